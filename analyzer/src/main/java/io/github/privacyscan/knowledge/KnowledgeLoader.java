package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlException;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Loads the built-in knowledge and the user's. A file is about one thing, which its first key names; see {@link #parts} for
 * the list. A file with a mistake ends the loading: half-known libraries would make results that nobody can explain.
 */
public final class KnowledgeLoader {

    /** The resource that lists the built-in files, one a line; resources cannot be listed from inside a jar. */
    private static final String INDEX = "index.txt";

    private KnowledgeLoader() {}

    /**
     * The built-in knowledge together with that of some folders.
     *
     * @param folders folders with {@code .yaml} and {@code .yml} files, also in folders below; later ones win
     * @throws KnowledgeException if a file or folder cannot be read, or has a mistake in it
     */
    public static Knowledge load(List<Path> folders) throws KnowledgeException {
        Map<String, Function<YamlNode, Knowledge>> readers = parts(ClosedLists.load());
        List<Knowledge> parts = new ArrayList<>();
        for (String resource : builtInFiles()) {
            parts.add(part(KnowledgeFile.builtIn(resource), readers));
        }
        Knowledge builtIn = Knowledge.merge(parts);
        if (folders.isEmpty()) {
            return builtIn;
        }
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                parts.add(part(KnowledgeFile.of(file), readers));
            }
        }
        Knowledge all = Knowledge.merge(parts);
        References.check(builtIn, all);
        return all;
    }

    /** Names of the built-in files, in the order they are loaded. */
    static List<String> builtInFiles() throws KnowledgeException {
        return KnowledgeFile.text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    /** What a file can be about, by the key that says so. */
    private static Map<String, Function<YamlNode, Knowledge>> parts(ClosedLists words) {
        Map<String, Function<YamlNode, Knowledge>> readers = new LinkedHashMap<>();
        readers.put("library", root -> LibraryFile.read(root, words));
        Set<String> concepts = new LinkedHashSet<>();
        readers.put("concepts", root -> concepts(root, concepts));
        readers.put("matching", KnowledgeLoader::matching);
        readers.put("formats", KnowledgeLoader::formats);
        DirectoryFile.readers(words)
                .forEach((key, reader) -> readers.put(key, root -> Knowledge.of(reader.apply(root))));
        return readers;
    }

    /** The concepts of a file; their ids become known to the files behind it. */
    private static Knowledge concepts(YamlNode root, Set<String> known) {
        Map<String, Concept> byId = new LinkedHashMap<>();
        ConceptLoader.concepts(root, known).forEach(concept -> byId.put(concept.id(), concept));
        known.addAll(byId.keySet());
        return new Knowledge(byId, Knowledge.EMPTY.matching(), List.of(), List.of(), Map.of());
    }

    private static Knowledge matching(YamlNode root) {
        return new Knowledge(Map.of(), ConceptLoader.matching(root), List.of(), List.of(), Map.of());
    }

    private static Knowledge formats(YamlNode root) {
        Matching matching = new Matching(Map.of(), List.of(), FormatLoader.formats(root));
        return new Knowledge(Map.of(), matching, List.of(), List.of(), Map.of());
    }

    private static Knowledge part(YamlNode root, Map<String, Function<YamlNode, Knowledge>> readers)
            throws KnowledgeException {
        try {
            if (root.isText() && root.text().isEmpty()) {
                return Knowledge.EMPTY;
            }
            return root.entries().keySet().stream()
                    .flatMap(kind -> Optional.ofNullable(readers.get(kind)).stream())
                    .findFirst()
                    .orElseThrow(() -> root.error("one of the keys " + readers.keySet() + " is needed"))
                    .apply(root);
        } catch (YamlException wrong) {
            throw new KnowledgeException(wrong.getMessage());
        }
    }

    private static List<Path> files(Path folder) throws KnowledgeException {
        if (!Files.isDirectory(folder)) {
            throw new KnowledgeException(folder + ": this knowledge folder does not exist");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(KnowledgeLoader::isYaml).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new KnowledgeException(folder + ": cannot be read: " + unreadable.getMessage());
        }
    }

    /** A link that leads nowhere counts, so that reading it tells; left out, its models would be missing silently. */
    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !Files.isDirectory(file);
    }
}
