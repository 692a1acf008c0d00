package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.Matching;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Set;

/**
 * Whether something of a type can be a value of a concept. Texts can be most things, a date is no e-mail address, and a
 * service, a repository or an object with many fields is no value at all.
 */
final class ValueTypes {

    private static final int MAX_DEPTH = 4;

    private final LinkedProgram program;
    private final Set<String> texts;
    private final Set<String> numbers;
    private final Set<String> dates;
    private final Set<String> booleans;
    private final Set<String> others;
    private final Set<String> containers;
    private final Set<String> yesNoConcepts;
    private final Set<String> dateConcepts;
    private final Set<String> textConcepts;

    ValueTypes(Knowledge knowledge, LinkedProgram program) {
        Matching matching = knowledge.matching();
        this.program = program;
        texts = matching.set("text-types");
        numbers = matching.set("number-types");
        dates = matching.set("date-types");
        booleans = matching.set("boolean-types");
        others = matching.set("other-value-types");
        containers = matching.set("container-types");
        yesNoConcepts = matching.set("yes-no-concepts");
        dateConcepts = matching.set("date-concepts");
        textConcepts = matching.set("text-concepts");
    }

    /** Whether a value of the type, or one in it, can be of the concept. */
    boolean canHold(Type type, Concept concept) {
        return canBe(kind(type, 0), concept);
    }

    /** Whether the type is known and a value of it is certainly not of the concept; types of libraries say nothing. */
    boolean cannotHold(Type type, Concept concept) {
        Kind kind = kind(type, 0);
        return kind == Kind.NONE
                ? program.fileOf(type.erasedName()).isPresent() || type instanceof Type.Primitive
                : !canBe(kind, concept);
    }

    /** Whether a value of the concept may be a yes or no. */
    boolean isYesNo(Concept concept) {
        return yesNoConcepts.contains(concept.id());
    }

    /** Whether values of the type are numbers. */
    boolean isNumber(Type type) {
        return kind(type, 0) == Kind.NUMBER;
    }

    /** Whether the type can hold a value at all. */
    boolean isValue(Type type) {
        return kind(type, 0) != Kind.NONE;
    }

    private boolean canBe(Kind kind, Concept concept) {
        return switch (kind) {
            case TEXT, OTHER -> true;
            case NUMBER -> !textConcepts.contains(concept.id());
            case DATE -> dateConcepts.contains(concept.id());
            case BOOLEAN -> yesNoConcepts.contains(concept.id());
            // A choice of few values identifies nobody and is no text.
            case ENUM -> concept.tier() != Concept.Tier.T1 && !textConcepts.contains(concept.id());
            case NONE -> false;
        };
    }

    private Kind kind(Type type, int depth) {
        if (depth > MAX_DEPTH) {
            return Kind.NONE;
        }
        if (type instanceof Type.Array array) {
            return kind(array.element(), depth + 1);
        }
        if (type instanceof Type.Primitive primitive) {
            return named(primitive.name());
        }
        if (type instanceof Type.Class named) {
            return ofClass(named, depth);
        }
        // A free type variable or an unknown type may be a text: the name decides.
        return Kind.TEXT;
    }

    private Kind ofClass(Type.Class type, int depth) {
        if (program.fileOf(type.binaryName()).isPresent()) {
            return program.type(type.binaryName())
                    .map(declaration -> ofSource(declaration, depth))
                    .orElse(Kind.NONE);
        }
        String name = type.binaryName();
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        if (!containers.contains(simple)) {
            return named(simple);
        }
        List<Type> arguments = type.arguments();
        return arguments.isEmpty() ? Kind.TEXT : kind(arguments.get(arguments.size() - 1), depth + 1);
    }

    private Kind named(String simpleName) {
        if (texts.contains(simpleName)) {
            return Kind.TEXT;
        }
        if (numbers.contains(simpleName)) {
            return Kind.NUMBER;
        }
        if (dates.contains(simpleName)) {
            return Kind.DATE;
        }
        if (booleans.contains(simpleName)) {
            return Kind.BOOLEAN;
        }
        return others.contains(simpleName) ? Kind.OTHER : Kind.NONE;
    }

    /** An enum, or a class around one value such as {@code record Email(String value)}. */
    private Kind ofSource(TypeDecl declaration, int depth) {
        if (declaration.kind() == TypeDecl.Kind.ENUM) {
            return Kind.ENUM;
        }
        List<FieldDecl> fields = declaration.fields().stream()
                .filter(field -> !field.modifiers().isStatic())
                .toList();
        if (fields.size() != 1
                || declaration.isInterface()
                || declaration.superclass().isPresent()) {
            return Kind.NONE;
        }
        return kind(program.resolve(fields.get(0).type(), declaration.binaryName()), depth + 1);
    }

    private enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        OTHER,
        ENUM,
        NONE
    }
}
