package io.github.privacyscan.link;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageFragment;
import io.github.privacyscan.program.PageInclude;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SettingsFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pages of a program together: which page a name means, what a page finally contains, what a message key reads. Names are
 * resolved by their ends, since where templates lie is configuration that may not be part of the sources. Immutable.
 */
public final class Pages {

    /** Folders that templates lie in; a name is complete below one of them. */
    private static final Set<String> ROOTS = Set.of(
            "templates",
            "template",
            "jsp",
            "jsps",
            "views",
            "view",
            "pages",
            "page",
            "WEB-INF",
            "webapp",
            "ftl",
            "static",
            "public",
            "resources",
            "html",
            "tags",
            "freemarker",
            "thymeleaf",
            "WebContent",
            "web");

    private static final int MOST_PARTS = 200;

    private final Map<String, List<PageFacts>> byStem = new LinkedHashMap<>();
    private final Map<String, Set<String>> messages = new LinkedHashMap<>();
    private final List<PageFacts> all;

    private Pages(List<PageFacts> all) {
        this.all = all;
    }

    /** The pages among the files of a program. */
    public static Pages of(Resources resources) {
        Pages pages = new Pages(resources.of(PageFacts.class));
        for (PageFacts page : pages.all) {
            pages.byStem
                    .computeIfAbsent(stem(page.file().path()), any -> new ArrayList<>())
                    .add(page);
        }
        if (!pages.all.isEmpty()) {
            resources.of(SettingsFacts.class).stream()
                    .filter(settings -> settings.file().path().endsWith(".properties"))
                    .flatMap(settings -> settings.entries().stream())
                    .forEach(entry -> pages.messages
                            .computeIfAbsent(entry.key(), any -> new TreeSet<>())
                            .add(entry.value()));
        }
        return pages;
    }

    /** All pages, sorted by path. */
    public List<PageFacts> all() {
        return all;
    }

    /** What people read: the text itself, or what the bundles have for a key, in every language; empty for an unknown key. */
    public List<String> read(PageText text) {
        return text.key() ? List.copyOf(messages.getOrDefault(text.text(), Set.of())) : List.of(text.text());
    }

    /**
     * The page that a view name means: {@code users/edit}, {@code /WEB-INF/jsp/users/edit.jsp}, {@code mail/welcome.ftl}.
     *
     * @return empty if there is none or if it could be several
     */
    public Optional<PageFacts> view(String name) {
        String plain = withoutPrefix(name);
        if (plain.isEmpty() || plain.length() > 200 || plain.indexOf(' ') >= 0 || plain.contains(":")) {
            return Optional.empty();
        }
        List<PageFacts> candidates = byStem.getOrDefault(stem(plain), List.of());
        return best(plain, candidates);
    }

    /** The page with the parts it takes in, itself first; each part once. */
    public List<PagePart> whole(PageFacts page) {
        List<PagePart> parts = new ArrayList<>();
        add(new PagePart(page, Optional.empty(), Map.of()), parts, new LinkedHashSet<>());
        return parts;
    }

    private void add(PagePart part, List<PagePart> parts, Set<String> known) {
        String key = part.page().file().path() + "#"
                + part.fragment().map(PageFragment::name).orElse("") + part.given();
        if (parts.size() >= MOST_PARTS || !known.add(key)) {
            return;
        }
        parts.add(part);
        for (PageInclude include : part.page().includes()) {
            if (part.holds(include.span())) {
                included(include, part.page()).ifPresent(target -> add(part.with(include, target), parts, known));
            }
        }
    }

    private Optional<PagePart.Target> included(PageInclude include, PageFacts from) {
        if (include.target().isEmpty()) {
            return fragment(include.fragment(), from)
                    .map(fragment -> new PagePart.Target(from, Optional.of(fragment)))
                    .or(() -> imported(include.fragment(), from));
        }
        return relative(include.target(), from)
                .or(() -> view(include.target()))
                .map(page -> new PagePart.Target(page, fragment(include.fragment(), page)));
    }

    /** A macro of a page that this one imports. */
    private Optional<PagePart.Target> imported(String macro, PageFacts from) {
        for (PageInclude include : from.includes()) {
            Optional<PageFacts> page = include.target().isEmpty()
                    ? Optional.empty()
                    : relative(include.target(), from).or(() -> view(include.target()));
            Optional<PageFragment> found = page.flatMap(known -> fragment(macro, known));
            if (found.isPresent()) {
                return Optional.of(new PagePart.Target(page.orElseThrow(), found));
            }
        }
        return Optional.empty();
    }

    private static Optional<PageFragment> fragment(String name, PageFacts page) {
        return page.fragments().stream()
                .filter(fragment -> fragment.name().equals(name))
                .findFirst();
    }

    /** A page named by its place beside the page that names it. */
    private Optional<PageFacts> relative(String target, PageFacts from) {
        String path = from.file().path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String wanted = normal(folder + target);
        return byStem.getOrDefault(stem(target), List.of()).stream()
                .filter(page -> page.file().path().equals(wanted)
                        || withoutEnding(page.file().path()).equals(wanted))
                .findFirst();
    }

    private static String normal(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") && !segments.isEmpty()) {
                segments.remove(segments.size() - 1);
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return String.join("/", segments);
    }

    private static Optional<PageFacts> best(String name, List<PageFacts> candidates) {
        List<PageFacts> fitting = candidates.stream()
                .filter(page -> endsWith(page.file().path(), name))
                .sorted(Comparator.<PageFacts>comparingInt(page -> isRooted(page, name) ? 0 : 1)
                        .thenComparingInt(page -> page.file().path().length())
                        .thenComparing(PageFacts::file))
                .toList();
        boolean unsure = fitting.size() > 1 && !isRooted(fitting.get(0), name);
        return unsure ? Optional.empty() : fitting.stream().findFirst();
    }

    private static boolean endsWith(String path, String name) {
        return ("/" + path).endsWith("/" + name) || ("/" + withoutEnding(path)).endsWith("/" + name);
    }

    /** Whether the folder that the name starts below is one that templates lie in. */
    private static boolean isRooted(PageFacts page, String name) {
        String path = page.file().path();
        String rest = endsWith(path, name) && path.endsWith(name) ? path : withoutEnding(path);
        String folder = rest.substring(0, Math.max(0, rest.length() - name.length() - 1));
        return ROOTS.contains(folder.substring(folder.lastIndexOf('/') + 1));
    }

    private static String withoutPrefix(String name) {
        String plain = name.startsWith("forward:") ? name.substring(8) : name;
        plain = plain.startsWith("classpath:") ? plain.substring(10) : plain;
        int fragment = plain.indexOf("::");
        return normal((fragment < 0 ? plain : plain.substring(0, fragment)).strip());
    }

    private static String withoutEnding(String path) {
        int dot = path.indexOf('.', path.lastIndexOf('/') + 1);
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The name of the file without folders and endings. */
    private static String stem(String path) {
        String plain = withoutEnding(path);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
