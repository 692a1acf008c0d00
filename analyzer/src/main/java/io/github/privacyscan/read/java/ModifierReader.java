package io.github.privacyscan.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.privacyscan.program.Modifiers;
import java.lang.reflect.Modifier;

/** Modifiers as written, and those that the kind of declaration implies. */
final class ModifierReader {

    /** Class file flags without a constant in {@link Modifier} (JVMS 4.1). */
    static final int ANNOTATION = 0x2000;

    static final int ENUM = 0x4000;

    private ModifierReader() {}

    /** The written modifiers as flags. */
    static int flags(NodeList<com.github.javaparser.ast.Modifier> written) {
        int flags = 0;
        for (com.github.javaparser.ast.Modifier modifier : written) {
            flags |= flag(modifier.getKeyword());
        }
        return flags;
    }

    /** Flags of a type; {@code implicitlyStatic} for members of interfaces and local records, enums and interfaces. */
    static Modifiers ofType(TypeDeclaration<?> type, boolean memberOfInterface) {
        int flags = flags(type.getModifiers()) | kindFlags(type);
        if (memberOfInterface) {
            flags |= Modifier.PUBLIC | Modifier.STATIC;
        }
        if (type.isNestedType() && isStaticKind(type)) {
            flags |= Modifier.STATIC;
        }
        return new Modifiers(flags);
    }

    /** Whether instances of such a type never have an enclosing instance. */
    static boolean isStaticKind(TypeDeclaration<?> type) {
        return !(type instanceof ClassOrInterfaceDeclaration declared) || declared.isInterface();
    }

    /** Flags of a method. */
    static Modifiers ofMethod(int written, boolean inInterface, boolean hasBody, boolean varargs) {
        int flags = written;
        if (inInterface) {
            if ((flags & Modifier.PRIVATE) == 0) {
                flags |= Modifier.PUBLIC;
            }
            if (!hasBody) {
                flags |= Modifier.ABSTRACT;
            } else if ((flags & Modifier.STATIC) == 0) {
                flags |= Modifiers.DEFAULT;
            }
        }
        return new Modifiers(varargs ? flags | Modifiers.VARARGS : flags);
    }

    /** Flags of a field. */
    static Modifiers ofField(int written, boolean inInterface) {
        return new Modifiers(inInterface ? written | Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL : written);
    }

    private static int kindFlags(TypeDeclaration<?> type) {
        if (type instanceof AnnotationDeclaration) {
            return Modifier.INTERFACE | Modifier.ABSTRACT | ANNOTATION;
        }
        if (type instanceof EnumDeclaration declared) {
            boolean subclassed = declared.getEntries().stream()
                    .anyMatch(entry -> !entry.getClassBody().isEmpty());
            return subclassed ? ENUM : ENUM | Modifier.FINAL;
        }
        if (type instanceof RecordDeclaration) {
            return Modifier.FINAL;
        }
        return isStaticKind(type) ? Modifier.INTERFACE | Modifier.ABSTRACT : 0;
    }

    private static int flag(com.github.javaparser.ast.Modifier.Keyword keyword) {
        return switch (keyword) {
            case PUBLIC -> Modifier.PUBLIC;
            case PROTECTED -> Modifier.PROTECTED;
            case PRIVATE -> Modifier.PRIVATE;
            case ABSTRACT -> Modifier.ABSTRACT;
            case STATIC -> Modifier.STATIC;
            case FINAL -> Modifier.FINAL;
            case TRANSIENT -> Modifier.TRANSIENT;
            case VOLATILE -> Modifier.VOLATILE;
            case SYNCHRONIZED -> Modifier.SYNCHRONIZED;
            case NATIVE -> Modifier.NATIVE;
            case STRICTFP -> Modifier.STRICT;
            case DEFAULT -> Modifiers.DEFAULT;
            default -> 0;
        };
    }
}
