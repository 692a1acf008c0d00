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

/**
 * Builders that inherit: {@code XBuilder<B>} with a setter per field of {@code X} that returns {@code B}, and {@code
 * XBuilderImpl}, whose {@code build} creates an {@code X} and lets the builders of all levels fill it.
 */
final class LombokSuperBuilders {

    private static final String FILL = "$fillValuesFrom";
    private static final String TAKE = "$takeValuesFrom";

    private final AnnotationNames names;

    LombokSuperBuilders(AnnotationNames names) {
        this.names = names;
    }

    void addTo(Draft draft) {
        names.find(draft.type().annotations(), "super-builder").ifPresent(use -> add(draft, use));
    }

    private void add(Draft draft, AnnotationUse use) {
        String builder = draft.type().simpleName() + "Builder";
        String implementation = builder + "Impl";
        TypeRef type = TypeRef.named(implementation);
        draft.add(builderType(draft, use, builder));
        draft.add(implementationType(draft, use, builder, implementation));
        Span span = draft.type().span();
        if (!draft.hasMethod("builder", 0)) {
            BodyWriter body = new BodyWriter(true, List.of(), span);
            int created = body.create(type);
            draft.add(Written.staticMethod("builder", List.of(), type, List.of(), body.returns(created), span));
        }
        if (!draft.hasMethod(MethodDecl.CONSTRUCTOR, 0)) {
            draft.add(Constructors.storing(draft, List.of()));
        }
        if (AnnotationFlags.isTrue(use, "toBuilder") && !draft.hasMethod("toBuilder", 0)) {
            BodyWriter body = new BodyWriter(false, List.of(), span);
            int created = body.create(type);
            body.call(created, false, TAKE, body.self());
            draft.add(Written.method("toBuilder", type, List.of(), body.returns(created), span));
        }
    }

    private static io.github.privacyscan.program.TypeDecl builderType(Draft draft, AnnotationUse use, String name) {
        Span span = draft.type().span();
        TypeRef self = TypeRef.named("B");
        String prefix = AnnotationFlags.text(use, "setterPrefix", "");
        Optional<TypeRef> parent = parent(draft)
                .map(superclass -> new TypeRef.Named(
                        superclass + "." + superclass.substring(superclass.lastIndexOf('.') + 1) + "Builder",
                        List.of(self)));
        List<FieldDecl> fields = new ArrayList<>();
        List<MethodDecl> methods = new ArrayList<>();
        List<ParamDecl> params =
                List.of(new ParamDecl("instance", TypeRef.named(draft.type().simpleName()), List.of(), span));
        BodyWriter fill = new BodyWriter(false, params, span);
        BodyWriter take = new BodyWriter(false, params, span);
        if (parent.isPresent()) {
            fill.call(fill.self(), true, FILL, fill.param(0));
            take.call(take.self(), true, TAKE, take.param(0));
        }
        for (FieldDecl field : draft.instanceFields()) {
            fields.add(Written.field(field.name(), field.type(), Modifier.PROTECTED, field.span()));
            String setter = LombokBuilders.setter(prefix, field.name());
            methods.add(Accessors.chainedSetter(field, setter, self));
            fill.store(fill.param(0), field.name(), fill.load(fill.self(), field.name()));
            take.store(take.self(), field.name(), take.load(take.param(0), field.name()));
        }
        methods.add(Written.constructor(List.of(), new BodyWriter(false, List.of(), span).ends(), span));
        methods.add(Written.method(FILL, TypeRef.VOID, params, fill.ends(), span));
        methods.add(Written.method(TAKE, TypeRef.VOID, params, take.ends(), span));
        TypeParam variable = new TypeParam("B", List.of(new TypeRef.Named(name, List.of(self))));
        return Written.staticClass(draft.type(), name, List.of(variable), parent, fields, methods);
    }

    private static io.github.privacyscan.program.TypeDecl implementationType(
            Draft draft, AnnotationUse use, String builder, String name) {
        Span span = draft.type().span();
        TypeRef result = draft.self();
        BodyWriter body = new BodyWriter(false, List.of(), span);
        int created = body.create(result);
        body.call(body.self(), false, FILL, created);
        MethodDecl build = Written.method(
                AnnotationFlags.text(use, "buildMethodName", "build"), result, List.of(), body.returns(created), span);
        MethodDecl constructor = Written.constructor(List.of(), new BodyWriter(false, List.of(), span).ends(), span);
        TypeRef superclass = new TypeRef.Named(builder, List.of(TypeRef.named(name)));
        return Written.staticClass(
                draft.type(), name, List.of(), Optional.of(superclass), List.of(), List.of(constructor, build));
    }

    private static Optional<String> parent(Draft draft) {
        return draft.type().superclass().map(TypeRef::simpleText).filter(name -> !name.isEmpty());
    }
}
