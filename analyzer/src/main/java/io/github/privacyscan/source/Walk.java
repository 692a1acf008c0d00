package io.github.privacyscan.source;

import io.github.privacyscan.source.Problem.Severity;
import io.github.privacyscan.source.Problem.Stage;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.RecursiveAction;

/**
 * One run of the discovery. Real folders are walked in parallel; symbolic links are put aside and followed afterwards one
 * by one in order of their paths, so that it does not depend on timing which of two links to one folder counts.
 */
final class Walk {

    /** Settings of an annotation processor for the sources around and below. */
    private static final String SETTINGS = "lombok.config";

    private final Path root;
    private final FileFilter filter;
    private final boolean includeTests;

    private final Map<String, SourceFile> files = new ConcurrentSkipListMap<>();
    private final Map<String, SourceFile> resources = new ConcurrentSkipListMap<>();
    private final Map<String, SourceFile> settings = new ConcurrentSkipListMap<>();
    private final Set<Path> realFiles = ConcurrentHashMap.newKeySet();
    private final Set<Path> visited = ConcurrentHashMap.newKeySet();
    private final Map<String, Link> links = new ConcurrentSkipListMap<>();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    Walk(Path root, FileFilter filter, boolean includeTests) {
        this.root = root.toAbsolutePath().normalize();
        this.filter = filter;
        this.includeTests = includeTests;
    }

    Discovery walk(List<Path> directories, List<Path> modules) {
        start(directories, true);
        while (!links.isEmpty()) {
            Map.Entry<String, Link> first = links.entrySet().iterator().next();
            links.remove(first.getKey());
            follow(first.getKey(), first.getValue().location(), first.getValue().folder());
        }
        start(modules, false);
        return new Discovery(
                List.copyOf(files.values()),
                List.copyOf(resources.values()),
                List.copyOf(settings.values()),
                problems.stream().sorted().toList());
    }

    private void start(List<Path> directories, boolean withJava) {
        Path realRoot = real(root);
        for (Path directory : new TreeSet<>(directories)) {
            Path absolute = directory.toAbsolutePath().normalize();
            Path start = real(absolute);
            if (Files.isDirectory(start)) {
                Folder folder = Folder.start(realRoot, start, relative(absolute));
                new Visit(folder, includeTests || folder.isTest(), true, withJava).invoke();
            } else {
                problem(Severity.ERROR, relative(absolute), "The folder does not exist.");
            }
        }
    }

    /** A symbolic link and the folder it lies in. A name cannot stand for it: not every name can be made a path again. */
    private record Link(Path location, Folder folder) {}

    private final class Visit extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        private final transient Folder folder;
        private final boolean withTests;
        private final boolean isStart;
        private final boolean withJava;

        Visit(Folder folder, boolean withTests, boolean isStart, boolean withJava) {
            this.folder = folder;
            this.withTests = withTests;
            this.isStart = isStart;
            this.withJava = withJava;
        }

        @Override
        protected void compute() {
            if (!visited.add(folder.location())) {
                return;
            }
            List<Visit> below = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.location())) {
                for (Path entry : entries) {
                    look(entry, below);
                }
            } catch (IOException | DirectoryIteratorException e) {
                problem(Severity.ERROR, folder.path(), "The folder cannot be read and was skipped: " + reason(e));
            }
            invokeAll(below);
        }

        private void look(Path entry, List<Visit> below) {
            String name = FileNames.of(entry);
            String path = folder.pathOf(name);
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isSymbolicLink() && withJava) {
                    links.put(path, new Link(entry, folder));
                } else if (attributes.isDirectory()) {
                    enter(entry, name, below);
                } else if (attributes.isRegularFile() && (withJava || !isJava(path))) {
                    file(entry, path, attributes.size(), folder);
                }
            } catch (IOException e) {
                problem(Severity.ERROR, path, "The entry cannot be read and was skipped: " + reason(e));
            }
        }

        private void enter(Path entry, String name, List<Visit> below) {
            if (isWanted(folder, name, isStart)) {
                Folder child = folder.below(entry, name);
                Folder opened = opened(child);
                if ((withTests || !child.isTest()) && (withJava || !opened.isModule())) {
                    below.add(new Visit(opened, withTests, false, withJava));
                }
            }
        }
    }

    private void follow(String path, Path link, Folder folder) {
        try {
            Path target = link.toRealPath();
            if (Files.isRegularFile(target)) {
                if (!realFiles.contains(target)) {
                    file(target, path, Files.size(target), folder);
                }
            } else if (Files.isDirectory(target) && isWanted(folder, FileNames.of(link), false)) {
                enterLink(path, folder, target);
            }
        } catch (IOException e) {
            if (isJava(path)) {
                problem(Severity.WARNING, path, "The symbolic link leads nowhere and was skipped: " + reason(e));
            }
        }
    }

    private void enterLink(String path, Folder folder, Path target) {
        if (visited.contains(target)) {
            return;
        }
        if (folder.location().startsWith(target)) {
            problem(
                    Severity.NOTE,
                    path,
                    "The symbolic link leads to a folder around the scanned one and was not followed.");
            return;
        }
        Folder child = folder.below(target, path.substring(path.lastIndexOf('/') + 1));
        if (includeTests || !child.isTest()) {
            new Visit(opened(child), includeTests, false, true).invoke();
        }
    }

    private boolean isWanted(Folder folder, String name, boolean isStart) {
        String path = folder.pathOf(name);
        return !folder.skips(name, isStart) && !folder.ignored().ignores(path, true) && !filter.excludesFolder(path);
    }

    private static Folder opened(Folder child) {
        return child.entered().withIgnored(child.ignored().in(child.location(), child.path()));
    }

    private void file(Path entry, String path, long size, Folder folder) {
        if (FileNames.of(entry).equals(SETTINGS) && !folder.ignored().ignores(path, false)) {
            settings.put(path, new SourceFile(path, entry, folder.module(), folder.isTest(), size));
        }
        boolean isResource = ResourceNames.isResource(FileNames.of(entry)) && !ResourceNames.isLicence(path);
        if (!(isJava(path) || isResource) || folder.ignored().ignores(path, false) || !filter.accepts(path)) {
            return;
        }
        if (size > SourceDiscovery.MAX_BYTES) {
            problem(
                    isResource ? Severity.WARNING : Severity.ERROR,
                    path,
                    "The file has " + size + " bytes, more than " + SourceDiscovery.MAX_BYTES + ", and was skipped.");
            return;
        }
        realFiles.add(entry);
        (isResource ? resources : files).put(path, new SourceFile(path, entry, folder.module(), folder.isTest(), size));
    }

    private static boolean isJava(String path) {
        return path.endsWith(".java")
                && !path.substring(path.lastIndexOf('/') + 1).startsWith(".");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private String relative(Path absolute) {
        return root.relativize(absolute).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private void problem(Severity severity, String path, String message) {
        problems.add(new Problem(severity, Stage.DISCOVER, new Place(path, Span.NONE), message));
    }

    /** The kind of failure; the message of an I/O error is often only the path, which must not reach a report. */
    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ".";
    }
}
