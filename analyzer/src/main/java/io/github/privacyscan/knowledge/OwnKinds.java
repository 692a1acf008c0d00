package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the kinds that a file declares for its own entries. */
final class OwnKinds {

    private static final List<String> KEYS = List.of("means", "render", "takes");

    private OwnKinds() {}

    /**
     * The kinds by name.
     *
     * @param root the file
     * @param words the words that are taken
     */
    static Map<String, OwnKind> read(YamlNode root, ClosedLists words) {
        Map<String, OwnKind> kinds = new LinkedHashMap<>();
        root.find("kinds")
                .ifPresent(declared ->
                        declared.entries().forEach((name, facts) -> kinds.put(name, kind(name, facts, words))));
        return kinds;
    }

    private static OwnKind kind(String name, YamlNode facts, ClosedLists words) {
        boolean isTaken = words.sinks().containsKey(name) || words.sources().contains(name);
        if (isTaken || name.equals(OwnKind.PERSONAL)) {
            throw facts.error("'" + name + "' is a built-in kind; choose another name");
        }
        facts.allowOnly(KEYS);
        Rendering rendering = facts.find("render").map(ClosedLists::rendering).orElse(Rendering.VALUE);
        return new OwnKind(name, facts.text("means"), rendering, facts.texts("takes"), facts.origin());
    }
}
