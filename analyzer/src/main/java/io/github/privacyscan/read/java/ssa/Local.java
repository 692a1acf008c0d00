package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.TypeRef;

/**
 * A variable of the text, or an unnamed one that joins the values of an expression. It has as many SSA values as it has
 * assignments. Two are equal only if they are the same object.
 */
public final class Local {

    private final String name;
    private final TypeRef type;
    private final int protectionDepth;

    Local(String name, TypeRef type, int protectionDepth) {
        this.name = name;
        this.type = type;
        this.protectionDepth = protectionDepth;
    }

    /** Its name; empty for a join of expression values. */
    public String name() {
        return name;
    }

    /** The type written for it. */
    public TypeRef type() {
        return type;
    }

    /** How many protected regions (try blocks) surround its declaration: handlers of outer regions can see it. */
    int protectionDepth() {
        return protectionDepth;
    }

    @Override
    public String toString() {
        return name;
    }
}
