package io.github.privacyscan.link;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which classes of the sources have objects, as far as the sources tell (rapid type analysis, by simple names, so that it
 * can be known before names are linked): those created, those that are named in a class literal, a type argument of a
 * creation or an annotation, and those that a framework may create because they are annotated.
 */
final class Instantiated {

    private static final Set<String> OF_THE_LANGUAGE =
            Set.of("Deprecated", "FunctionalInterface", "Override", "SafeVarargs", "SuppressWarnings");

    private final Set<String> names = new HashSet<>();

    Instantiated(Declarations declarations, Procedures procedures) {
        procedures.all().forEach(procedure -> procedure.body().code().forEach(this::add));
        declarations.sources().forEach(type -> type.declaration().annotations().forEach(this::add));
    }

    /** Whether there may be objects of exactly that class. */
    boolean contains(TypeInfo type) {
        TypeDecl declaration = type.declaration();
        return type.isLocal()
                || declaration.kind() == TypeDecl.Kind.ENUM
                || names.contains(declaration.simpleName())
                || declaration.annotations().stream().anyMatch(use -> !OF_THE_LANGUAGE.contains(use.simpleName()));
    }

    private void add(Instruction instruction) {
        if (instruction instanceof Instruction.New creation) {
            add(creation.type());
        } else if (instruction instanceof Instruction.Const literal
                && literal.value() instanceof Constant.ClassLiteral type) {
            add(type.type());
        } else if (instruction instanceof Instruction.MethodReference reference) {
            reference.type().ifPresent(this::add);
        } else if (instruction instanceof Instruction.NameLoad load) {
            // Possibly the type before ::new or before a factory method; a name too many only keeps a target.
            addName(load.name());
        } else if (instruction instanceof Instruction.FieldLoad load) {
            addName(load.field());
        }
    }

    private void add(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            addName(named.name());
            named.arguments().forEach(this::add);
        } else if (type instanceof TypeRef.Array array) {
            add(array.element());
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            wildcard.bound().ifPresent(this::add);
        }
    }

    private void addName(String name) {
        String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        if (Names.isCapitalised(simple)) {
            names.add(simple);
        }
    }

    private void add(AnnotationUse use) {
        use.members().values().forEach(this::add);
    }

    private void add(AnnotationUse.Value value) {
        if (value instanceof AnnotationUse.Value.Name name) {
            String text = name.name();
            addName(text.endsWith(".class") ? text.substring(0, text.length() - ".class".length()) : text);
        } else if (value instanceof AnnotationUse.Value.Several several) {
            several.values().forEach(this::add);
        } else if (value instanceof AnnotationUse.Value.Nested nested) {
            add(nested.annotation());
        }
    }

    /** Those of the classes that have objects; all of them if none is known to have any. */
    List<TypeInfo> of(List<TypeInfo> classes) {
        List<TypeInfo> found = classes.stream().filter(this::contains).toList();
        return found.isEmpty() ? classes : found;
    }
}
