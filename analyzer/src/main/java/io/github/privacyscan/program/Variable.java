package io.github.privacyscan.program;

/**
 * A numbered variable of a body. A local variable of the text has one number per assignment (SSA).
 *
 * @param name the name of the local variable or parameter it is a version of; empty for temporaries; {@code this}
 * @param declaredType the type written for it; {@link TypeRef#INFERRED} when none is
 */
public record Variable(String name, TypeRef declaredType) {

    /** The value of a sub-expression. */
    public static final Variable TEMPORARY = new Variable("", TypeRef.INFERRED);
}
