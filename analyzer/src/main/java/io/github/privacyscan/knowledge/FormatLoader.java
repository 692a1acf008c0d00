package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns files with {@code formats:} into values; a sample that contradicts its form is a mistake of the file. */
final class FormatLoader {

    private static final List<String> FILE_KEYS = List.of("formats");
    private static final List<String> KEYS = List.of(
            "id",
            "concept",
            "title",
            "title-zh-hant",
            "pattern",
            "check",
            "status",
            "alone",
            "valid",
            "invalid",
            "dummies",
            "note");
    private static final List<String> STATES = List.of("verified", "secondary", "unverified");

    private FormatLoader() {}

    static List<ValueFormat> formats(YamlNode file) {
        file.allowOnly(FILE_KEYS);
        return file.items("formats").stream().map(FormatLoader::format).toList();
    }

    private static ValueFormat format(YamlNode node) {
        node.allowOnly(KEYS);
        ValueFormat format = new ValueFormat(
                node.text("id"),
                node.text("concept"),
                node.text("title"),
                node.findText("title-zh-hant").orElse(node.text("title")),
                node.find("pattern").map(text -> text.convert(Pattern::compile)),
                node.find("check")
                        .map(word -> CheckDigit.valueOf(word.choice(CheckDigit.words(), "check digit")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'))),
                node.get("status").choice(STATES, "status").equals("verified")
                        && !node.find("alone")
                                .map(flag -> flag.choice(List.of("never"), "word"))
                                .isPresent(),
                node.texts("valid"),
                node.texts("invalid"),
                node.texts("dummies"));
        format.valid().stream()
                .filter(sample -> !format.matches(sample))
                .findFirst()
                .ifPresent(sample -> {
                    throw node.error("'" + sample + "' should be valid, but has not the form");
                });
        format.invalid().stream().filter(format::matches).findFirst().ifPresent(sample -> {
            throw node.error("'" + sample + "' should be invalid, but has the form");
        });
        return format;
    }
}
