package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A type that gets members. */
final class Draft {

    private final TypeDecl type;
    private final List<TypeDecl> around;
    private final List<FieldDecl> fields;
    private final List<MethodDecl> methods;
    private final List<SyntheticMembers.Completed> added = new ArrayList<>();
    private final Set<String> initialised = new HashSet<>();

    Draft(TypeDecl type) {
        this(type, List.of());
    }

    /** A type inside others, the nearest first. */
    Draft(TypeDecl type, List<TypeDecl> outer) {
        this.type = type;
        this.around = Stream.concat(Stream.of(type), outer.stream()).toList();
        this.fields = new ArrayList<>(type.fields());
        this.methods = new ArrayList<>(type.methods());
        type.methods().stream()
                .filter(method -> method.name().equals(MethodDecl.INSTANCE_INIT))
                .flatMap(method -> method.body().stream())
                .flatMap(body -> body.code().stream())
                .forEach(this::noteStore);
    }

    private void noteStore(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            initialised.add(store.field());
        } else if (instruction instanceof Instruction.NameStore store) {
            initialised.add(store.name());
        }
    }

    TypeDecl type() {
        return type;
    }

    /** The type and those around it, outwards. */
    List<TypeDecl> around() {
        return around;
    }

    /** The type as a written type with its own variables as arguments. */
    TypeRef self() {
        return new TypeRef.Named(
                type.simpleName(),
                type.typeParams().stream()
                        .map(param -> TypeRef.named(param.name()))
                        .toList());
    }

    /** Instance fields in order, captured variables left out. */
    List<FieldDecl> instanceFields() {
        return type.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .filter(field ->
                        field.kind() == FieldDecl.Kind.FIELD || field.kind() == FieldDecl.Kind.RECORD_COMPONENT)
                .toList();
    }

    /** Whether the field has an initialiser. */
    boolean isInitialised(FieldDecl field) {
        return field.constant().isPresent() || initialised.contains(field.name());
    }

    boolean hasField(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    boolean hasMethod(String name) {
        return methods.stream().anyMatch(method -> method.name().equals(name));
    }

    /** Whether a method is written that so many arguments fit; names that differ in case only count as the same. */
    boolean isWritten(String name, int arguments) {
        return type.methods().stream()
                .filter(method -> method.name().equalsIgnoreCase(name))
                .anyMatch(method -> method.params().size() == arguments
                        || (method.modifiers().isVarargs()
                                && arguments >= method.params().size() - 1));
    }

    /** Whether a constructor with these very parameter types is there. */
    boolean hasConstructor(List<FieldDecl> params) {
        List<TypeRef> types = params.stream().map(FieldDecl::type).toList();
        return methods.stream()
                .filter(MethodDecl::isConstructor)
                .anyMatch(method ->
                        method.params().stream().map(ParamDecl::type).toList().equals(types));
    }

    boolean hasMethod(String name, int params) {
        return methods.stream()
                .anyMatch(
                        method -> method.name().equals(name) && method.params().size() == params);
    }

    /** A nested type that is written. */
    Optional<TypeDecl> nested(String simpleName) {
        return type.nested().stream()
                .filter(nested -> nested.simpleName().equals(simpleName))
                .findFirst();
    }

    void add(FieldDecl field) {
        fields.add(field);
    }

    void add(MethodDecl method) {
        methods.add(method);
    }

    /** Adds a nested type all of whose methods are synthetic. */
    void add(TypeDecl nested) {
        added.add(new SyntheticMembers.Completed(nested, 0, List.of()));
    }

    /** The type with everything added. */
    SyntheticMembers.Completed completed(Function<TypeDecl, SyntheticMembers.Completed> completion) {
        List<SyntheticMembers.Completed> nested = new ArrayList<>();
        for (TypeDecl written : type.nested()) {
            nested.add(partOf(written).orElseGet(() -> completion.apply(written)));
        }
        added.stream()
                .filter(candidate ->
                        this.nested(candidate.declaration().simpleName()).isEmpty())
                .forEach(nested::add);
        TypeDecl declaration = type.with(
                fields,
                methods,
                nested.stream().map(SyntheticMembers.Completed::declaration).toList());
        return new SyntheticMembers.Completed(declaration, type.methods().size(), nested);
    }

    /** A written type with the members of the added type of the same name that it lacks: a builder customised by hand. */
    private Optional<SyntheticMembers.Completed> partOf(TypeDecl written) {
        return added.stream()
                .map(SyntheticMembers.Completed::declaration)
                .filter(candidate -> candidate.simpleName().equals(written.simpleName()))
                .findFirst()
                .map(extra -> merged(written, extra));
    }

    private static SyntheticMembers.Completed merged(TypeDecl written, TypeDecl extra) {
        Draft draft = new Draft(written);
        extra.fields().stream().filter(field -> !draft.hasField(field.name())).forEach(draft::add);
        extra.methods().stream()
                .filter(method ->
                        !draft.hasMethod(method.name(), method.params().size()))
                .forEach(draft::add);
        return draft.completed(
                type -> new SyntheticMembers.Completed(type, type.methods().size(), List.of()));
    }
}
