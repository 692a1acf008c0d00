package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that compose files and manifests of Kubernetes set for processes: {@code environment}, {@code env}, the data
 * of a ConfigMap (whole files of settings included) and of a Secret.
 */
final class EnvironmentEntries {

    private static final Pattern COMPOSE =
            Pattern.compile("services\\.(.+?)\\.(?:environment|build\\.args)(\\.|\\[\\d+])(.*)");

    private static final Pattern CONTAINER =
            Pattern.compile("(.*(?:containers|initContainers)\\[\\d+]\\.env\\[\\d+])\\.(name|value)");

    private static final Pattern DATA = Pattern.compile("(?:data|stringData)\\.(.+)");

    private static final Set<String> WITH_DATA = Set.of("ConfigMap", "Secret");

    private final List<Entry> found = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String kind = "";

    private EnvironmentEntries() {}

    /** The variables that a file sets; empty when it is none of these files. */
    static List<Entry> of(List<Entry> flat) {
        boolean isManifest = has(flat, "apiVersion") && has(flat, "kind");
        boolean isCompose = flat.stream().anyMatch(entry -> entry.key().startsWith("services."));
        if (!isManifest && !isCompose) {
            return List.of();
        }
        EnvironmentEntries environment = new EnvironmentEntries();
        flat.forEach(isManifest ? environment::ofManifest : environment::ofCompose);
        return environment.found;
    }

    private static boolean has(List<Entry> flat, String key) {
        return flat.stream().anyMatch(entry -> entry.key().equals(key));
    }

    private void ofCompose(Entry entry) {
        Matcher matcher = COMPOSE.matcher(entry.key());
        if (!matcher.matches()) {
            return;
        }
        if (matcher.group(2).equals(".")) {
            found.add(new Entry(matcher.group(3), entry.value(), entry.span(), entry.profile()));
        } else {
            EnvironmentReader.assignment(entry.value())
                    .ifPresent(
                            set -> found.add(new Entry(set.getKey(), set.getValue(), entry.span(), entry.profile())));
        }
    }

    private void ofManifest(Entry entry) {
        if (entry.key().equals("kind")) {
            kind = entry.value();
        }
        Matcher container = CONTAINER.matcher(entry.key());
        Matcher data = DATA.matcher(entry.key());
        if (container.matches()) {
            variable(container.group(1), container.group(2), entry);
        } else if (data.matches() && WITH_DATA.contains(kind)) {
            data(data.group(1), entry);
        }
    }

    private void variable(String item, String part, Entry entry) {
        if (part.equals("name")) {
            names.put(item, entry.value());
        } else if (names.containsKey(item)) {
            found.add(new Entry(names.get(item), entry.value(), entry.span(), entry.profile()));
        }
    }

    private void data(String name, Entry entry) {
        boolean isEncoded = kind.equals("Secret") && entry.key().startsWith("data.");
        String value = isEncoded ? decoded(entry.value()).orElse("") : entry.value();
        if (name.endsWith(".properties") || name.endsWith(".yml") || name.endsWith(".yaml")) {
            found.addAll(file(name, value, entry));
        } else {
            found.add(new Entry(name, value, entry.span(), entry.profile()));
        }
    }

    /** The entries of a file that is written as one value; a block of text starts one line below its mark. */
    private static List<Entry> file(String name, String text, Entry holder) {
        SourceFile file = new SourceFile(name, Path.of(name), "", false, text.length());
        SourceText source = new SourceText(file, text, "UTF-8");
        List<Entry> inner = new ArrayList<>();
        if (name.endsWith(".properties")) {
            inner.addAll(PropertiesReader.read(source).entries());
        } else {
            inner.addAll(YamlReader.entries(source));
        }
        int shift = holder.span().startLine();
        boolean isBlock = holder.span().endLine() > shift;
        inner.replaceAll(entry -> new Entry(
                entry.key(),
                entry.value(),
                isBlock ? shifted(entry.span(), shift) : holder.span(),
                entry.profile().isEmpty() ? holder.profile() : entry.profile()));
        return inner;
    }

    private static Span shifted(Span span, int lines) {
        return new Span(span.startLine() + lines, 1, span.endLine() + lines, span.endColumn());
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
