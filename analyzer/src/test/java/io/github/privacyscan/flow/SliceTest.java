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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The slice may leave out only what no flow needs. */
final class SliceTest {

    private static final Path SHOP = Path.of("../test-projects/apps/social-shop");
    private static final Path FIXTURES = Path.of("src/test/resources/io/github/privacyscan/flow");

    @Test
    void theSliceKeepsEveryFlow() throws Exception {
        for (Path root : List.of(SHOP, FIXTURES)) {
            FlowResult sliced = run(root, true);
            FlowResult whole = run(root, false);
            assertFalse(whole.flows().isEmpty());
            assertEquals(describe(whole), describe(sliced));
            assertTrue(
                    sliced.statistics().facts() <= whole.statistics().facts(), "A slice cannot make facts of its own.");
        }
    }

    private static FlowResult run(Path root, boolean sliced) throws Exception {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        List<FileFacts> facts = new ArrayList<>();
        JavaReader reader = new JavaReader();
        for (SourceFile file : SourceDiscovery.discover(root, List.of(root), List.of(), List.of(), true)
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
