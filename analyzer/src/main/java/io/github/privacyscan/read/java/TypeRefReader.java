package io.github.privacyscan.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.privacyscan.program.TypeParam;
import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.Optional;

/** Written types. */
final class TypeRefReader {

    /** What {@code var} looks like when the parser does not know it. */
    private static final String VAR = "var";

    private TypeRefReader() {}

    /** The type; of an intersection the first part; {@link TypeRef#INFERRED} for {@code var} and implicit types. */
    static TypeRef read(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return named(named);
        }
        if (type instanceof PrimitiveType primitive) {
            return TypeRef.named(primitive.asString());
        }
        if (type instanceof ArrayType array) {
            return new TypeRef.Array(read(array.getComponentType()));
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type instanceof VoidType) {
            return TypeRef.VOID;
        }
        if (type instanceof TypeParameter variable) {
            return TypeRef.named(variable.getNameAsString());
        }
        if (type instanceof IntersectionType intersection) {
            return read(intersection.getElements().get(0));
        }
        if (type instanceof UnionType union) {
            return read(union.getElements().get(0));
        }
        return TypeRef.INFERRED;
    }

    /** Several types. */
    static List<TypeRef> readAll(NodeList<? extends Type> types) {
        return types.stream().map(TypeRefReader::read).toList();
    }

    /** The alternatives of a catch clause. */
    static List<TypeRef> alternatives(Type type) {
        return type instanceof UnionType union ? readAll(union.getElements()) : List.of(read(type));
    }

    /** Declared type parameters. */
    static List<TypeParam> typeParams(NodeList<TypeParameter> declared) {
        return declared.stream()
                .map(param -> new TypeParam(param.getNameAsString(), readAll(param.getTypeBound())))
                .toList();
    }

    private static TypeRef named(ClassOrInterfaceType type) {
        List<TypeRef> arguments =
                type.getTypeArguments().map(TypeRefReader::readAll).orElse(List.of());
        if (type.getScope().isEmpty()) {
            String name = type.getNameAsString();
            if (name.equals(VAR)) {
                return TypeRef.INFERRED;
            }
            return arguments.isEmpty() ? TypeRef.named(name) : new TypeRef.Named(name, arguments);
        }
        return new TypeRef.Named(type.getNameWithScope(), arguments);
    }

    private static TypeRef wildcard(WildcardType type) {
        Optional<TypeRef> upper = type.getExtendedType().map(TypeRefReader::read);
        Optional<TypeRef> lower = type.getSuperType().map(TypeRefReader::read);
        return new TypeRef.Wildcard(upper.or(() -> lower), lower.isEmpty());
    }
}
