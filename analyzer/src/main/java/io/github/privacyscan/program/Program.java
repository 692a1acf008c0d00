package io.github.privacyscan.program;

import java.util.Comparator;
import java.util.List;

/**
 * All facts of one scan.
 *
 * @param files facts of each file, sorted by path
 * @param resources facts of the files that are not Java
 * @param settings settings of folders, sorted by folder
 */
public record Program(List<FileFacts> files, Resources resources, List<FolderSettings> settings) {

    public Program {
        files = files.stream().sorted(Comparator.comparing(FileFacts::file)).toList();
        settings = settings.stream()
                .sorted(Comparator.comparing(FolderSettings::folder))
                .toList();
    }

    /** Facts of sources without settings and without other files. */
    public Program(List<FileFacts> files) {
        this(files, Resources.NONE, List.of());
    }
}
