package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.cli.BadProject.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scan lost sight of, it says; and what it says helps to see it. */
final class UnknownReceiversTest {

    private static final String SENDERS = """
            package p;
            import ext.Bus;
            import ext.Checks;
            import ext.Coder;
            import ext.Letter;
            class Senders {
                private String email;
                private String phone;
                private int size;
                void send(Bus bus, Coder coder) {
                    bus.post(email);
                    bus.post(phone);
                    coder.code(email).use();
                    new Letter(email);
                    if (Checks.isValid(email)) { bus.ping(size); }
                    mystery().take(phone);
                    java.util.Objects.equals(email, phone);
                }
            }
            """;

    @TempDir
    Path folder;

    private BadProject project;

    @BeforeEach
    void project() throws IOException {
        project = BadProject.in(folder).add("Senders.java", SENDERS);
    }

    /** What the object of an unseen class is given stays in it, so a constructor is no receiver that needs a model. */
    @Test
    void theMostUsefulModelsComeFirst() throws IOException {
        List<String> told = receivers(project.scan());
        assertEquals(
                List.of(
                        "2 ext.Bus#post  Senders.java:11  (Senders.email, Senders.phone)",
                        "1 ext.Coder#code  Senders.java:13  (Senders.email)",
                        "1 ext.Checks#isValid  Senders.java:15  (Senders.email)",
                        "1 ?#take  Senders.java:16  (Senders.phone)"),
                told);
    }

    @Test
    void theReportTellsThemWithTheirPlace() throws IOException {
        project.scan()
                .notified(
                        "note",
                        "Senders.java",
                        11,
                        "ext.Bus#post received personal data (Senders.email, Senders.phone)")
                .notified("note", "Senders.java", 13, "  - type: ext.Coder\n    methods: \"code\"\n")
                .notified("note", "Senders.java", 16, "Its type is not known");
    }

    @Test
    void theModelsGivenAreTakenAsTheyAre() throws IOException {
        Path knowledge = Files.createDirectory(folder.resolve("knowledge"));
        String err = project.scan().err();
        assertTrue(err.contains("\nlibrary: drafts\n"), err);
        String models = err.substring(err.indexOf("# Drafts of models"), err.indexOf("SARIF: "));
        Files.writeString(knowledge.resolve("drafts.yaml"), models);
        Scan again = project.scan("--knowledge", knowledge.toString());
        assertEquals(List.of("1 ?#take  Senders.java:16  (Senders.phone)"), receivers(again));
        assertFalse(again.err().contains("library: drafts"), again.err());
    }

    @Test
    void limitsReachedAreTold() throws IOException {
        String chain = "class N0 { N1 next; } class N1 { N2 next; } class N2 { N3 next; } class N3 { N4 next; }\n"
                + "class N4 { N5 next; } class N5 { String text; }\n"
                + "class Deep { String email; void go(N0 n) { n.next.next.next.next.next.text = email;\n"
                + "System.out.println(n.next.next.next.next.next.text); } }\n";
        Scan scan = project.add("Deep.java", chain).scan();
        scan.told("", "content deeper than 4 steps").notified("note", "", 0, "content deeper than 4 steps");
        assertEquals(List.of("PDPO-DPP4-LOG"), scan.rulesAt("Deep.java", 4));
    }

    private static List<String> receivers(Scan scan) {
        return scan.err()
                .lines()
                .dropWhile(line -> !line.startsWith("Library methods that received personal data and are not known, "))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(String::strip)
                .collect(Collectors.toList());
    }
}
