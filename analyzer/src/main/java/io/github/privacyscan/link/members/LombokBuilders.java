package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builders: of a class, of a constructor, of a static method. */
final class LombokBuilders {

    private final AnnotationNames names;

    LombokBuilders(AnnotationNames names) {
        this.names = names;
    }

    /**
     * What is built.
     *
     * @param use the annotation
     * @param returns type of the result
     * @param typeParams type parameters the builder needs
     * @param fields what can be set, in the order of the arguments
     * @param factory name of the method that makes the result; empty for a constructor
     */
    private record Plan(
            AnnotationUse use,
            TypeRef returns,
            List<TypeParam> typeParams,
            List<FieldDecl> fields,
            Optional<String> factory) {}

    void addTo(Draft draft) {
        names.find(draft.type().annotations(), "builder")
                .map(use -> new Plan(use, draft.self(), draft.type().typeParams(), buildable(draft), Optional.empty()))
                .ifPresent(plan -> add(draft, plan));
        for (MethodDecl method : draft.type().methods()) {
            names.find(method.annotations(), "builder").ifPresent(use -> add(draft, planOf(draft, method, use)));
        }
    }

    private List<FieldDecl> buildable(Draft draft) {
        return draft.instanceFields().stream()
                .filter(field -> !(field.modifiers().isFinal()
                        && draft.isInitialised(field)
                        && !names.has(field.annotations(), "builder.default")))
                .toList();
    }

    private static Plan planOf(Draft draft, MethodDecl method, AnnotationUse use) {
        List<FieldDecl> fields = method.params().stream()
                .map(param -> Written.field(param.name(), param.type(), Modifier.PRIVATE, param.span()))
                .toList();
        return method.isConstructor()
                ? new Plan(use, draft.self(), draft.type().typeParams(), fields, Optional.empty())
                : new Plan(use, method.returnType(), method.typeParams(), fields, Optional.of(method.name()));
    }

    private void add(Draft draft, Plan plan) {
        String result = plan.returns().simpleText();
        String name = AnnotationFlags.text(
                plan.use(), "builderClassName", result.substring(result.lastIndexOf('.') + 1) + "Builder");
        TypeRef type = new TypeRef.Named(
                name,
                plan.typeParams().stream()
                        .map(param -> TypeRef.named(param.name()))
                        .toList());
        draft.add(builderType(draft, plan, name, type));
        Span span = draft.type().span();
        String method = AnnotationFlags.text(plan.use(), "builderMethodName", "builder");
        if (!draft.hasMethod(method, 0)) {
            BodyWriter body = new BodyWriter(true, List.of(), span);
            int created = body.create(type);
            draft.add(Written.staticMethod(method, plan.typeParams(), type, List.of(), body.returns(created), span));
        }
        if (AnnotationFlags.isTrue(plan.use(), "toBuilder") && !draft.hasMethod("toBuilder", 0)) {
            BodyWriter body = new BodyWriter(false, List.of(), span);
            int created = body.create(type);
            for (FieldDecl field : plan.fields()) {
                body.store(created, field.name(), body.load(body.self(), field.name()));
            }
            draft.add(Written.method("toBuilder", type, List.of(), body.returns(created), span));
        }
    }

    private io.github.privacyscan.program.TypeDecl builderType(Draft draft, Plan plan, String name, TypeRef self) {
        Span span = draft.type().span();
        List<FieldDecl> fields = new ArrayList<>();
        List<MethodDecl> methods = new ArrayList<>();
        methods.add(Written.constructor(List.of(), new BodyWriter(false, List.of(), span).ends(), span));
        String prefix = AnnotationFlags.text(plan.use(), "setterPrefix", "");
        for (FieldDecl field : plan.fields()) {
            fields.add(Written.field(field.name(), field.type(), Modifier.PRIVATE, field.span()));
            Optional<AnnotationUse> many = names.find(field.annotations(), "singular");
            if (many.isPresent()) {
                methods.add(adder(field, setter(prefix, singular(field, many.get())), self));
                methods.add(adderOfAll(field, setter(prefix, field.name()), self));
                methods.add(clearer(field, self));
            } else {
                methods.add(Accessors.chainedSetter(field, setter(prefix, field.name()), self));
            }
        }
        BodyWriter body = new BodyWriter(false, List.of(), span);
        int[] values = plan.fields().stream()
                .mapToInt(field -> body.load(body.self(), field.name()))
                .toArray();
        int result = plan.factory()
                .map(factory -> body.call(-1, false, factory, values))
                .orElseGet(() -> body.create(plan.returns(), values));
        String build = AnnotationFlags.text(plan.use(), "buildMethodName", "build");
        methods.add(Written.method(build, plan.returns(), List.of(), body.returns(result), span));
        return Written.staticClass(draft.type(), name, plan.typeParams(), Optional.empty(), fields, methods);
    }

    static String setter(String prefix, String property) {
        return prefix.isEmpty() ? property : prefix + Accessors.capitalised(property);
    }

    private static String singular(FieldDecl field, AnnotationUse use) {
        String name = field.name();
        String stem = name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return AnnotationFlags.text(use, "value", stem);
    }

    private static List<TypeRef> elements(FieldDecl field) {
        return field.type() instanceof TypeRef.Named named ? named.arguments() : List.of();
    }

    /** Adds all elements of another container. */
    private static MethodDecl adderOfAll(FieldDecl field, String name, TypeRef self) {
        boolean map = elements(field).size() == 2;
        TypeRef type = new TypeRef.Named(map ? "java.util.Map" : "java.util.Collection", elements(field));
        List<ParamDecl> params = List.of(new ParamDecl(field.name(), type, List.of(), field.span()));
        BodyWriter body = new BodyWriter(false, params, field.span());
        body.call(body.load(body.self(), field.name()), false, map ? "putAll" : "addAll", body.param(0));
        return Written.method(name, self, params, body.returns(body.self()), field.span());
    }

    private static MethodDecl clearer(FieldDecl field, TypeRef self) {
        BodyWriter body = new BodyWriter(false, List.of(), field.span());
        body.call(body.load(body.self(), field.name()), false, "clear");
        String name = "clear" + Accessors.capitalised(field.name());
        return Written.method(name, self, List.of(), body.returns(body.self()), field.span());
    }

    /** Adds one element; for a map, a key and a value. */
    private static MethodDecl adder(FieldDecl field, String name, TypeRef self) {
        List<ParamDecl> params = new ArrayList<>();
        for (TypeRef argument : elements(field)) {
            params.add(new ParamDecl("item" + params.size(), argument, List.of(), field.span()));
        }
        BodyWriter body = new BodyWriter(false, params, field.span());
        int container = body.load(body.self(), field.name());
        int[] values = new int[params.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = body.param(i);
        }
        body.call(container, false, values.length == 2 ? "put" : "add", values);
        return Written.method(name, self, params, body.returns(body.self()), field.span());
    }
}
