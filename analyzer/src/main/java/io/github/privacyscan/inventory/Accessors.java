package io.github.privacyscan.inventory;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges accessors without a body in the sources, and fields of types that are not there, by what they are named after. Methods of the JDK give no personal
 * data by their name alone: {@code Thread.getName()}.
 */
final class Accessors {

    private static final String JDK = "java.";

    private final LinkedProgram program;
    private final Judge judge;
    private final Values values;
    private final Map<String, Optional<Judgement>> known = new ConcurrentHashMap<>();

    Accessors(LinkedProgram program, Judge judge, Values values) {
        this.program = program;
        this.judge = judge;
        this.values = values;
    }

    /** The element a call gives. */
    Optional<DataElement> find(MethodRef method, Place place) {
        if (!method.parameterTypes().isEmpty()
                || method.isStatic()
                || method.owner().startsWith(JDK)) {
            return Optional.empty();
        }
        String key = method.owner() + "#" + method.name();
        return known.computeIfAbsent(key, any -> judge(method))
                .map(found -> found.element(DataElement.Kind.ACCESSOR, method.owner(), property(method.name()), place));
    }

    /**
     * The element that a field of a type without sources and class files holds. A field is named after what it is, so a
     * common word on a person is enough.
     */
    Optional<DataElement> find(FieldRef field, Place place) {
        if (field.isStatic()
                || field.owner().isEmpty()
                || field.owner().startsWith(JDK)
                || program.type(field.owner()).isPresent()) {
            return Optional.empty();
        }
        OwnerNature nature = values.natureOf(field.owner());
        Declared declared = new Declared(field.owner(), field.name(), Type.UNKNOWN, List.of(), List.of());
        return known.computeIfAbsent(
                        field.owner() + "." + field.name(),
                        any -> judge.judge(declared, nature).map(found -> onPerson(found, nature)))
                .map(found -> found.element(DataElement.Kind.ACCESSOR, field.owner(), field.name(), place));
    }

    private static Judgement onPerson(Judgement found, OwnerNature nature) {
        boolean common = found.alone() == Judgement.Alone.COMMON_WORD && nature == OwnerNature.PERSON;
        return common ? found.surer("field of a person") : found;
    }

    private Optional<Judgement> judge(MethodRef method) {
        Optional<MethodDecl> declaration = declaration(method);
        boolean inSources = program.fileOf(method.owner()).isPresent();
        if (inSources && declaration.filter(found -> found.body().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        String property = property(method.name());
        Type type = declaration
                .map(found -> program.resolve(found.returnType(), method.owner()))
                .orElse(isQuestion(method.name()) ? new Type.Primitive("boolean") : Type.UNKNOWN);
        List<AnnotationUse> annotations =
                declaration.map(MethodDecl::annotations).orElse(List.of());
        List<Label> labels = inSources ? declaration.map(MethodDecl::labels).orElse(List.of()) : List.of();
        Declared declared = new Declared(method.owner(), property, type, annotations, labels);
        boolean plain = property.equals(method.name());
        return judge.judge(declared, values.natureOf(method.owner()))
                .filter(found -> !plain || found.confidence().compareTo(Confidence.STRONG) <= 0);
    }

    /** The declaration in the receiver's type, if it is known. */
    private Optional<MethodDecl> declaration(MethodRef method) {
        return program.type(method.owner()).map(TypeDecl::methods).stream()
                .flatMap(List::stream)
                .filter(found ->
                        found.name().equals(method.name()) && found.params().isEmpty())
                .findFirst();
    }

    /** {@code email} for {@code getEmail} and {@code email}, {@code pregnant} for {@code isPregnant}. */
    private static String property(String method) {
        int prefix = isQuestion(method) ? 2 : isHumpAfter(method, "get") ? 3 : 0;
        if (prefix == 0) {
            return method;
        }
        String property = method.substring(prefix);
        boolean capitals = property.length() > 1 && Character.isUpperCase(property.charAt(1));
        return capitals ? property : Character.toLowerCase(property.charAt(0)) + property.substring(1);
    }

    private static boolean isQuestion(String method) {
        return isHumpAfter(method, "is");
    }

    private static boolean isHumpAfter(String method, String prefix) {
        return method.startsWith(prefix)
                && method.length() > prefix.length()
                && Character.isUpperCase(method.charAt(prefix.length()));
    }
}
