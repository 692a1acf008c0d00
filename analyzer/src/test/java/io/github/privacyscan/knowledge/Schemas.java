package io.github.privacyscan.knowledge;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Validates knowledge files as an editor does. */
final class Schemas {

    private Schemas() {}

    /** What a built-in schema finds wrong with a file. */
    static List<String> problems(String schema, YamlNode file) throws KnowledgeException {
        Schema validator =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(KnowledgeFile.text(schema));
        return validator.validate(json(file), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** As an editor reads the file: whole numbers and truth values are not texts. */
    private static String json(YamlNode node) {
        if (node.isMapping()) {
            return node.entries().entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isList()) {
            return node.items().stream().map(Schemas::json).collect(Collectors.joining(",", "[", "]"));
        }
        return node.text().matches("\\d+|true|false") ? node.text() : quoted(node.text());
    }

    private static String quoted(String text) {
        return JsonMapper.builder().build().writeValueAsString(text);
    }
}
