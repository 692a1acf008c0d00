package io.github.privacyscan.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder on the way down, with what it passes on to the folders below.
 *
 * @param location its real path
 * @param path relative to the scan root; empty for the root itself
 * @param module path of the nearest folder with a build file, relative to the scan root
 * @param isModule whether this folder has a build file itself
 * @param isTest whether it lies in a test source folder
 * @param inSources whether it is or lies below a folder {@code src}, where names such as {@code build} are packages
 * @param ignored what is ignored here
 */
record Folder(
        Path location,
        String path,
        String module,
        boolean isModule,
        boolean isTest,
        boolean inSources,
        IgnoreRules ignored) {

    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final Set<String> OUTPUT = Set.of("target", "build", "out", "bin");
    private static final Set<String> TEST_SOURCES =
            Set.of("test", "tests", "testfixtures", "test-fixtures", "integration-test", "androidtest");
    private static final String SOURCES = "src";

    /**
     * The folder a walk starts in, with what the folders between the scan root and it pass on.
     *
     * @param real the folder; it lies outside the root only if a symbolic link leads to it
     * @param path what the folder is called relative to the scan root
     */
    static Folder start(Path realRoot, Path real, String path) {
        Folder folder = new Folder(realRoot, "", "", false, false, isNamed(realRoot, SOURCES), IgnoreRules.NONE);
        folder = folder.entered();
        if (real.startsWith(realRoot) && !real.equals(realRoot)) {
            for (Path name : realRoot.relativize(real)) {
                Path below = folder.location.resolve(name);
                folder = folder.below(below, FileNames.of(below)).entered();
            }
        } else {
            folder = folder.at(real, path);
        }
        return folder.withIgnored(IgnoreRules.above(real, folder.path).in(real, folder.path));
    }

    /** Where an entry of this folder lies, relative to the scan root. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** Whether a folder of this name in this one holds output or tools, not sources. */
    boolean skips(String name, boolean isStart) {
        return name.startsWith(".")
                || name.equals("node_modules")
                || (OUTPUT.contains(name) && (isModule || isStart) && !inSources);
    }

    /** The folder below; its own build file and ignore file are not looked at yet. */
    Folder below(Path child, String name) {
        return new Folder(
                child,
                pathOf(name),
                module,
                false,
                isTest || isTestSources(name),
                inSources || name.equals(SOURCES),
                ignored);
    }

    /** The same folder, its build file looked at. */
    Folder entered() {
        boolean isBuilt = BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(location.resolve(name)));
        return new Folder(location, path, isBuilt ? path : module, isBuilt, isTest, inSources, ignored);
    }

    /** The same folder under other ignore rules. */
    Folder withIgnored(IgnoreRules rules) {
        return new Folder(location, path, module, isModule, isTest, inSources, rules);
    }

    private Folder at(Path real, String relative) {
        return new Folder(real, relative, module, isModule, isTest, isNamed(real, SOURCES), ignored);
    }

    private boolean isTestSources(String name) {
        return isNamed(location, SOURCES)
                && (TEST_SOURCES.contains(name.toLowerCase(Locale.ROOT)) || name.endsWith("Test") || isInvoker(name));
    }

    /** Maven's folder for projects that test a plugin; without a build file {@code src/it} may be a package. */
    private boolean isInvoker(String name) {
        Path parent = location.getParent();
        return name.equals("it") && parent != null && Files.isRegularFile(parent.resolve("pom.xml"));
    }

    private static boolean isNamed(Path folder, String name) {
        return folder.endsWith(name);
    }
}
