package io.github.privacyscan.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the sources of a build are, and what paths count from. */
final class SourceFolders {

    private final MavenSession session;

    SourceFolders(MavenSession session) {
        this.session = session;
    }

    /** The folder Maven was started for: that of the top-level project, or without a POM the current one. */
    Path base() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /** The base, or the nearest folder around it that is around all the others too. */
    Path root(List<Path> folders) {
        Path root = base();
        for (Path folder : folders) {
            while (!folder.startsWith(root)) {
                Path parent = root.getParent();
                if (parent == null) {
                    return root;
                }
                root = parent;
            }
        }
        return root;
    }

    /** The folders of the modules, for what lies beside the sources. */
    List<Path> modules(List<MavenProject> modules) {
        return modules.stream()
                .filter(module -> module.getFile() != null)
                .map(module -> module.getBasedir().toPath().toAbsolutePath().normalize())
                .toList();
    }

    /** The existing source folders of the modules; without a POM the base itself. */
    List<Path> of(List<MavenProject> modules, boolean includeTests) {
        if (modules.stream().noneMatch(module -> module.getFile() != null)) {
            return modules.isEmpty() ? List.of() : List.of(base());
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (MavenProject module : modules) {
            Path basedir = module.getBasedir().toPath();
            Stream.of(
                            module.getCompileSourceRoots(),
                            List.of("src/main/java"),
                            includeTests ? module.getTestCompileSourceRoots() : List.<String>of())
                    .flatMap(List::stream)
                    .map(folder -> basedir.resolve(folder).toAbsolutePath().normalize())
                    .filter(Files::isDirectory)
                    .forEach(folders::add);
        }
        return new ArrayList<>(folders);
    }
}
