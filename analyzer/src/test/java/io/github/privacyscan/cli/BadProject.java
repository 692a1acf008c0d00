package io.github.privacyscan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.privacyscan.Analysis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A project with one good file, whose finding must survive whatever stands beside it. */
final class BadProject {

    /** Line of the leak in the good file. */
    private static final int LEAK = 5;

    private static final String GOOD = """
            package good;
            public class Customer {
                private String email;
                public void print() {
                    System.out.println(email);
                }
            }
            """;

    private final Path sources;
    private final Path sarif;

    private BadProject(Path sources, Path sarif) {
        this.sources = sources;
        this.sarif = sarif;
    }

    /** Makes the project in an empty folder. */
    static BadProject in(Path folder) throws IOException {
        BadProject project = new BadProject(
                Files.createDirectory(folder.resolve("project")), folder.resolve("report/privacy.sarif"));
        project.add("Customer.java", GOOD);
        return project;
    }

    Path sources() {
        return sources;
    }

    Path sarif() {
        return sarif;
    }

    BadProject add(String path, String text) throws IOException {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    BadProject add(String path, byte[] bytes) throws IOException {
        Path file = sources.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** A class with a field {@code phone} and a method that prints an expression. */
    BadProject addPrinting(String path, String members, String printed) throws IOException {
        return add(path, source(members, printed));
    }

    static String source(String members, String printed) {
        return "package bad;\npublic class Bad {\n    private String phone;\n" + members
                + "    void leak() {\n        System.out.println(" + printed + ");\n    }\n}\n";
    }

    /** Scans, sees to it that no exception shows and that the good file's finding is there. */
    Scan scan(String... options) throws IOException {
        return scan(Analysis::run, options);
    }

    Scan scan(Main.Scanner scanner, String... options) throws IOException {
        Run run = run(scanner, options);
        assertEquals(ExitCode.OK, run.code(), run.err());
        Scan scan = new Scan(
                run.err(),
                new ObjectMapper()
                        .readTree(Files.readString(sarif))
                        .path("runs")
                        .path(0));
        assertEquals(List.of("PDPO-DPP4-LOG"), scan.rulesAt("Customer.java", LEAK), scan.err());
        return scan;
    }

    /** Runs the scan, however it ends; no exception may show. */
    Run run(Main.Scanner scanner, String... options) {
        List<String> arguments = new ArrayList<>(List.of("scan", sources.toString(), "--verbose"));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--output")) {
            arguments.addAll(List.of("--output", sarif.toString()));
        }
        return runWith(scanner, arguments);
    }

    /** Runs the program with these arguments only. */
    static Run runWith(Main.Scanner scanner, List<String> arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.Streams streams = new Main.Streams(new ByteArrayOutputStream(), err, false);
        int code = Main.run(arguments.toArray(String[]::new), streams, scanner);
        String text = err.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("\tat "), text);
        return new Run(code, text);
    }

    /** How a run ended. */
    record Run(int code, String err) {}

    /** What a successful scan said: on standard error, and as a SARIF run. */
    record Scan(String err, JsonNode run) {

        /** Ids of the rules with results on a line, sorted. */
        List<String> rulesAt(String path, int line) {
            return stream(run.path("results"))
                    .filter(result -> isAt(result, path) && line(result) == line)
                    .map(result -> result.path("ruleId").asText())
                    .sorted()
                    .toList();
        }

        /** Asserts that the report has one notification like this. */
        Scan notified(String level, String path, int line, String part) {
            List<String> all = notifications();
            String wanted = level + " " + path + ":" + line + " ";
            assertTrue(all.stream().anyMatch(one -> one.startsWith(wanted) && one.contains(part)), all::toString);
            return this;
        }

        /** Asserts that the summary has a line that begins with a place and holds these words. */
        Scan told(String place, String part) {
            assertTrue(
                    err.lines().anyMatch(line -> line.strip().startsWith(place) && line.contains(part)),
                    () -> "no line with " + place + " " + part + " in\n" + err);
            return this;
        }

        Scan leaks(String path, int line) {
            assertEquals(List.of("PDPO-DPP4-LOG"), rulesAt(path, line), err);
            return this;
        }

        /** Asserts that nothing was lost: the report has no notification but notes. */
        Scan complete() {
            List<String> losses = notifications().stream()
                    .filter(one -> !one.startsWith("note "))
                    .toList();
            assertEquals(List.of(), losses);
            assertFalse(err.contains("not read,") || err.contains("Not seen: 1 file"), err);
            return this;
        }

        /** Each as {@code level path:line text}; the line of a whole file is 0. */
        List<String> notifications() {
            return stream(run.path("invocations").path(0).path("toolExecutionNotifications"))
                    .map(one -> level(one) + " " + path(one) + ":" + line(one) + " "
                            + one.path("message").path("text").asText())
                    .toList();
        }

        /** SARIF leaves out the level that is meant without one. */
        private static String level(JsonNode notification) {
            return Optional.ofNullable(notification.get("level"))
                    .map(JsonNode::asText)
                    .orElse("warning");
        }

        private static boolean isAt(JsonNode node, String path) {
            return path(node).equals(path);
        }

        private static String path(JsonNode node) {
            return physical(node).path("artifactLocation").path("uri").asText("");
        }

        private static int line(JsonNode node) {
            return physical(node).path("region").path("startLine").asInt(0);
        }

        private static JsonNode physical(JsonNode node) {
            return node.path("locations").path(0).path("physicalLocation");
        }

        private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
