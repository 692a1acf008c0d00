package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Constraint;
import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the annotations and comments of a declaration. */
final class HintReader {

    private static final Set<String> NAMES =
            Set.of("column", "json-name", "request-parameter", "form-parameter", "request-header", "path-variable");

    private final LinkedProgram program;
    private final Knowledge knowledge;
    private final Map<String, List<AnnotationModel>> models = new HashMap<>();
    private final Map<String, Concept> constraints = new HashMap<>();
    private final ValuePatterns patterns;

    HintReader(Knowledge knowledge, LinkedProgram program) {
        this.program = program;
        this.knowledge = knowledge;
        patterns = new ValuePatterns(knowledge);
        for (AnnotationModel model : knowledge.annotations()) {
            models.computeIfAbsent(simpleName(model.annotation()), key -> new ArrayList<>(1))
                    .add(model);
        }
        for (Concept concept : knowledge.concepts().values()) {
            concept.terms().stream()
                    .filter(term -> term.form() == Form.ANNOTATION)
                    .forEach(term -> constraints.putIfAbsent(term.text(), concept));
        }
    }

    /** What stands beside the declaration. */
    Hints read(Declared declared) {
        if (declared.annotations().isEmpty() && declared.labels().isEmpty()) {
            return Hints.NONE;
        }
        boolean excluded = false;
        boolean personal = false;
        boolean setting = false;
        Optional<Concept> concept = Optional.empty();
        List<Text> labels = new ArrayList<>();
        List<Text> names = new ArrayList<>();
        List<Constraint> checks = new ArrayList<>();
        for (AnnotationUse use : declared.annotations()) {
            Optional.ofNullable(constraints.get(use.simpleName()))
                    .ifPresent(checked -> checks.add(new Constraint(use.simpleName(), checked)));
            for (AnnotationModel model : modelsOf(use, declared.owner())) {
                Optional<String> text = model.member()
                        .flatMap(member -> text(use, member, declared.owner()))
                        .filter(value -> !value.isBlank());
                excluded |= model.role().equals("not-personal-data");
                setting |= model.role().equals("setting");
                if (model.role().equals("personal-data")) {
                    personal = true;
                    concept = concept.or(() -> text.flatMap(this::concept));
                } else if (model.role().equals("label")) {
                    text.ifPresent(value -> labels.add(new Text("@" + use.simpleName(), value)));
                } else if (model.role().equals("pattern")) {
                    text.flatMap(patterns::concept)
                            .ifPresent(checked -> checks.add(new Constraint(use.simpleName(), checked)));
                } else if (NAMES.contains(model.role())) {
                    text.ifPresent(value -> names.add(new Text("@" + use.simpleName(), value)));
                }
            }
        }
        for (Label label : declared.labels()) {
            labels.add(new Text(origin(label.kind()), label.text()));
        }
        return new Hints(excluded, setting, personal, concept, labels, names, checks);
    }

    /** The text of a member: written there, or a constant of the sources. */
    private Optional<String> text(AnnotationUse use, String member, String owner) {
        return use.text(member)
                .or(() -> use.members().get(member) instanceof AnnotationUse.Value.Name name
                        ? constant(name.name(), owner)
                        : Optional.empty());
    }

    /** The constant; of an enum constant its name. */
    private Optional<String> constant(String written, String owner) {
        int dot = written.lastIndexOf('.');
        String field = written.substring(dot + 1);
        Stream<String> owners = dot < 0
                ? Stream.concat(Stream.of(owner), program.supertypes(owner).stream())
                : Stream.of(program.resolve(TypeRef.named(written.substring(0, dot)), owner)
                        .erasedName());
        return owners.flatMap(
                        type -> program.field(new FieldRef(type, field, true)).flatMap(FieldDecl::constant).stream())
                .findFirst()
                .or(() -> dot < 0 ? Optional.empty() : Optional.of(field));
    }

    /** The concept that an annotation names: by its id, however written. */
    private Optional<Concept> concept(String named) {
        return knowledge.concept(named).or(() -> knowledge.concept(String.join("-", Tokens.of(named))));
    }

    /** The text of the first annotation with that role. */
    Optional<String> text(List<AnnotationUse> annotations, String role, String owner) {
        return annotations.stream()
                .flatMap(use -> modelsOf(use, owner).stream()
                        .filter(model -> model.role().equals(role))
                        .flatMap(model -> model.member().flatMap(use::text).stream()))
                .findFirst();
    }

    /** The models of an annotation; of those of that simple name when its import is not known. */
    private List<AnnotationModel> modelsOf(AnnotationUse use, String owner) {
        List<AnnotationModel> named = models.getOrDefault(use.simpleName(), List.of());
        if (named.isEmpty()) {
            return named;
        }
        String full = program.annotationName(use, owner);
        return full.indexOf('.') < 0
                ? named
                : named.stream()
                        .filter(model -> model.annotation().equals(full)
                                || model.annotation().indexOf('.') < 0)
                        .toList();
    }

    private static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String origin(Label.Kind kind) {
        return switch (kind) {
            case CAPTION -> "caption";
            case COLUMN -> "column comment";
            case TRAILING, ABOVE, JAVADOC -> "comment";
        };
    }
}
