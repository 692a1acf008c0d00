package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlNode;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a file says about one library. Names that start with a prefix of {@code twins} are read a second time with the
 * other prefix, so that a library that has moved to another package is described once.
 */
final class LibraryFile {

    private static final List<String> KEYS = List.of(
            "library",
            "artifacts",
            "with",
            "unproved",
            "notes",
            "twins",
            "kinds",
            "types",
            "sinks",
            "sources",
            "passes",
            "builders",
            "sanitizers",
            "aliases",
            "streams",
            "guards",
            "positions",
            "deliveries",
            "copies",
            "annotations");

    private final YamlNode root;
    private final Map<String, OwnKind> kinds;
    private final ClosedLists words;
    private final List<Renaming> renamings = new ArrayList<>();
    private final List<AnnotationModel> annotations = new ArrayList<>();
    private final Map<String, TypeStub> stubs = new LinkedHashMap<>();
    private final Set<Object> seen = new HashSet<>();

    private LibraryFile(YamlNode root, ClosedLists words) {
        this.root = root;
        this.kinds = OwnKinds.read(root, words);
        this.words = words.with(kinds);
    }

    /**
     * The knowledge in a file.
     *
     * @throws io.github.privacyscan.knowledge.yaml.YamlException if there is a mistake in it
     */
    static Knowledge read(YamlNode root, ClosedLists words) {
        return new LibraryFile(root, words).read();
    }

    private Knowledge read() {
        root.allowOnly(KEYS);
        root.text("library");
        renamings.add(new Renaming("", ""));
        root.find("twins")
                .ifPresent(twins ->
                        twins.entries().forEach((from, to) -> renamings.add(new Renaming(from, to.text()))));
        root.items("types").forEach(this::stub);
        List<CallModel> calls = new ArrayList<>();
        for (Renaming renaming : renamings) {
            calls.addAll(new CallSections(root, words, kinds, renaming, this::addStub).read());
        }
        root.items("annotations").forEach(this::annotation);
        Map<String, Concept> concepts = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> concepts.put(name, kind.concept()));
        return new Knowledge(
                concepts,
                Knowledge.EMPTY.matching(),
                calls,
                annotations,
                stubs,
                new DeclarationSections(root, words).read(),
                kinds,
                Directory.EMPTY);
    }

    private void stub(YamlNode node) {
        node.allowOnly(List.of(
                "name", "parameters", "extends", "interface", "returns", "takes", "names", "because", "unproved"));
        String name = node.get("name").convert(EntryText::typeName);
        for (Renaming renaming : renamings) {
            if (!renaming.appliesTo(name)) {
                continue;
            }
            TypeStub stub = new TypeStub(
                    renaming.apply(name),
                    node.texts("parameters"),
                    node.items("extends").stream()
                            .map(type -> type(type, renaming))
                            .toList(),
                    types(node, "returns", renaming),
                    types(node, "takes", renaming),
                    node.texts("names"),
                    node.flag("interface"),
                    node.origin());
            refuseTwice(node, "type " + stub.name());
            addStub(stub);
        }
    }

    private Map<String, TypeRef> types(YamlNode node, String key, Renaming renaming) {
        Map<String, TypeRef> types = new LinkedHashMap<>();
        node.find(key)
                .ifPresent(map -> map.entries().forEach((method, type) -> types.put(method, type(type, renaming))));
        return types;
    }

    private TypeRef type(YamlNode node, Renaming renaming) {
        return renaming.apply(node.convert(TypeText::parse));
    }

    private void addStub(TypeStub stub) {
        stubs.merge(stub.name(), stub, (described, builder) -> builder.with(described));
    }

    private void annotation(YamlNode node) {
        node.allowOnly(List.of("name", "role", "member", "when", "because", "unproved"));
        Map<String, String> when = new LinkedHashMap<>();
        node.find("when").ifPresent(map -> map.entries().forEach((member, value) -> when.put(member, value.text())));
        Optional<String> member = node.findText("member");
        for (YamlNode name : node.get("name").items()) {
            for (YamlNode role : node.get("role").items()) {
                role.choice(words.roles(), "annotation role");
                renamings.stream()
                        .filter(renaming -> renaming.appliesTo(name.convert(EntryText::typeName)))
                        .map(renaming -> new AnnotationModel(
                                renaming.apply(name.text()), role.text(), member, when, node.origin()))
                        .forEach(model -> {
                            refuseTwice(node, model.annotation() + " as " + model.role() + words(member, when));
                            annotations.add(model);
                        });
            }
        }
    }

    private static String words(Optional<String> member, Map<String, String> when) {
        return member.map(name -> " by " + name).orElse("") + (when.isEmpty() ? "" : " when " + when);
    }

    private void refuseTwice(YamlNode node, String entry) {
        if (!seen.add(entry)) {
            throw node.error("there are two entries for " + entry);
        }
    }
}
