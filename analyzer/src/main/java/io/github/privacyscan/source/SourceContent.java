package io.github.privacyscan.source;

import java.util.List;
import java.util.Optional;

/**
 * A file as it was read.
 *
 * @param text the decoded text; empty if the file could not be read or holds no text
 * @param problems what the user should know about the reading
 */
public record SourceContent(Optional<SourceText> text, List<Problem> problems) {
    public SourceContent {
        problems = List.copyOf(problems);
    }
}
