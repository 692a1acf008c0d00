package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;

/** Descriptors and generic signatures of class files (JVMS 4.3, 4.7.9.1) as types. */
final class Signatures {

    private Signatures() {}

    /** The types in the header of a class. */
    record OfClass(List<TypeParam> typeParams, Optional<TypeRef> superclass, List<TypeRef> interfaces) {
        static final OfClass EMPTY = new OfClass(List.of(), Optional.empty(), List.of());
    }

    /** The types in the header of a method. */
    record OfMethod(List<TypeParam> typeParams, List<TypeRef> params, TypeRef returnType, List<TypeRef> thrown) {}

    /** {@code java.util.Map$Entry} for {@code java/util/Map$Entry}. */
    static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }

    /** A field descriptor or signature. */
    static TypeRef type(String signature) {
        List<TypeRef> result = new ArrayList<>(1);
        new SignatureReader(signature).acceptType(new TypeSignatureReader(result::add));
        return result.get(0);
    }

    /** The header of a class without generic signature. */
    static OfClass plainClass(Optional<String> superName, List<String> interfaces) {
        return new OfClass(
                List.of(),
                superName.map(Signatures::binaryName).map(TypeRef::named),
                interfaces.stream()
                        .map(Signatures::binaryName)
                        .map(TypeRef::named)
                        .toList());
    }

    /** The header of a class with generic signature. */
    static OfClass ofClass(String signature) {
        HeaderSignatureReader header = new HeaderSignatureReader();
        new SignatureReader(signature).accept(header);
        return new OfClass(header.typeParams(), header.superclass(), header.interfaces());
    }

    /**
     * A method without generic signature.
     *
     * @param takesOuter whether the first parameter is the enclosing instance, which no text shows
     */
    static OfMethod plainMethod(String descriptor, boolean takesOuter, List<TypeRef> thrown) {
        List<TypeRef> params = Arrays.stream(Type.getArgumentTypes(descriptor))
                .skip(takesOuter ? 1 : 0)
                .map(argument -> type(argument.getDescriptor()))
                .toList();
        return new OfMethod(
                List.of(), params, type(Type.getReturnType(descriptor).getDescriptor()), thrown);
    }

    /** A method with generic signature; {@code thrown} counts where that names no exceptions. */
    static OfMethod ofMethod(String signature, List<TypeRef> thrown) {
        HeaderSignatureReader header = new HeaderSignatureReader();
        new SignatureReader(signature).accept(header);
        return new OfMethod(
                header.typeParams(),
                header.params(),
                header.returnType(),
                header.thrown().isEmpty() ? thrown : header.thrown());
    }
}
