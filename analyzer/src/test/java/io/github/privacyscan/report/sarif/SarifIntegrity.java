package io.github.privacyscan.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * What must hold of our SARIF and what the schema cannot say: references lead somewhere, regions lie in their files, nothing
 * depends on the machine, and no limit of GitHub code scanning is passed. Collects everything that is wrong.
 */
public final class SarifIntegrity {

    private static final int MAX_RESULTS = 25_000;
    private static final int MAX_GZIPPED = 10_000_000;
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)]\\((\\d+)\\)");
    private static final Pattern ABSOLUTE = Pattern.compile("^(/|[A-Za-z]:[\\\\/]|file:)");
    private static final Pattern DATE = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(.*)$");

    private final Path root;
    private final List<String> wrong = new ArrayList<>();

    private SarifIntegrity(Path root) {
        this.root = root;
    }

    /** Fails, naming everything that is wrong, unless the report is valid and sound; root is the scanned folder. */
    public static void check(Path sarif, Path root) throws IOException {
        String text = Files.readString(sarif);
        assertEquals(List.of(), wrongIn(text, root), "in " + sarif);
    }

    /** What is wrong with the report. */
    static List<String> wrongIn(String sarif, Path root) throws IOException {
        SarifIntegrity integrity = new SarifIntegrity(root);
        integrity.againstSchema(sarif);
        JsonNode log = new ObjectMapper().readTree(sarif);
        log.path("runs").forEach(integrity::run);
        integrity.texts(log, "");
        integrity.size(sarif);
        return integrity.wrong;
    }

    private void againstSchema(String sarif) throws IOException {
        try (InputStream schema = SarifIntegrity.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema)
                    .validate(
                            sarif,
                            InputFormat.JSON,
                            (context, schemaContext) ->
                                    context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> wrong.add("schema: " + error));
        }
    }

    private void run(JsonNode run) {
        JsonNode driver = run.at("/tool/driver");
        uniqueIds(driver.path("rules"), "rules");
        driver.path("rules").forEach(rule -> rule(run, rule));
        Set<String> messages = new HashSet<>();
        for (JsonNode result : run.path("results")) {
            result(run, result);
            JsonNode place = result.at("/locations/0/physicalLocation");
            String key = result.path("ruleId").asText() + "|"
                    + place.at("/artifactLocation/uri").asText() + "|"
                    + place.at("/region/startLine").asInt() + "|"
                    + result.at("/message/text").asText();
            expect(messages.add(key), "two results look the same: " + key);
        }
        run.path("invocations").forEach(invocation -> notifications(run, invocation));
        run.path("originalUriBaseIds")
                .forEach(base -> expect(
                        !base.has("uri") || base.path("uri").asText().endsWith("/"),
                        "base does not end in /: " + base));
        run.path("artifacts").forEach(artifact -> uri(run, artifact.path("location")));
        String id = run.at("/automationDetails/id").asText();
        expect(id.endsWith("/"), "automationDetails.id does not end in /: " + id);
        expect(run.path("results").size() <= MAX_RESULTS, "too many results");
    }

    private void rule(JsonNode run, JsonNode rule) {
        String id = rule.path("id").asText();
        for (String path : List.of("/shortDescription/text", "/fullDescription/text", "/help/text", "/name")) {
            expect(!rule.at(path).asText().isBlank(), id + " has no " + path);
        }
        expect(!rule.at("/defaultConfiguration/level").asText().isEmpty(), id + " has no level");
        expect(rule.at("/properties/tags").size() <= 20, id + " has too many tags");
        for (JsonNode relationship : rule.path("relationships")) {
            JsonNode target = relationship.path("target");
            JsonNode taxonomy = at(run.path("taxonomies"), target.at("/toolComponent/index"), id + " taxonomy");
            expect(
                    taxonomy.path("name").equals(target.at("/toolComponent/name")),
                    id + " refers to another taxonomy than it names: " + target);
            JsonNode taxon = at(taxonomy.path("taxa"), target.path("index"), id + " taxon");
            expect(
                    taxon.path("id").equals(target.path("id")),
                    id + " refers to another taxon than it names: " + target);
        }
    }

    private void result(JsonNode run, JsonNode result) {
        JsonNode rule = at(run.at("/tool/driver/rules"), result.path("ruleIndex"), "ruleIndex");
        expect(rule.path("id").equals(result.path("ruleId")), "ruleIndex of another rule: " + result.path("ruleId"));
        expect(result.has("level") && result.has("kind"), "level or kind is left to defaults");
        expect(!result.has("rank"), "rank is set");
        expect(result.path("locations").size() == 1, "not exactly one location");
        expect(!result.path("partialFingerprints").isEmpty(), "no fingerprints");
        result.findParents("artifactLocation").forEach(place -> place(run, place));
        links(result);
        for (JsonNode flow : result.findValues("threadFlows")) {
            flow.forEach(thread -> order(thread.path("locations")));
        }
    }

    private void links(JsonNode result) {
        Set<String> ids = new HashSet<>();
        result.path("relatedLocations")
                .forEach(place -> expect(ids.add(place.path("id").asText()), "two related locations have one id"));
        Matcher links = LINK.matcher(result.at("/message/text").asText());
        while (links.find()) {
            expect(ids.contains(links.group(1)), "a link leads nowhere: " + result.at("/message/text"));
        }
    }

    private void order(JsonNode steps) {
        expect(!steps.isEmpty(), "an empty flow");
        for (int i = 0; i < steps.size(); i++) {
            expect(steps.get(i).path("executionOrder").asInt() == i + 1, "steps out of order");
            expect(!steps.get(i).at("/location/message/text").asText().isBlank(), "a step without a message");
        }
    }

    private void notifications(JsonNode run, JsonNode invocation) {
        for (String kind : List.of("toolExecutionNotifications", "toolConfigurationNotifications")) {
            for (JsonNode notification : invocation.path(kind)) {
                JsonNode known =
                        at(run.at("/tool/driver/notifications"), notification.at("/descriptor/index"), "notification");
                expect(known.path("id").equals(notification.at("/descriptor/id")), "notification of another kind");
                notification.findParents("artifactLocation").forEach(place -> place(run, place));
            }
        }
    }

    private void place(JsonNode run, JsonNode place) {
        JsonNode file = place.path("artifactLocation");
        JsonNode artifact = at(run.path("artifacts"), file.path("index"), "artifact");
        expect(artifact.at("/location/uri").equals(file.path("uri")), "index of another file: " + file);
        uri(run, file);
        if (place.has("region")) {
            region(place.path("region"), file.path("uri").asText());
        }
    }

    private void uri(JsonNode run, JsonNode location) {
        String uri = location.path("uri").asText();
        expect(run.path("originalUriBaseIds").has(location.path("uriBaseId").asText()), "unknown base of " + uri);
        URI parsed = URI.create(uri);
        expect(!parsed.isAbsolute() && !uri.startsWith("/") && !uri.contains(".."), "not a relative path: " + uri);
        expect(Files.exists(root.resolve(parsed.getPath())), "no such file: " + uri);
    }

    private void region(JsonNode region, String uri) {
        int startLine = region.path("startLine").asInt();
        int endLine = region.path("endLine").asInt();
        int startColumn = region.path("startColumn").asInt();
        int endColumn = region.path("endColumn").asInt();
        expect(startLine > 0 && startColumn > 0 && endColumn > 0, "a corner is missing in " + uri + ": " + region);
        boolean isOrdered = startLine < endLine || startLine == endLine && startColumn <= endColumn;
        expect(isOrdered, "the region ends before it starts in " + uri + ": " + region);
        List<String> lines = lines(uri);
        expect(endLine <= lines.size(), "the region ends below the end of " + uri + ": " + region);
        if (endLine > 0 && endLine <= lines.size()) {
            int length = lines.get(endLine - 1).length();
            expect(endColumn <= length + 1, "the region ends right of its line in " + uri + ": " + region);
        }
    }

    private List<String> lines(String uri) {
        String path = URI.create(uri).getPath();
        SourceFile file = new SourceFile(path, root.resolve(path), "", false, 0);
        return SourceReader.read(file, Optional.empty())
                .text()
                .map(text -> List.of(text.text().split("\r\n|\r|\n", -1)))
                .orElse(List.of());
    }

    private void texts(JsonNode node, String path) {
        if (node.isTextual()) {
            String text = node.asText();
            expect(!ABSOLUTE.matcher(text).find(), "a path of this machine at " + path + ": " + text);
            expect(!text.contains(root.toAbsolutePath().toString()), "a path of this machine at " + path + ": " + text);
            Matcher date = DATE.matcher(text);
            expect(!date.matches() || date.group(1).equals("Z"), "a date without Z at " + path + ": " + text);
        }
        node.properties().forEach(field -> texts(field.getValue(), path + "/" + field.getKey()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                texts(node.get(i), path + "/" + i);
            }
        }
    }

    private void uniqueIds(JsonNode descriptors, String what) {
        Set<String> ids = new HashSet<>();
        descriptors.forEach(
                descriptor -> expect(ids.add(descriptor.path("id").asText()), "two " + what + " with one id"));
    }

    private void size(String sarif) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(sarif.getBytes(StandardCharsets.UTF_8));
        }
        expect(bytes.size() <= MAX_GZIPPED, "larger than 10 MB when compressed");
    }

    private JsonNode at(JsonNode array, JsonNode index, String what) {
        boolean exists = index.isInt() && index.asInt() >= 0 && index.asInt() < array.size();
        expect(exists, what + " index leads nowhere: " + index);
        return exists ? array.get(index.asInt()) : array.path("missing");
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
