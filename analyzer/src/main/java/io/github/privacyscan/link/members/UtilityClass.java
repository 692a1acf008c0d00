package io.github.privacyscan.link.members;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import java.lang.reflect.Modifier;

/** A class all of whose members an annotation makes static. */
final class UtilityClass {

    private UtilityClass() {}

    /** The declaration as it is compiled; initialisers of fields run once, with the class. */
    static TypeDecl of(TypeDecl type) {
        boolean hasStatic =
                type.methods().stream().anyMatch(method -> method.name().equals(MethodDecl.STATIC_INIT));
        return type.with(
                type.fields().stream().map(UtilityClass::field).toList(),
                type.methods().stream().map(method -> method(method, hasStatic)).toList(),
                type.nested());
    }

    private static FieldDecl field(FieldDecl field) {
        return new FieldDecl(
                field.name(),
                field.type(),
                field.kind(),
                madeStatic(field.modifiers()),
                field.annotations(),
                field.labels(),
                field.constant(),
                field.span());
    }

    private static MethodDecl method(MethodDecl method, boolean hasStatic) {
        boolean initialiser = method.name().equals(MethodDecl.INSTANCE_INIT) && !hasStatic;
        return new MethodDecl(
                initialiser ? MethodDecl.STATIC_INIT : method.name(),
                method.typeParams(),
                method.returnType(),
                method.params(),
                method.isConstructor() ? method.modifiers() : madeStatic(method.modifiers()),
                method.annotations(),
                method.labels(),
                method.thrown(),
                method.body(),
                method.span());
    }

    private static Modifiers madeStatic(Modifiers modifiers) {
        return new Modifiers(modifiers.flags() | Modifier.STATIC);
    }
}
