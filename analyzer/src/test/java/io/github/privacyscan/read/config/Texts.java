package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Texts for readers, and what they read in short. */
final class Texts {

    private Texts() {}

    static SourceText text(String path, String content) {
        return new SourceText(new SourceFile(path, Path.of(path), "", false, content.length()), content, "UTF-8");
    }

    /** {@code line key=value}, with the profile behind if there is one. */
    static List<String> entries(SettingsFacts facts) {
        return facts.entries().stream().map(Texts::entry).toList();
    }

    static String entry(Entry entry) {
        String profile = entry.profile().isEmpty() ? "" : " [" + entry.profile() + "]";
        return entry.span().startLine() + " " + entry.key() + "=" + entry.value() + profile;
    }
}
