package io.github.privacyscan.read.template;

import io.github.privacyscan.read.template.Token.Attribute;
import io.github.privacyscan.read.template.Token.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of Thymeleaf's attributes in both spellings, and lists in their values. */
final class Thymeleaf {

    private Thymeleaf() {}

    /** The processor an attribute asks for, {@code text} for {@code th:text} and {@code data-th-text}; empty for others. */
    static String processor(Attribute attribute) {
        String name = attribute.name().toLowerCase(Locale.ROOT);
        return name.startsWith("th:") ? name.substring(3) : name.startsWith("data-th-") ? name.substring(8) : "";
    }

    /** The value of a processor's attribute; empty if the tag has none. */
    static String value(Open tag, String processor) {
        return tag.attributes().stream()
                .filter(attribute -> processor(attribute).equals(processor))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** Splits at a character that stands in no bracket and no quotes. */
    static List<String> split(String text, char at) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if ("({[".indexOf(c) >= 0) {
                depth++;
            } else if (")}]".indexOf(c) >= 0) {
                depth--;
            } else if (c == at && depth == 0) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
