package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.inventory.InventoryBuilder;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.source.SourceDiscovery;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceReader;
import io.github.privacyscan.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slice may leave out only what no flow needs. */
final class SliceTest {

    private static final Path PROJECTS = Path.of("../test-projects");
    private static final Path FIXTURES = Path.of("src/test/resources/io/github/privacyscan/flow");

    /** The applications, each behaviour of the Maven plugin, and the fixtures of this stage. */
    static Stream<Path> projects() throws IOException {
        List<Path> projects = new ArrayList<>();
        for (String kind : List.of("apps", "maven")) {
            try (Stream<Path> below = Files.list(PROJECTS.resolve(kind))) {
                below.filter(Files::isDirectory).sorted().forEach(projects::add);
            }
        }
        projects.add(FIXTURES);
        return projects.stream();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theSliceKeepsEveryFlow(Path root) throws Exception {
        FlowResult sliced = run(root, true);
        FlowResult whole = run(root, false);
        assertEquals(describe(whole), describe(sliced));
        assertEquals(whole.statistics().unknownCalls(), sliced.statistics().unknownCalls());
        assertTrue(sliced.statistics().facts() <= whole.statistics().facts(), "A slice cannot make facts of its own.");
    }

    @Test
    void thereAreFlowsToKeep() throws Exception {
        assertTrue(projects().count() > 3);
        assertFalse(run(PROJECTS.resolve("apps/social-shop"), true).flows().isEmpty());
        assertFalse(run(FIXTURES, true).flows().isEmpty());
    }

    private static FlowResult run(Path root, boolean sliced) throws Exception {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        List<FileFacts> facts = new ArrayList<>();
        JavaReader reader = new JavaReader();
        for (SourceFile file : SourceDiscovery.discover(root, List.of(root), List.of(), List.of(), List.of(), true)
                .files()) {
            SourceText text = SourceReader.read(file, Optional.empty()).text().orElseThrow();
            facts.add(reader.read(text));
        }
        try (ClassPath jdk = ClassPath.ofJdk()) {
            LinkedProgram program = Linker.link(new Program(facts), knowledge, jdk, 1);
            Inventory inventory = InventoryBuilder.build(program, knowledge);
            return FlowAnalysis.run(program, inventory, knowledge, 1, sliced);
        }
    }

    private static String describe(FlowResult result) {
        List<String> lines = new ArrayList<>();
        result.flows()
                .forEach(flow -> lines.add(
                        flow.sink().place() + " " + flow.sink().model().kind() + " "
                                + flow.element().displayName() + " " + flow.effects() + " " + flow.rendered()));
        return String.join("\n", lines);
    }
}
