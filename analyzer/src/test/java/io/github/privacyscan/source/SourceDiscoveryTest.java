package io.github.privacyscan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceDiscoveryTest {

    @TempDir
    Path root;

    @Test
    void findsSourcesSortedAndNothingElse() throws IOException {
        touch("b/B.java", "a/A.java", "a/notes.txt", "A.java");
        assertEquals(List.of("A.java", "a/A.java", "b/B.java"), paths(discover()));
    }

    @Test
    void findsFilesThatSaySomethingAboutTheSources() throws IOException {
        touch("pom.xml", "src/main/resources/mapper/User.xml", "src/main/resources/application.yml", "Dockerfile");
        touch("db/schema.sql", "templates/form.html", "static/jquery.min.html", "a.txt", "target/classes/app.yml");
        touch("src/test/resources/application.yml", ".github/ci.yml", "src/licenses/gnu/gpl.html");
        assertEquals(
                List.of(
                        "Dockerfile",
                        "db/schema.sql",
                        "pom.xml",
                        "src/main/resources/application.yml",
                        "src/main/resources/mapper/User.xml",
                        "templates/form.html"),
                discover().resources().stream().map(SourceFile::path).toList());
    }

    @Test
    void besideTheSourcesOfAModuleLiesMoreThanJava() throws IOException {
        touch("pom.xml", "src/main/java/A.java", "src/main/java/A.xml", "src/main/resources/app.yml", "docs/B.java");
        touch("sub/pom.xml", "sub/src/main/resources/other.yml", "src/test/resources/test.yml");
        Discovery found = SourceDiscovery.discover(
                root, List.of(root.resolve("src/main/java")), List.of(root), List.of(), List.of(), false);
        assertEquals(List.of("src/main/java/A.java"), paths(found));
        assertEquals(
                List.of("pom.xml", "src/main/java/A.xml", "src/main/resources/app.yml"),
                found.resources().stream().map(SourceFile::path).toList());
    }

    @Test
    void leavesOutputToolsAndHiddenFoldersOut() throws IOException {
        touch("pom.xml", "target/gen/A.java", "node_modules/x/B.java", ".idea/C.java", "sub/pom.xml");
        touch("sub/build/D.java", ".Hidden.java", "src/E.java");
        assertEquals(List.of("src/E.java"), paths(discover()));
    }

    @Test
    void aPackageMayBeNamedLikeOutput() throws IOException {
        touch("pom.xml", "src/main/java/build/A.java", "org/x/target/B.java");
        assertEquals(List.of("org/x/target/B.java", "src/main/java/build/A.java"), paths(discover()));
    }

    @Test
    void leavesTestsOutUnlessAskedFor() throws IOException {
        touch(
                "pom.xml",
                "src/main/java/A.java",
                "src/test/java/B.java",
                "src/it/x/C.java",
                "src/integrationTest/D.java");
        assertEquals(List.of("src/main/java/A.java"), paths(discover()));
        Discovery all = SourceDiscovery.discover(root, List.of(root), List.of(), List.of(), List.of(), true);
        assertEquals(
                List.of(false, true, true, true),
                all.files().stream()
                        .sorted((a, b) -> Boolean.compare(a.test(), b.test()))
                        .map(SourceFile::test)
                        .toList());
    }

    @Test
    void aNamedTestFolderIsScanned() throws IOException {
        touch("src/test/java/B.java");
        Path tests = root.resolve("src/test/java");
        Discovery found = SourceDiscovery.discover(root, List.of(tests), List.of(), List.of(), List.of(), false);
        assertEquals(List.of("src/test/java/B.java"), paths(found));
        assertTrue(found.files().get(0).test());
    }

    @Test
    void withoutABuildFileItIsAPackage() throws IOException {
        touch("src/it/company/A.java");
        assertEquals(List.of("src/it/company/A.java"), paths(discover()));
    }

    @Test
    void theNearestBuildFileIsTheModule() throws IOException {
        touch("pom.xml", "A.java", "core/build.gradle", "core/src/B.java", "core/deep/pom.xml", "core/deep/C.java");
        List<String> modules = discover().files().stream()
                .map(file -> file.path() + "=" + file.module())
                .toList();
        assertEquals(List.of("A.java=", "core/deep/C.java=core/deep", "core/src/B.java=core"), modules);
    }

    @Test
    void aFolderBelowTheRootKnowsTheModuleAroundIt() throws IOException {
        touch("core/pom.xml", "core/src/main/java/A.java", "other/B.java");
        Path folder = root.resolve("core/src/main/java");
        Discovery found = SourceDiscovery.discover(root, List.of(folder), List.of(), List.of(), List.of(), false);
        assertEquals(List.of("core/src/main/java/A.java"), paths(found));
        assertEquals("core", found.files().get(0).module());
    }

    @Test
    void obeysIgnoreFilesOfFoldersOnTheWay() throws IOException {
        touch(
                "gen/A.java",
                "keep/A.java",
                "keep/Tmp1.java",
                "keep/deep/Tmp2.java",
                "keep/deep/B.java",
                "keep/x/C.java");
        write(".gitignore", "# generated\n/gen/\nTmp*.java\n");
        write("keep/.gitignore", "x\n!Tmp2.java\r\n");
        assertEquals(List.of("keep/A.java", "keep/deep/B.java", "keep/deep/Tmp2.java"), paths(discover()));
    }

    @Test
    void obeysTheRepositoryAroundTheScannedFolder() throws IOException {
        touch("app/src/A.java", "app/src/Tmp.java", "app/generated/B.java");
        Files.createDirectory(root.resolve(".git"));
        write(".gitignore", "Tmp.java\napp/generated\n");
        Path app = root.resolve("app");
        assertEquals(
                List.of("src/A.java"),
                paths(SourceDiscovery.discover(app, List.of(app), List.of(), List.of(), List.of(), false)));
    }

    @Test
    void anIgnoredFolderIsScannedWhenNamed() throws IOException {
        touch("app/generated/B.java");
        Files.createDirectory(root.resolve(".git"));
        write(".gitignore", "generated\n");
        Path folder = root.resolve("app/generated");
        Discovery found = SourceDiscovery.discover(folder, List.of(folder), List.of(), List.of(), List.of(), false);
        assertEquals(List.of("B.java"), paths(found));
    }

    @Test
    void includesAndExcludesChoose() throws IOException {
        touch("a/A.java", "a/old/B.java", "b/C.java", "b/D.java");
        Discovery found = SourceDiscovery.discover(
                root, List.of(root), List.of(), List.of("a/**", "**/C.java"), List.of("**/old/**"), false);
        assertEquals(List.of("a/A.java", "b/C.java"), paths(found));
    }

    @Test
    void visitsEachRealFolderOnce() throws IOException {
        touch("a/A.java");
        Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("up"), root.resolve(".."));
        Files.createSymbolicLink(root.resolve("Same.java"), root.resolve("a/A.java"));
        Files.createSymbolicLink(root.resolve("Gone.java"), root.resolve("nowhere"));
        Discovery found = discover();
        assertEquals(List.of("a/A.java"), paths(found));
        assertEquals(
                List.of("Gone.java", "up"),
                found.problems().stream().map(p -> p.place().path()).toList());
    }

    @Test
    void followsALinkOutOfTheTree(@TempDir Path outside) throws IOException {
        Files.createDirectories(outside.resolve("lib"));
        Files.writeString(outside.resolve("lib/L.java"), "class L {}");
        Files.createSymbolicLink(root.resolve("linked1"), outside.resolve("lib"));
        Files.createSymbolicLink(root.resolve("linked2"), outside.resolve("lib"));
        assertEquals(List.of("linked1/L.java"), paths(discover()));
    }

    @Test
    void overlappingFoldersGiveEachFileOnce() throws IOException {
        touch("a/b/A.java");
        List<Path> folders = List.of(root.resolve("a/b"), root.resolve("a"));
        assertEquals(
                List.of("a/b/A.java"),
                paths(SourceDiscovery.discover(root, folders, List.of(), List.of(), List.of(), false)));
    }

    @Test
    void aHugeFileIsAProblem() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("Huge.java").toFile(), "rw")) {
            file.setLength(SourceDiscovery.MAX_BYTES + 1);
        }
        Discovery found = discover();
        assertEquals(List.of(), found.files());
        assertEquals(Problem.Severity.ERROR, found.problems().get(0).severity());
    }

    @Test
    void anUnreadableFolderIsAProblem() throws IOException {
        touch("a/A.java", "locked/B.java");
        Path locked = root.resolve("locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "the administrator may read everything");
            Discovery found = discover();
            assertEquals(List.of("a/A.java"), paths(found));
            assertEquals("locked", found.problems().get(0).place().path());
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aMissingFolderIsAProblem() {
        Discovery found =
                SourceDiscovery.discover(root, List.of(root.resolve("none")), List.of(), List.of(), List.of(), false);
        assertEquals("none", found.problems().get(0).place().path());
    }

    private Discovery discover() {
        return SourceDiscovery.discover(root, List.of(root), List.of(), List.of(), List.of(), false);
    }

    private static List<String> paths(Discovery discovery) {
        return discovery.files().stream().map(SourceFile::path).toList();
    }

    private void touch(String... paths) throws IOException {
        for (String path : paths) {
            write(path, "");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
