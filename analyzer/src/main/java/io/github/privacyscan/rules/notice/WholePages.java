package io.github.privacyscan.rules.notice;

import io.github.privacyscan.link.PagePart;
import io.github.privacyscan.link.Pages;
import io.github.privacyscan.program.PageEmbed;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageInclude;
import io.github.privacyscan.program.PageLink;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of a program as people see them: with everything they take in, and all the texts in it. Immutable. */
public final class WholePages {

    private final Pages pages;
    private final Map<PageFacts, List<PagePart>> parts = new LinkedHashMap<>();
    private final Map<PageFacts, Set<PageFacts>> users = new LinkedHashMap<>();

    private WholePages(Pages pages) {
        this.pages = pages;
    }

    /** The pages of a program; costs nothing where there are none. */
    public static WholePages of(Resources resources) {
        WholePages whole = new WholePages(Pages.of(resources));
        for (PageFacts page : whole.pages.all()) {
            List<PagePart> parts = whole.pages.whole(page);
            whole.parts.put(page, parts);
            parts.stream()
                    .map(PagePart::page)
                    .filter(part -> !part.equals(page))
                    .forEach(part -> whole.users
                            .computeIfAbsent(part, any -> new LinkedHashSet<>())
                            .add(page));
        }
        return whole;
    }

    /** All pages, sorted by path. */
    public List<PageFacts> all() {
        return pages.all();
    }

    /** The pages that people open to see this one: itself, or those that take it in and are taken in by none. */
    public List<PageFacts> opened(PageFacts page) {
        List<PageFacts> tops = users.getOrDefault(page, Set.of()).stream()
                .filter(user -> users.getOrDefault(user, Set.of()).isEmpty())
                .toList();
        return tops.isEmpty() ? List.of(page) : tops;
    }

    /** How many pages take this one in. */
    public int uses(PageFacts page) {
        return users.getOrDefault(page, Set.of()).size();
    }

    /** How many files a page is put together from. */
    public int files(PageFacts page) {
        return (int) parts.getOrDefault(page, List.of()).stream()
                .map(PagePart::page)
                .distinct()
                .count();
    }

    /** Whether all that makes up the page is known: it has a head somewhere, and nothing that it takes in is missing. */
    public boolean isComplete(PageFacts page) {
        List<PagePart> whole = parts.getOrDefault(page, List.of());
        boolean hasHead =
                whole.stream().flatMap(part -> part.page().embeds().stream()).anyMatch(WholePages::isOfHead);
        return hasHead
                && whole.stream()
                        .allMatch(part -> part.page().includes().stream()
                                .allMatch(include -> isKnown(include, part.page(), whole)));
    }

    private static boolean isOfHead(PageEmbed embed) {
        return embed.kind() == PageEmbed.Kind.LINK
                || embed.kind() == PageEmbed.Kind.META
                || embed.kind() == PageEmbed.Kind.SCRIPT;
    }

    private boolean isKnown(PageInclude include, PageFacts from, List<PagePart> whole) {
        if (include.target().isEmpty() || include.target().equals("this")) {
            return true;
        }
        String stem = stem(include.target());
        return stem.isEmpty()
                || whole.stream()
                        .map(PagePart::page)
                        .anyMatch(page ->
                                !page.equals(from) && stem(page.file().path()).equals(stem));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether anything that people read or follow on the whole page fits: texts, links, captions, in any language. */
    public boolean says(PageFacts page, Pattern words) {
        return read(page).stream().anyMatch(text -> words.matcher(text).find());
    }

    /** All that people read or follow on the whole page. */
    public List<String> read(PageFacts page) {
        List<String> texts = new ArrayList<>();
        for (PagePart part : parts.getOrDefault(page, List.of())) {
            PageFacts file = part.page();
            file.texts().forEach(text -> texts.addAll(read(text)));
            for (PageLink link : file.links()) {
                texts.add(link.href());
                link.texts().forEach(text -> texts.addAll(read(text)));
            }
            for (PageForm form : file.forms()) {
                form.inputs().forEach(input -> input.labels().forEach(text -> texts.addAll(read(text))));
            }
        }
        return texts;
    }

    /** The first thing on a page that has a place. */
    public static Place start(PageFacts page) {
        Span first = Stream.of(
                        page.embeds().stream().map(PageEmbed::span),
                        page.includes().stream().map(PageInclude::span),
                        page.forms().stream().map(PageForm::span),
                        page.links().stream().map(PageLink::span),
                        page.texts().stream().map(PageText::span))
                .flatMap(spans -> spans)
                .filter(Span::isPresent)
                .sorted()
                .findFirst()
                .orElse(new Span(1, 1, 1, 1));
        return new Place(page.file().path(), first);
    }

    /** A text in all languages; an unknown key stands for itself. */
    public List<String> read(PageText text) {
        List<String> known = pages.read(text);
        return known.isEmpty() ? List.of(text.text()) : known;
    }
}
