package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Modifiers;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * One class file to a declaration: no code, no private or synthetic members, no nested types (ask for them by name). Of
 * annotations only the names of those visible at run time are kept.
 */
final class ClassFileReader extends ClassVisitor {

    /** The API level of the visitors. */
    static final int API = Opcodes.ASM9;

    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final List<FieldDecl> components = new ArrayList<>(0);
    private final List<FieldDecl> fields = new ArrayList<>();
    private final List<MethodDecl> methods = new ArrayList<>();
    private final List<AnnotationUse> annotations = new ArrayList<>(0);
    private final List<TypeRef> permitted = new ArrayList<>(0);
    private String internalName = "";
    private String simpleName = "";
    private int flags;
    private boolean nested;
    private Signatures.OfClass signature = Signatures.OfClass.EMPTY;

    private ClassFileReader() {
        super(API);
    }

    /**
     * Reads a class file.
     *
     * @throws RuntimeException if the bytes are no class file, or one of a version that is not known yet
     */
    static TypeDecl read(byte[] bytes) {
        ClassFileReader reader = new ClassFileReader();
        new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return reader.declaration();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String genericSignature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        internalName = name;
        simpleName = name.substring(name.lastIndexOf('/') + 1);
        flags = access & ~Opcodes.ACC_SUPER;
        List<String> implemented = interfaces == null ? List.of() : List.of(interfaces);
        signature = genericSignature == null
                ? Signatures.plainClass(Optional.ofNullable(superName), implemented)
                : Signatures.ofClass(genericSignature);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        if (name.equals(internalName)) {
            nested = true;
            simpleName = innerName == null ? "" : innerName;
            flags = access | (flags & Opcodes.ACC_RECORD);
        }
    }

    @Override
    public void visitPermittedSubclass(String permittedSubclass) {
        permitted.add(TypeRef.named(Signatures.binaryName(permittedSubclass)));
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        addAnnotation(descriptor, visible, annotations);
        return null;
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String genericSignature) {
        components.add(field(
                name,
                Signatures.type(genericSignature == null ? descriptor : genericSignature),
                FieldDecl.Kind.RECORD_COMPONENT,
                Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
                List.of(),
                Optional.empty()));
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String genericSignature, @Nullable Object value) {
        if ((access & HIDDEN) != 0) {
            return null;
        }
        TypeRef type = Signatures.type(genericSignature == null ? descriptor : genericSignature);
        boolean constant = (access & Opcodes.ACC_ENUM) != 0;
        Optional<String> text = value instanceof String string ? Optional.of(string) : Optional.empty();
        List<AnnotationUse> found = new ArrayList<>(0);
        return new FieldVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                addAnnotation(annotation, visible, found);
                return null;
            }

            @Override
            public void visitEnd() {
                FieldDecl.Kind kind = constant ? FieldDecl.Kind.ENUM_CONSTANT : FieldDecl.Kind.FIELD;
                fields.add(field(name, type, kind, access, found, text));
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access,
            String name,
            String descriptor,
            @Nullable String genericSignature,
            String @Nullable [] exceptions) {
        if ((access & HIDDEN) != 0 || name.equals(MethodDecl.STATIC_INIT)) {
            return null;
        }
        List<TypeRef> thrown = exceptions == null
                ? List.of()
                : Stream.of(exceptions)
                        .map(Signatures::binaryName)
                        .map(TypeRef::named)
                        .toList();
        Signatures.OfMethod types = genericSignature == null
                ? Signatures.plainMethod(descriptor, takesOuter(name), thrown)
                : Signatures.ofMethod(genericSignature, thrown);
        boolean isDefault =
                (flags & Opcodes.ACC_INTERFACE) != 0 && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0;
        Modifiers modifiers = new Modifiers(isDefault ? access | Modifiers.DEFAULT : access);
        return new MethodFileReader(name, types, modifiers, methods::add);
    }

    /** Adds an annotation that is visible at run time. */
    static void addAnnotation(String descriptor, boolean visible, List<AnnotationUse> found) {
        if (visible) {
            String name = Signatures.binaryName(descriptor.substring(1, descriptor.length() - 1));
            found.add(new AnnotationUse(name, Map.of(), Span.NONE));
        }
    }

    /** Whether a constructor has a parameter for the enclosing instance that no text shows. */
    private boolean takesOuter(String method) {
        return nested && method.equals(MethodDecl.CONSTRUCTOR) && (flags & Opcodes.ACC_STATIC) == 0;
    }

    private static FieldDecl field(
            String name,
            TypeRef type,
            FieldDecl.Kind kind,
            int access,
            List<AnnotationUse> annotations,
            Optional<String> constant) {
        return new FieldDecl(name, type, kind, new Modifiers(access), annotations, List.of(), constant, Span.NONE);
    }

    private TypeDecl declaration() {
        List<FieldDecl> all = new ArrayList<>(components);
        all.addAll(fields);
        boolean isInterface = (flags & Opcodes.ACC_INTERFACE) != 0;
        return new TypeDecl(
                Signatures.binaryName(internalName),
                simpleName,
                kind(),
                new Modifiers(flags & 0xFFFF),
                signature.typeParams(),
                isInterface ? Optional.empty() : signature.superclass(),
                signature.interfaces(),
                permitted,
                annotations,
                List.of(),
                all,
                methods,
                List.of(),
                !nested || (flags & Opcodes.ACC_STATIC) != 0,
                Span.NONE);
    }

    private TypeDecl.Kind kind() {
        if ((flags & Opcodes.ACC_ANNOTATION) != 0) {
            return TypeDecl.Kind.ANNOTATION;
        }
        if ((flags & Opcodes.ACC_INTERFACE) != 0) {
            return TypeDecl.Kind.INTERFACE;
        }
        if ((flags & Opcodes.ACC_RECORD) != 0) {
            return TypeDecl.Kind.RECORD;
        }
        if (simpleName.isEmpty()) {
            return TypeDecl.Kind.ANONYMOUS;
        }
        return (flags & Opcodes.ACC_ENUM) != 0 ? TypeDecl.Kind.ENUM : TypeDecl.Kind.CLASS;
    }
}
