package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.knowledge.DeclarationModel.Part;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the entries of a library file that are about declarations: those with {@code fields}, {@code given} or {@code returned}. */
final class DeclarationSections {

    private static final List<String> FIELD_KEYS =
            List.of("type", "fields", "annotations", "kind", "because", "unproved");
    private static final List<String> METHOD_KEYS =
            List.of("type", "methods", "parameters", "parameterTypes", "annotations", "kind", "because", "unproved");

    private final YamlNode root;
    private final ClosedLists words;
    private final List<DeclarationModel> models = new ArrayList<>();

    DeclarationSections(YamlNode root, ClosedLists words) {
        this.root = root;
        this.words = words;
    }

    /** All models of the file. */
    List<DeclarationModel> read() {
        root.items("sources").forEach(entry -> Part.of(entry).ifPresent(part -> source(entry, part)));
        root.items("sinks").forEach(entry -> Part.of(entry).ifPresent(part -> sink(entry, part)));
        return models;
    }

    private void source(YamlNode entry, Part part) {
        if (part == Part.RESULT) {
            throw entry.error("'returned' is for sinks; a source without it is the result of calls");
        }
        allow(entry, part, "concept");
        String kind = entry.get("kind").choice(words.sources(), "source kind");
        Optional<String> concept = Optional.of(entry.findText("concept").orElse(kind));
        add(entry, part, false, kind, concept, Rendering.VALUE);
    }

    private void sink(YamlNode entry, Part part) {
        if (part == Part.PARAMETER) {
            throw entry.error("'given' is for sources; a sink without it is the arguments of calls");
        }
        allow(entry, part, "render");
        String kind = entry.get("kind").choice(words.sinks().keySet(), "sink kind");
        Rendering rendering = entry.find("render")
                .map(ClosedLists::rendering)
                .orElse(words.sinks().getOrDefault(kind, Rendering.VALUE));
        add(entry, part, true, kind, Optional.empty(), rendering);
    }

    private static void allow(YamlNode entry, Part part, String more) {
        List<String> keys = new ArrayList<>(part == Part.FIELD ? FIELD_KEYS : METHOD_KEYS);
        keys.add(part == Part.PARAMETER ? "given" : "returned");
        keys.add(more);
        entry.allowOnly(keys);
    }

    private void add(
            YamlNode entry, Part part, boolean isSink, String kind, Optional<String> concept, Rendering rendering) {
        for (YamlNode type : entry.get("type").items()) {
            MethodPattern names = part == Part.FIELD
                    ? new MethodPattern(
                            type.convert(EntryText::typeName),
                            names(entry, "fields"),
                            OptionalInt.empty(),
                            List.of(),
                            entry.texts("annotations"))
                    : CallSections.pattern(entry, type.convert(EntryText::typeName));
            models.add(
                    new DeclarationModel(part, isSink, names, given(entry), kind, concept, rendering, entry.origin()));
        }
    }

    private static List<String> given(YamlNode entry) {
        return entry.items("given").stream()
                .map(item -> isNumber(item.text()) ? item.text() : item.convert(EntryText::methodName))
                .toList();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> names(YamlNode entry, String key) {
        return entry.get(key).items().stream()
                .map(name -> name.convert(EntryText::methodName))
                .toList();
    }
}
