package io.github.privacyscan.program;

/** A literal. */
public sealed interface Constant {

    /** {@code null}. */
    Constant NULL = new Null();

    /** A string or text block, escapes resolved. */
    record Text(String value) implements Constant {}

    /** A number or character; {@code type} is its primitive type, {@code source} its text. */
    // Read as Constant.Number everywhere.
    @SuppressWarnings("AvoidCommonTypeNames")
    record Number(String type, String source) implements Constant {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Constant {}

    /** {@code X.class}. */
    record ClassLiteral(TypeRef type) implements Constant {}

    /** See {@link #NULL}. */
    record Null() implements Constant {}
}
