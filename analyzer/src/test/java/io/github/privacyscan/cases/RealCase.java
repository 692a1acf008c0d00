package io.github.privacyscan.cases;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case that was published, as two versions of a small application: as it may have been written, and repaired.
 *
 * @param folder where it lies
 * @param id its number in the list of cases
 * @param rules ids of the rules that are to see it
 * @param later ids of rules that would see it too and are not built
 * @param aside ids of rules that name the case and are about a side of it that the application does not have
 */
record RealCase(Path folder, String id, Set<String> rules, Set<String> later, Set<String> aside) {

    /** The folder of all cases. Surefire and IDEs start tests in the folder of the module. */
    static final Path ALL = Path.of("").toAbsolutePath().resolveSibling("test-projects/apps/cases");

    private static final List<String> KEYS =
            List.of("id", "title", "zhHant", "happened", "known", "rules", "later", "aside");

    /** All cases, by folder. */
    static List<RealCase> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(RealCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealCase read(Path folder) {
        try {
            YamlNode page = YamlDocument.parse("case.yml", Files.readString(folder.resolve("case.yml")));
            page.allowOnly(KEYS);
            List.of("title", "zhHant", "happened", "known").forEach(page::text);
            return new RealCase(
                    folder,
                    page.text("id"),
                    new TreeSet<>(page.texts("rules")),
                    excused(page.items("later")),
                    excused(page.items("aside")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rules with the reason why nothing is looked for. */
    private static Set<String> excused(List<YamlNode> entries) {
        Set<String> rules = new TreeSet<>();
        for (YamlNode entry : entries) {
            entry.allowOnly(List.of("rule", "why"));
            if (entry.text("why").isBlank() || !rules.add(entry.text("rule"))) {
                throw entry.error("needs a reason, and each rule once");
            }
        }
        return rules;
    }

    /** Rules that are to see it, now or later, or that name it for something else. */
    Set<String> named() {
        Set<String> all = new TreeSet<>(rules);
        all.addAll(later);
        all.addAll(aside);
        return all;
    }

    /** The path of a file inside its version. */
    String path(String version, Path file) {
        return folder.resolve(version).relativize(file).toString().replace('\\', '/');
    }

    /** The files of a version, by path. */
    List<Path> files(String version) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(version))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
