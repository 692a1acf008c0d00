package io.github.privacyscan.program;

import java.util.Comparator;
import java.util.List;

/**
 * All facts of one scan.
 *
 * @param files facts of each file, sorted by path
 * @param settings settings of folders, sorted by folder
 */
public record Program(List<FileFacts> files, List<FolderSettings> settings) {

    public Program {
        files = files.stream().sorted(Comparator.comparing(FileFacts::file)).toList();
        settings = settings.stream()
                .sorted(Comparator.comparing(FolderSettings::folder))
                .toList();
    }

    /** Facts of sources without settings. */
    public Program(List<FileFacts> files) {
        this(files, List.of());
    }
}
