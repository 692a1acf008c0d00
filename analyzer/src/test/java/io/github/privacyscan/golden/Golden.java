package io.github.privacyscan.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * A SARIF file cut down to what a person reviews: rules with their levels, and of each result the words, the places, the
 * elements and the steps. What is left is still SARIF in form. Help texts, translations, hashes, indices and the tool's
 * version are gone: they have tests of their own, and would change this file without a change of what is found.
 */
final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Golden() {}

    /** The reviewable form; ends in a line break. */
    static String of(String sarif, boolean withRules) throws IOException {
        JsonNode run = JSON.readTree(sarif).at("/runs/0");
        ObjectNode small = NODES.objectNode();
        ObjectNode driver = small.putObject("tool").putObject("driver");
        driver.set("name", run.at("/tool/driver/name"));
        if (withRules) {
            ArrayNode rules = driver.putArray("rules");
            run.at("/tool/driver/rules").forEach(rule -> rules.add(rule(rule)));
        }
        small.putArray("invocations").addAll(each(run.path("invocations")));
        ArrayNode results = small.putArray("results");
        run.path("results").forEach(result -> results.add(result(result)));
        small.putObject("properties").set("coverage", run.at("/properties/coverage"));
        ObjectNode log = NODES.objectNode().put("version", "2.1.0");
        log.putArray("runs").add(small);
        return Lines.of(log);
    }

    private static ObjectNode rule(JsonNode rule) {
        return keep(rule, "id", "name", "defaultConfiguration");
    }

    private static ObjectNode result(JsonNode result) {
        ObjectNode small = keep(result, "ruleId", "level", "message");
        small.putArray("locations").add(place(result.at("/locations/0"), true));
        small.set("partialFingerprints", result.path("partialFingerprints"));
        ArrayNode flows = small.putArray("codeFlows");
        result.path("codeFlows").forEach(flow -> flows.addObject().set("threadFlows", threads(flow)));
        ArrayNode related = small.putArray("relatedLocations");
        result.path("relatedLocations")
                .forEach(place -> related.add(keep(place, "id").setAll(place(place, false))));
        JsonNode properties = result.path("properties");
        ObjectNode kept = keep(properties, "certainty", "security-severity", "identity");
        ArrayNode elements = kept.putArray("elements");
        properties
                .path("elements")
                .forEach(element -> elements.add(keep(element, "name", "concept", "tier", "confidence")));
        small.set("properties", kept);
        return small;
    }

    private static ArrayNode threads(JsonNode flow) {
        ArrayNode threads = NODES.arrayNode();
        for (JsonNode thread : flow.path("threadFlows")) {
            ArrayNode steps = threads.addObject().putArray("locations");
            thread.path("locations")
                    .forEach(step -> steps.addObject().set("location", place(step.path("location"), false)));
        }
        return threads;
    }

    /** Columns only where the finding itself stands; elsewhere the line says enough. */
    private static ObjectNode place(JsonNode place, boolean withColumns) {
        JsonNode physical = place.path("physicalLocation");
        ObjectNode small = NODES.objectNode();
        ObjectNode kept = small.putObject("physicalLocation");
        kept.set("artifactLocation", keep(physical.path("artifactLocation"), "uri"));
        JsonNode region = physical.path("region");
        kept.set("region", withColumns ? region : keep(region, "startLine"));
        if (place.has("message")) {
            small.set("message", place.path("message"));
        }
        return small;
    }

    private static ObjectNode keep(JsonNode node, String... names) {
        ObjectNode kept = NODES.objectNode();
        List.of(names).stream().filter(node::has).forEach(name -> kept.set(name, node.path(name)));
        return kept;
    }

    private static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }
}
