package io.github.privacyscan.report;

import io.github.privacyscan.findings.Text;
import java.util.Optional;

/** The languages of reports for humans. */
public enum Language {
    EN("en"),
    ZH_HANT("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The tag on the command line: {@code en}, {@code zh-Hant}. */
    public String tag() {
        return tag;
    }

    /** Reads a tag; empty if we do not speak the language. */
    public static Optional<Language> parse(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The text in this language; English where there is no translation. */
    public String of(Text text) {
        return this == ZH_HANT && !text.zhHant().isBlank() ? text.zhHant() : text.en();
    }
}
