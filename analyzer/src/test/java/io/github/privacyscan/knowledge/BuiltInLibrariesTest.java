package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.TypeRef;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that must hold over all built-in library files together, and samples of what they say. */
final class BuiltInLibrariesTest {

    private static Knowledge knowledge;

    @BeforeAll
    static void load() throws KnowledgeException {
        knowledge = KnowledgeLoader.load(List.of());
    }

    @Test
    void theIndexListsEveryFile() throws KnowledgeException, IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(KnowledgeLoader.class.getResource("index.txt"))
                        .toURI())
                .getParent();
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> knowledgeFiles = all.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/") || file.equals("matching.yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(List.copyOf(knowledgeFiles), KnowledgeLoader.builtInFiles());
        }
    }

    @Test
    void noTwoFilesSayTheSame() {
        Set<String> seen = new LinkedHashSet<>();
        List<String> twice = new ArrayList<>();
        for (CallModel model : knowledge.calls()) {
            String facts = model.toString().replace("origin=" + model.origin(), "");
            for (String name : model.method().names()) {
                if (!seen.add(facts.replaceFirst("names=\\[.*?]", Matcher.quoteReplacement("name=" + name)))) {
                    twice.add(model.origin() + " " + model.method().type() + "#" + name);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everySinkKindButTheEnginesOwnHasALibrary() throws KnowledgeException {
        Set<String> used = new TreeSet<>();
        sinks(knowledge.calls()).forEach(sink -> used.add(sink.kind()));
        Set<String> expected = new TreeSet<>(ClosedLists.load().sinks().keySet());
        expected.remove("identifier-field");
        expected.remove("credential-field");
        assertEquals(expected, used);
    }

    @Test
    void everyConceptOfASourceExists() {
        List<String> unknown = knowledge.calls().stream()
                .filter(CallModel.Source.class::isInstance)
                .map(CallModel.Source.class::cast)
                .filter(source -> source.concept()
                        .filter(id -> knowledge.concept(id).isEmpty())
                        .isPresent())
                .map(CallModel.Source::origin)
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void whatStubsReturnIsDescribedOrOfTheJdk() {
        Set<String> unknown = new TreeSet<>();
        for (TypeStub stub : knowledge.stubs().values()) {
            Stream.concat(stub.supertypes().stream(), stub.returns().values().stream())
                    .map(TypeRef::simpleText)
                    .filter(name -> name.contains(".") && !name.startsWith("java."))
                    .filter(name -> !knowledge.stubs().containsKey(name) && isModelled(name))
                    .forEach(name -> unknown.add(stub.origin() + " " + name));
        }
        assertEquals(Set.of(), unknown, "modelled types that stubs lead to have no stub");
    }

    /** The type, the method, how many arguments, and what is known of the call, sorted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            org.slf4j.Logger                                    | info             | 2 | sink log
            org.apache.logging.log4j.ThreadContext              | put              | 2 | sink telemetry
            java.lang.String                                    | trim             | 0 | pass NONE
            java.lang.String                                    | substring        | 2 | pass PART
            java.lang.String                                    | length           | 0 | sanitizer aggregate
            java.lang.StringBuilder                             | append           | 1 | alias, pass NONE
            java.security.MessageDigest                         | digest           | 1 | pass HASHED, sanitizer plain-hash
            java.util.Base64$Encoder                            | encodeToString   | 1 | pass ENCODED, sanitizer encode
            javax.crypto.Cipher                                 | doFinal          | 1 | sanitizer encrypt, sink cipher
            java.io.PrintStream                                 | println          | 1 | sink log
            java.util.Optional                                  | map              | 1 | pass NONE
            javax.servlet.http.Cookie                           | <init>           | 2 | pass NONE, sink cookie
            jakarta.servlet.ServletRequest                      | getParameter     | 1 | source request
            org.springframework.mail.MailSender                 | send             | 1 | sink email
            org.springframework.web.client.RestOperations       | postForObject    | 3 | sink http-out, sink url
            com.segment.analytics.messages.MessageBuilder       | userId           | 1 | alias, pass NONE
            com.segment.analytics.Analytics                     | enqueue          | 1 | sink analytics
            com.fasterxml.jackson.databind.ObjectMapper         | writeValueAsString | 1 | pass NONE
            org.apache.http.conn.ssl.NoopHostnameVerifier       | <init>           | 0 | guard transport opens
            hk.anybody.Anything                                 | maskPhone        | 1 | sanitizer mask
            hk.anybody.Anything                                 | getPhone         | 0 | ''
            """)
    void samples(String type, String method, int arguments, String expected) {
        Set<String> facts = knowledge.calls().stream()
                .filter(model -> model.method().accepts(method, arguments, List.of()))
                .filter(model -> Set.of(type, "*").contains(model.method().type()))
                .map(BuiltInLibrariesTest::summary)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, String.join(", ", facts));
    }

    @Test
    void whatAnArgumentOfAVariableNumberMeansIsWritten() {
        assertTrue(sinks(knowledge.calls()).stream()
                .filter(sink ->
                        sink.kind().equals("log") && sink.method().type().equals("org.slf4j.Logger"))
                .allMatch(sink -> sink.arguments().equals(List.of(PathText.parse("argument all")))));
    }

    private static boolean isModelled(String type) {
        return knowledge.calls().stream()
                .anyMatch(model -> model.method().type().equals(type));
    }

    private static List<CallModel.Sink> sinks(List<CallModel> models) {
        return models.stream()
                .filter(CallModel.Sink.class::isInstance)
                .map(CallModel.Sink.class::cast)
                .toList();
    }

    private static String summary(CallModel model) {
        if (model instanceof CallModel.Sink sink) {
            return "sink " + sink.kind();
        }
        if (model instanceof CallModel.Source source) {
            return "source " + source.kind();
        }
        if (model instanceof CallModel.Pass pass) {
            return "pass " + pass.effect();
        }
        if (model instanceof CallModel.Sanitizer sanitizer) {
            return "sanitizer " + sanitizer.kind();
        }
        if (model instanceof CallModel.Guard guard) {
            return "guard " + guard.kind() + (guard.opens() ? " opens" : "");
        }
        return "alias";
    }
}
