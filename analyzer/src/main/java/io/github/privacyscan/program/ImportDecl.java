package io.github.privacyscan.program;

/**
 * An import.
 *
 * @param name the qualified name without {@code .*}
 * @param isStatic {@code import static}
 * @param onDemand whether it ends in {@code .*}
 */
public record ImportDecl(String name, boolean isStatic, boolean onDemand) {}
