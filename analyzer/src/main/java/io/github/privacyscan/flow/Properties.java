package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel.Rendering;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that a serialiser writes of an object of a source type. JSON libraries write what public getters give
 * and fields that are public or named for it; others write the fields as they are.
 */
final class Properties {

    private final LinkedProgram program;
    private final AnnotationRoles roles;
    private final ReturnedFields returned;
    private final Map<Question, List<Property>> answers = new HashMap<>();

    private record Question(String type, Form form) {}

    /**
     * One property.
     *
     * @param name its name in the sources
     * @param fields the fields whose values it shows
     * @param hiddenInside names of properties of its own value that are left out
     */
    record Property(String name, List<FieldRef> fields, List<String> hiddenInside) {
        Property {
            fields = List.copyOf(fields);
            hiddenInside = List.copyOf(hiddenInside);
        }
    }

    /** A member that may become a property: with its field, its getter, or both. */
    private static final class Draft {
        private Optional<FieldRef> field = Optional.empty();
        private Optional<FieldDecl> declaration = Optional.empty();
        private Optional<MethodDecl> getter = Optional.empty();
        private final List<AnnotationUse> annotations = new ArrayList<>();
    }

    Properties(LinkedProgram program, AnnotationRoles roles, ReturnedFields returned) {
        this.program = program;
        this.roles = roles;
        this.returned = returned;
    }

    /** The properties, in order of declaration. */
    List<Property> of(String type, Form form) {
        Question question = new Question(type, form);
        List<Property> known = answers.get(question);
        if (known == null) {
            known = form.rendering() == Rendering.FIELDS ? fields(type, form) : properties(type, form);
            answers.put(question, known);
        }
        return known;
    }

    private List<TypeDecl> hierarchy(String type) {
        return program.supertypes(type).stream()
                .filter(owner -> program.fileOf(owner).isPresent())
                .flatMap(owner -> program.type(owner).stream())
                .toList();
    }

    private List<Property> fields(String type, Form form) {
        List<Property> properties = new ArrayList<>();
        for (TypeDecl owner : hierarchy(type)) {
            for (FieldDecl field : owner.fields()) {
                boolean written = isState(field)
                        && !field.modifiers().isTransient()
                        && !roles.has(field.annotations(), "exclude-from-fields")
                        && (!form.onlyExposed()
                                || (roles.has(field.annotations(), "exposed-field")
                                        && !roles.has(field.annotations(), "unexposed-field")));
                if (written) {
                    FieldRef ref = new FieldRef(owner.binaryName(), field.name(), false);
                    properties.add(new Property(field.name(), List.of(ref), List.of()));
                }
            }
        }
        return List.copyOf(properties);
    }

    private static boolean isState(FieldDecl field) {
        return !field.modifiers().isStatic()
                && (field.kind() == FieldDecl.Kind.FIELD || field.kind() == FieldDecl.Kind.RECORD_COMPONENT);
    }

    private List<Property> properties(String type, Form form) {
        List<TypeDecl> hierarchy = hierarchy(type);
        Optional<Property> single = hierarchy.stream()
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> method.params().isEmpty() && roles.has(method.annotations(), "json-value"))
                .findFirst()
                .map(method -> new Property(method.name(), shownBy(type, method), List.of()));
        if (single.isPresent()) {
            return List.of(single.get());
        }
        Map<String, Draft> drafts = new LinkedHashMap<>();
        hierarchy.forEach(owner -> collect(owner, drafts));
        List<AnnotationUse> onTypes = hierarchy.stream()
                .flatMap(owner -> owner.annotations().stream())
                .toList();
        List<String> hidden = roles.texts(onTypes, "exclude-from-json");
        List<String> only = roles.texts(onTypes, "include-only-in-json");
        List<Property> properties = new ArrayList<>();
        drafts.forEach((name, draft) -> {
            if (!hidden.contains(name)
                    && (only.isEmpty() || only.contains(name))
                    && isShown(draft, onTypes, form)
                    && !isOfHiddenType(type, draft)) {
                properties.add(new Property(
                        name,
                        draft.getter
                                .map(getter -> shownBy(type, getter))
                                .orElseGet(() -> draft.field.stream().toList()),
                        roles.texts(draft.annotations, "exclude-from-json")));
            }
        });
        return List.copyOf(properties);
    }

    /** Nearest declarations come first; annotations of overridden ones hold too, as the libraries merge them. */
    private static void collect(TypeDecl owner, Map<String, Draft> drafts) {
        for (FieldDecl field : owner.fields()) {
            if (isState(field)) {
                Draft draft = drafts.computeIfAbsent(field.name(), name -> new Draft());
                draft.annotations.addAll(field.annotations());
                if (draft.field.isEmpty()) {
                    draft.field = Optional.of(new FieldRef(owner.binaryName(), field.name(), false));
                    draft.declaration = Optional.of(field);
                }
            }
        }
        for (MethodDecl method : owner.methods()) {
            Optional<String> property = propertyOf(owner, method);
            if (property.isPresent()) {
                Draft draft = drafts.computeIfAbsent(property.get(), name -> new Draft());
                draft.annotations.addAll(method.annotations());
                draft.getter = draft.getter.or(() -> Optional.of(method));
            }
        }
    }

    private static Optional<String> propertyOf(TypeDecl owner, MethodDecl method) {
        if (!method.params().isEmpty()
                || method.modifiers().isStatic()
                || method.modifiers().isPrivate()
                || method.isConstructor()
                || method.name().equals("getClass")) {
            return Optional.empty();
        }
        String name = method.name();
        boolean isField = owner.fields().stream().anyMatch(field -> field.name().equals(name));
        if (isField && (owner.kind() == TypeDecl.Kind.RECORD || name.startsWith("is"))) {
            return Optional.of(name);
        }
        return Optional.of(name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0)
                .filter(prefix -> prefix > 0 && name.length() > prefix)
                .map(name::substring)
                .map(rest -> nameOf(owner, rest));
    }

    /** {@code getURL} is of the field {@code URL} if there is one, else of {@code uRL}. */
    private static String nameOf(TypeDecl owner, String capital) {
        String small = capital.substring(0, 1).toLowerCase(Locale.ROOT) + capital.substring(1);
        return owner.fields().stream()
                .map(FieldDecl::name)
                .filter(name -> name.equalsIgnoreCase(capital))
                .findFirst()
                .orElse(small);
    }

    private boolean isShown(Draft draft, List<AnnotationUse> onTypes, Form form) {
        boolean named = !roles.values(draft.annotations, "json-name").isEmpty()
                || roles.has(draft.annotations, "json-property");
        boolean byGetter = draft.getter.isPresent() && !roles.has(onTypes, "json-no-getters");
        boolean byField = draft.declaration
                .filter(field -> field.modifiers().isPublic() || roles.has(onTypes, "json-all-fields"))
                .isPresent();
        return (named || byGetter || byField)
                && !roles.has(draft.annotations, "exclude-from-json")
                && isInView(draft, onTypes, form);
    }

    private boolean isInView(Draft draft, List<AnnotationUse> onTypes, Form form) {
        List<AnnotationUse.Value> own = roles.values(draft.annotations, "json-view");
        List<AnnotationUse.Value> views = own.isEmpty() ? roles.values(onTypes, "json-view") : own;
        return form.view().isEmpty()
                || (views.isEmpty() && !form.onlyExposed())
                || views.stream()
                        .anyMatch(value ->
                                program.supertypes(form.view().get()).stream().anyMatch(view -> isNamed(view, value)));
    }

    private static boolean isNamed(String type, AnnotationUse.Value value) {
        String written = value instanceof AnnotationUse.Value.Name name ? name.name() : "";
        String simple = written.endsWith(".class") ? written.substring(0, written.length() - 6) : written;
        String plain = type.replace('$', '.');
        return plain.equals(simple) || plain.endsWith("." + simple);
    }

    private boolean isOfHiddenType(String type, Draft draft) {
        return draft.declaration
                .map(field -> program.resolve(
                        field.type(), draft.field.map(FieldRef::owner).orElse(type)))
                .flatMap(resolved -> program.type(resolved.erasedName()))
                .filter(held -> roles.has(held.annotations(), "exclude-from-json"))
                .isPresent();
    }

    private List<FieldRef> shownBy(String type, MethodDecl getter) {
        Set<FieldRef> fields =
                program.implementation(type, getter.name(), 0).map(returned::of).orElse(Set.of());
        return List.copyOf(fields);
    }
}
