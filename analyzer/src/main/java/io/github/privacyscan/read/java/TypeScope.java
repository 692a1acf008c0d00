package io.github.privacyscan.read.java;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.source.Span;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type whose members are being read: what its code can see of the code around it, and what the code inside it adds.
 *
 * <p>A local or anonymous class that reads a variable of the method around it <em>captures</em> it: it gets a field
 * {@code val$x}, noticed at the first read.
 */
final class TypeScope {

    private static final String CAPTURE_PREFIX = "val$";

    private final String binaryName;
    private final String simpleName;
    private final Set<String> fields;
    private final Optional<TypeScope> outer;
    private final Optional<BodyLowering> body;
    private final boolean instancesAreEnclosed;
    private final Map<String, TypeRef> captured = new LinkedHashMap<>(0);
    private final List<TypeDecl> nested = new ArrayList<>(0);

    /**
     * A type.
     *
     * @param fields names of the fields it declares
     * @param outer the type around it
     * @param body the method body around it, for local and anonymous types
     * @param instancesAreEnclosed whether its code sees variables and instances around it
     */
    TypeScope(
            String binaryName,
            String simpleName,
            Set<String> fields,
            Optional<TypeScope> outer,
            Optional<BodyLowering> body,
            boolean instancesAreEnclosed) {
        this.binaryName = binaryName;
        this.simpleName = simpleName;
        this.fields = fields;
        this.outer = outer;
        this.body = body;
        this.instancesAreEnclosed = instancesAreEnclosed;
    }

    String binaryName() {
        return binaryName;
    }

    String simpleName() {
        return simpleName;
    }

    /** The name of the field that holds a captured variable of that name, if it means one. */
    Optional<String> capture(String name) {
        if (fields.contains(name) || !instancesAreEnclosed) {
            return Optional.empty();
        }
        Optional<Local> local = body.flatMap(around -> around.local(name));
        if (local.isPresent()) {
            captured.putIfAbsent(name, local.get().type());
            return Optional.of(CAPTURE_PREFIX + name);
        }
        return outer.flatMap(type -> type.capture(name));
    }

    /** A local type of that name that is in scope in the methods around this type. */
    Optional<TypeScope> localType(String name) {
        return body.flatMap(around -> around.localType(name)).or(() -> outer.flatMap(type -> type.localType(name)));
    }

    /** Names of the variables captured so far, in the order of their fields. */
    List<String> captured() {
        return List.copyOf(captured.keySet());
    }

    /** The fields of the captured variables. */
    List<FieldDecl> capturedFields(Span span) {
        return captured.entrySet().stream()
                .map(entry -> new FieldDecl(
                        CAPTURE_PREFIX + entry.getKey(),
                        entry.getValue(),
                        FieldDecl.Kind.CAPTURED,
                        new Modifiers(Modifier.FINAL),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        span))
                .toList();
    }

    void add(TypeDecl type) {
        nested.add(type);
    }

    /** The types inside, in order of text. */
    List<TypeDecl> nested() {
        return nested.stream().sorted(Comparator.comparing(TypeDecl::span)).toList();
    }
}
