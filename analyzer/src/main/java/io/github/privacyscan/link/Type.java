package io.github.privacyscan.link;

import java.util.List;

/** The type of an expression, after linking. */
public sealed interface Type {

    /** Not known. */
    Type UNKNOWN = new Unknown();

    /** The type of {@code null}. */
    Type NULL = new Null();

    /** A class or interface type; {@code arguments} empty when raw or not generic. */
    record Class(String binaryName, List<Type> arguments) implements Type {
        public Class {
            arguments = List.copyOf(arguments);
        }
    }

    /** An array. */
    record Array(Type element) implements Type {}

    /** A primitive type or {@code void}. */
    record Primitive(String name) implements Type {}

    /** A type variable that stayed free; {@code bound} is its erasure. */
    record Variable(String name, Type bound) implements Type {}

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Type {}

    /** See {@link #NULL}. */
    record Null() implements Type {}

    /** A class type without arguments. */
    static Type named(String binaryName) {
        return new Class(binaryName, List.of());
    }

    /** Binary name of the erasure; for arrays that of the element with {@code []}; empty when unknown or null. */
    default String erasedName() {
        if (this instanceof Class type) {
            return type.binaryName();
        }
        if (this instanceof Array array) {
            return array.element().erasedName() + "[]";
        }
        if (this instanceof Primitive primitive) {
            return primitive.name();
        }
        return this instanceof Variable variable ? variable.bound().erasedName() : "";
    }
}
