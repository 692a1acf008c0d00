package io.github.privacyscan.link;

import java.util.List;

/** The type of an expression, after linking. */
public sealed interface Type {

    /** Not known. */
    Type UNKNOWN = new Unknown();

    /** The type of {@code null}. */
    Type NULL = new Null();

    /** A class or interface type; {@code arguments} empty when raw or not generic. */
    // Read as Type.Class everywhere; Java calls it a class type as well.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Class(String binaryName, List<Type> arguments) implements Type {
        public Class {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String erasedName() {
            return binaryName;
        }
    }

    /** An array. */
    record Array(Type element) implements Type {
        @Override
        public String erasedName() {
            return element.erasedName() + "[]";
        }
    }

    /** A primitive type or {@code void}. */
    record Primitive(String name) implements Type {
        @Override
        public String erasedName() {
            return name;
        }
    }

    /** A type variable that stayed free; {@code bound} is its erasure. */
    record Variable(String name, Type bound) implements Type {
        @Override
        public String erasedName() {
            return bound.erasedName();
        }
    }

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Type {
        @Override
        public String erasedName() {
            return "";
        }
    }

    /** See {@link #NULL}. */
    record Null() implements Type {
        @Override
        public String erasedName() {
            return "";
        }
    }

    /** A class type without arguments. */
    static Type named(String binaryName) {
        return new Class(binaryName, List.of());
    }

    /** Binary name of the erasure; for arrays that of the element with {@code []}; empty when unknown or null. */
    String erasedName();
}
