package io.github.privacyscan.program;

/**
 * An import.
 *
 * @param name the qualified name without {@code .*}
 * @param isStatic {@code import static}
 * @param onDemand whether it names no single type or member: ends in {@code .*}, or is of a module
 * @param isModule {@code import module}
 */
public record ImportDecl(String name, boolean isStatic, boolean onDemand, boolean isModule) {

    /** An import of types or static members. */
    public ImportDecl(String name, boolean isStatic, boolean onDemand) {
        this(name, isStatic, onDemand, false);
    }

    /** An import of all packages that a module exports. */
    public static ImportDecl ofModule(String name) {
        return new ImportDecl(name, false, true, true);
    }
}
