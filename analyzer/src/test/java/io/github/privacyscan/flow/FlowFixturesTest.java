package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.privacyscan.inventory.InventoryBuilder;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.mapper.MapperReader;
import io.github.privacyscan.read.sql.ScriptReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each fixture is ordinary code. {@code // flow: email, phone} names the concepts that must arrive at a sink on that line;
 * {@code // missed: why} a flow that is known not to be found yet; {@code // false alarm: why} one that is found and should
 * not be. Every other line must be silent.
 */
final class FlowFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/io/github/privacyscan/flow");

    /** Kinds of sinks that rules ask about, but at which values stay in the program. */
    private static final Set<String> NOT_OUT = Set.of("exception", "cipher");

    private static final Pattern MARK = Pattern.compile("//\\s*flow:\\s*(.+?)\\s*$");
    private static final Pattern FALSE_ALARM = Pattern.compile("//\\s*false alarm:\\s*(\\w[\\w-]*)\\b.*$");

    @TestFactory
    Stream<DynamicTest> fixtures() throws Exception {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        List<Path> files;
        try (Stream<Path> listed = Files.walk(FIXTURES)) {
            files = listed.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(FIXTURES.relativize(file).toString(), () -> check(file, knowledge)));
    }

    /** The mapper and the schema beside a fixture, named like it. */
    private static Resources resources(Path file) throws IOException {
        List<ResourceFacts> read = new ArrayList<>();
        String stem = file.getFileName().toString().replace(".java", "");
        for (String name : List.of(stem + ".sql", stem + ".xml")) {
            Path beside = file.resolveSibling(name);
            if (Files.exists(beside)) {
                String text = Files.readString(beside);
                SourceText source =
                        new SourceText(new SourceFile(name, beside, "", false, text.length()), text, "UTF-8");
                read.add(name.endsWith(".sql") ? ScriptReader.read(source) : MapperReader.read(source));
            }
        }
        return new Resources(read);
    }

    private static void check(Path file, Knowledge knowledge) throws IOException {
        String text = Files.readString(file);
        Map<Integer, TreeSet<String>> expected = expected(text);
        assertEquals(describe(expected), describe(found(file, text, knowledge)));
    }

    private static Map<Integer, TreeSet<String>> expected(String text) {
        Map<Integer, TreeSet<String>> expected = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Pattern pattern : List.of(MARK, FALSE_ALARM)) {
                Matcher matcher = pattern.matcher(lines.get(i));
                if (matcher.find()) {
                    expected.computeIfAbsent(i + 1, l -> new TreeSet<>())
                            .addAll(List.of(matcher.group(1).split(",\\s*")));
                }
            }
        }
        return expected;
    }

    private static Map<Integer, TreeSet<String>> found(Path file, String text, Knowledge knowledge) throws IOException {
        SourceFile source = new SourceFile(file.getFileName().toString(), file, "", false, text.length());
        FileFacts facts = new JavaReader().read(new SourceText(source, text, "UTF-8"));
        assertEquals(List.of(), facts.problems());
        Map<Integer, TreeSet<String>> found = new TreeMap<>();
        try (ClassPath jdk = ClassPath.open(List.of())) {
            LinkedProgram program =
                    Linker.link(new Program(List.of(facts), resources(file), List.of()), knowledge, jdk, 1);
            FlowResult result = FlowAnalysis.run(program, InventoryBuilder.build(program, knowledge), knowledge, 1);
            for (DataFlow flow : result.flows()) {
                if (!NOT_OUT.contains(flow.sink().model().kind())) {
                    found.computeIfAbsent(flow.sink().place().span().startLine(), l -> new TreeSet<>())
                            .add(flow.element().concept().id());
                }
            }
        }
        return found;
    }

    private static String describe(Map<Integer, TreeSet<String>> lines) {
        List<String> described = new ArrayList<>();
        lines.forEach((line, concepts) -> described.add(line + ": " + String.join(", ", concepts)));
        return String.join("\n", described);
    }
}
