package io.github.privacyscan.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type as it is written in the text (or in a class file, where names are binary names). */
public sealed interface TypeRef {

    /** {@code void} as a written type. */
    TypeRef VOID = new Named("void", List.of());

    /** A type that is not written: {@code var}, an implicit lambda parameter. */
    TypeRef INFERRED = new Inferred();

    /**
     * A primitive, class, interface or type variable.
     *
     * @param name as written, {@code Map.Entry}; in class files the binary name {@code java.util.Map$Entry}
     * @param arguments type arguments; empty when raw or none
     */
    record Named(String name, List<TypeRef> arguments) implements TypeRef {
        public Named {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String simpleText() {
            return name;
        }
    }

    /**
     * An array type.
     *
     * @param element type of the elements
     */
    record Array(TypeRef element) implements TypeRef {
        @Override
        public String simpleText() {
            return "";
        }
    }

    /**
     * A wildcard type argument.
     *
     * @param bound its upper or lower bound, if written
     * @param upper whether the bound is an upper ({@code extends}) bound
     */
    record Wildcard(Optional<TypeRef> bound, boolean upper) implements TypeRef {
        @Override
        public String simpleText() {
            return "";
        }
    }

    /** See {@link #INFERRED}. */
    record Inferred() implements TypeRef {
        @Override
        public String simpleText() {
            return "";
        }
    }

    /** A class type without arguments; the same object for those that make up half of all written types. */
    static TypeRef named(String name) {
        TypeRef frequent = Frequent.TYPES.get(name);
        return frequent == null ? new Named(name, List.of()) : frequent;
    }

    /** Types that stand in every file. */
    final class Frequent {

        private static final Map<String, TypeRef> TYPES = Stream.of(
                        "String",
                        "Object",
                        "boolean",
                        "int",
                        "long",
                        "double",
                        "byte",
                        "char",
                        "Integer",
                        "Long",
                        "Boolean",
                        "Exception",
                        "IOException",
                        "Date",
                        "RuntimeException",
                        "List",
                        "Map",
                        "Set")
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> new Named(name, List.of())));

        private Frequent() {}
    }

    /** The written name without arguments; empty for arrays, wildcards and inferred types. */
    String simpleText();
}
