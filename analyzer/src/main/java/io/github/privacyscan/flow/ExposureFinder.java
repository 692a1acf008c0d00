package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.AnnotationModel;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the fields that a rendered object lets out; nested objects up to {@value #MAX_DEPTH} levels. */
final class ExposureFinder implements Exposures {

    private static final int MAX_DEPTH = 3;

    private final LinkedProgram program;
    private final Inventory inventory;
    private final List<AnnotationModel> excluding;
    private final Limits limits;
    private final Map<Question, List<Exposed>> answers = new HashMap<>();

    private record Question(Type type, CallModel.Rendering rendering) {}

    ExposureFinder(LinkedProgram program, Inventory inventory, Knowledge knowledge, Limits limits) {
        this.limits = limits;
        this.program = program;
        this.inventory = inventory;
        this.excluding = knowledge.annotations().stream()
                .filter(model -> model.role().equals("exclude-from-json"))
                .toList();
    }

    @Override
    public synchronized List<Exposed> of(Type type, CallModel.Rendering rendering) {
        Question question = new Question(type, rendering);
        List<Exposed> known = answers.get(question);
        if (known == null) {
            Set<Exposed> found = new LinkedHashSet<>();
            collect(type, rendering, List.of(), new LinkedHashSet<>(), found);
            known = found.stream()
                    .sorted(Comparator.comparing(Exposed::element)
                            .thenComparing(exposed -> exposed.path().toString()))
                    .toList();
            answers.put(question, known);
        }
        return known;
    }

    private void collect(
            Type type, CallModel.Rendering rendering, List<String> path, Set<String> open, Set<Exposed> found) {
        if (rendering == CallModel.Rendering.VALUE) {
            return;
        }
        if (path.size() >= MAX_DEPTH) {
            if (program.fileOf(type.erasedName()).isPresent()) {
                limits.reached(Limit.OBJECT_DEPTH);
            }
            return;
        }
        if (type instanceof Type.Array array) {
            collect(array.element(), rendering, path, open, found);
        } else if (type instanceof Type.Class known) {
            if (program.fileOf(known.binaryName()).isEmpty()) {
                known.arguments().forEach(argument -> collect(argument, rendering, path, open, found));
            } else if (open.add(known.binaryName())) {
                for (FieldRef field : fields(known.binaryName(), rendering)) {
                    ofField(field, rendering, path, open, found);
                }
                open.remove(known.binaryName());
            }
        }
    }

    private void ofField(
            FieldRef field, CallModel.Rendering rendering, List<String> path, Set<String> open, Set<Exposed> found) {
        List<String> inner = new ArrayList<>(path);
        inner.add(field.name());
        Optional<DataElement> element = inventory.field(field).filter(e -> e.confidence() != Confidence.WEAK);
        if (element.isPresent()) {
            found.add(new Exposed(element.get(), inner));
        } else {
            program.field(field)
                    .ifPresent(declaration ->
                            collect(program.resolve(declaration.type(), field.owner()), rendering, inner, open, found));
        }
    }

    private List<FieldRef> fields(String type, CallModel.Rendering rendering) {
        return rendering == CallModel.Rendering.TEXT ? inText(type) : inJson(type);
    }

    /** Fields that the object's {@code toString()} reads, directly or through getters of the same object. */
    private List<FieldRef> inText(String type) {
        return program.implementation(type, "toString", 0)
                .map(text -> {
                    Set<FieldRef> fields = new LinkedHashSet<>();
                    readBy(text, fields, 0);
                    return List.copyOf(fields);
                })
                .orElse(List.of());
    }

    private void readBy(Procedure procedure, Set<FieldRef> fields, int depth) {
        for (int i = 0; i < procedure.body().code().size(); i++) {
            Resolution resolution = procedure.resolution(i);
            if (resolution instanceof Resolution.Field access && !access.field().isStatic()) {
                fields.add(access.field());
            } else if (resolution instanceof Resolution.Invoke invoke
                    && depth < 2
                    && invoke.receiver().kind() == Resolution.Receiver.Kind.THIS) {
                invoke.targets().forEach(target -> readBy(target, fields, depth + 1));
            }
        }
    }

    private List<FieldRef> inJson(String type) {
        List<FieldRef> fields = new ArrayList<>();
        for (String owner : program.supertypes(type)) {
            Optional<TypeDecl> declaration =
                    program.type(owner).filter(d -> program.fileOf(owner).isPresent());
            declaration.ifPresent(known -> known.fields().stream()
                    .filter(field -> isProperty(known, field))
                    .filter(field -> !isExcludedByType(program.type(type).orElse(known), field.name()))
                    .forEach(field -> fields.add(new FieldRef(owner, field.name(), false))));
        }
        return fields;
    }

    private boolean isProperty(TypeDecl owner, FieldDecl field) {
        if (field.modifiers().isStatic() || field.kind() == FieldDecl.Kind.ENUM_CONSTANT) {
            return false;
        }
        List<MethodDecl> getters = owner.methods().stream()
                .filter(method -> method.params().isEmpty() && isGetter(owner, method.name(), field.name()))
                .toList();
        boolean visible = !getters.isEmpty() || field.modifiers().isPublic() || owner.kind() == TypeDecl.Kind.RECORD;
        boolean excluded = field.annotations().stream().anyMatch(this::excludes)
                || getters.stream()
                        .flatMap(getter -> getter.annotations().stream())
                        .anyMatch(this::excludes);
        return visible && !excluded;
    }

    private static boolean isGetter(TypeDecl owner, String method, String field) {
        String capital = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return method.equals("get" + capital)
                || method.equals("is" + capital)
                || (method.equals(field) && (owner.kind() == TypeDecl.Kind.RECORD || field.startsWith("is")));
    }

    private boolean excludes(AnnotationUse annotation) {
        boolean switchedOff = annotation.members().get("value") instanceof AnnotationUse.Value.Literal literal
                && literal.text().equals("false");
        return !switchedOff
                && excluding(annotation).anyMatch(model -> model.member().isEmpty());
    }

    /** An excluding annotation on the type lists property names in a member. */
    private boolean isExcludedByType(TypeDecl type, String property) {
        return type.annotations().stream()
                .flatMap(annotation -> excluding(annotation)
                        .flatMap(model -> model.member().stream())
                        .map(member -> annotation.members().get(member)))
                .anyMatch(value -> value != null && names(value).contains(property));
    }

    private Stream<AnnotationModel> excluding(AnnotationUse annotation) {
        return excluding.stream()
                .filter(model -> model.simpleName().equals(annotation.simpleName()) && model.holdsFor(annotation));
    }

    private static List<String> names(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Several several) {
            return several.values().stream()
                    .flatMap(inner -> names(inner).stream())
                    .toList();
        }
        return value.asText().stream().toList();
    }

    /** Whether the field that an access path step names appears in JSON. */
    boolean showsInJson(String step) {
        int hash = step.indexOf('#');
        if (hash < 0) {
            return true;
        }
        FieldRef field = new FieldRef(step.substring(0, hash), step.substring(hash + 1), false);
        Optional<FieldDecl> declaration = program.field(field);
        Optional<TypeDecl> owner = program.type(field.owner());
        return declaration.isPresent()
                && owner.isPresent()
                && isProperty(owner.get(), declaration.get())
                && !isExcludedByType(owner.get(), field.name());
    }
}
