package io.github.privacyscan.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Finds the files of a scan.
 *
 * <p>Left out are what {@code .gitignore} files name, hidden folders, {@code node_modules}, build output ({@code target},
 * {@code build}, {@code out}, {@code bin} beside a build file or in a folder the walk starts in), and test sources unless
 * asked for. Each real folder is visited once, whatever symbolic links say. Files larger than {@link #MAX_BYTES} are
 * problems, not sources. The result is the same whatever the order in which the file system lists entries.
 */
public final class SourceDiscovery {

    /** Larger files are not read: 10 MB of Java are generated tables, never logic. */
    public static final long MAX_BYTES = 10_000_000;

    private SourceDiscovery() {}

    /**
     * Walks the folders in parallel.
     *
     * @param root all paths are relative to it
     * @param directories where to look; a folder that does not exist becomes a problem
     * @param modules folders in which everything but Java is looked for too, where no folder above was walked; folders below
     *     them that have a build file of their own are left out
     * @param includes patterns in the form of {@code .gitignore}, relative to the root; empty means all files
     * @param excludes patterns of the same form for files and folders to leave out
     * @param includeTests whether test sources count; a folder in {@code directories} always counts
     */
    public static Discovery discover(
            Path root,
            List<Path> directories,
            List<Path> modules,
            List<String> includes,
            List<String> excludes,
            boolean includeTests) {
        return new Walk(root, new FileFilter(includes, excludes), includeTests).walk(directories, modules);
    }
}
