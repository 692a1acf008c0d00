package io.github.privacyscan.program;

import java.util.Comparator;
import java.util.List;

/**
 * All facts of one scan.
 *
 * @param files facts of each file, sorted by path
 */
public record Program(List<FileFacts> files) {
    public Program {
        files = files.stream().sorted(Comparator.comparing(FileFacts::file)).toList();
    }
}
