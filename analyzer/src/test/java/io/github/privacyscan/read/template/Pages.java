package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;

/** Reads pages from texts. */
final class Pages {

    private Pages() {}

    static PageFacts read(String path, String text) {
        SourceFile file = new SourceFile(path, Path.of(path), "", false, text.length());
        return PageReader.read(new SourceText(file, text, "UTF-8"));
    }
}
