package io.github.privacyscan.knowledge.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class of a jar shows to its callers. All names are binary.
 *
 * @param name the class
 * @param supertypes superclass and interfaces, in this order
 * @param isAnnotation whether it is an annotation type
 * @param methods public and protected methods and constructors
 * @param fields public and protected fields
 */
record ClassFile(String name, List<String> supertypes, boolean isAnnotation, List<Method> methods, Set<String> fields) {

    /**
     * A method or constructor.
     *
     * @param name {@code <init>} for a constructor
     * @param parameters erased parameter types
     * @param returns erased returned type
     * @param isVariable whether the last parameter takes any number of arguments
     */
    record Method(String name, List<String> parameters, String returns, boolean isVariable) {}

    /** Reads a class. */
    static ClassFile read(byte[] bytes) {
        Members members = new Members();
        ClassReader reader = new ClassReader(bytes);
        reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        List<String> supertypes = Stream.concat(
                        Optional.ofNullable(reader.getSuperName()).stream(), Stream.of(reader.getInterfaces()))
                .map(ClassFile::binary)
                .toList();
        boolean isAnnotation = (reader.getAccess() & Opcodes.ACC_ANNOTATION) != 0;
        return new ClassFile(binary(reader.getClassName()), supertypes, isAnnotation, members.methods, members.fields);
    }

    private static String binary(String internal) {
        return internal.replace('/', '.');
    }

    /** Collects what callers outside the package can see. */
    private static final class Members extends ClassVisitor {

        private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

        private final List<Method> methods = new ArrayList<>();
        private final Set<String> fields = new TreeSet<>();

        Members() {
            super(Opcodes.ASM9);
        }

        @Override
        @SuppressWarnings("NullAway") // the visitor's way to say that it does not want to see the body
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & SEEN) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0) {
                Type type = Type.getMethodType(descriptor);
                List<String> parameters = Stream.of(type.getArgumentTypes())
                        .map(Type::getClassName)
                        .toList();
                boolean isVariable = (access & Opcodes.ACC_VARARGS) != 0;
                methods.add(new Method(name, parameters, type.getReturnType().getClassName(), isVariable));
            }
            return null;
        }

        @Override
        @SuppressWarnings("NullAway")
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if ((access & SEEN) != 0) {
                fields.add(name);
            }
            return null;
        }
    }
}
