package io.github.privacyscan.program;

/**
 * The modifiers of a declaration as the access flags of the class file format (JVMS 4.1, 4.5, 4.6), so that facts from
 * source and from class files agree.
 *
 * @param flags bit set of {@link java.lang.reflect.Modifier} constants, {@link #VARARGS} and {@link #DEFAULT}
 */
public record Modifiers(int flags) {

    /** No modifier. */
    public static final Modifiers NONE = new Modifiers(0);

    /** A method with a variable number of arguments (JVMS 4.6). */
    public static final int VARARGS = 0x0080;

    /** A {@code default} method of an interface, or an interface method with a body; not a class file flag. */
    public static final int DEFAULT = 0x10000;

    /** Whether {@code static}; set also where it is implicit. */
    public boolean isStatic() {
        return has(java.lang.reflect.Modifier.STATIC);
    }

    /** Whether {@code final}; set also where it is implicit. */
    public boolean isFinal() {
        return has(java.lang.reflect.Modifier.FINAL);
    }

    /** Whether {@code abstract}; set also for interface methods without a body. */
    public boolean isAbstract() {
        return has(java.lang.reflect.Modifier.ABSTRACT);
    }

    /** Whether {@code public}; set also where it is implicit. */
    public boolean isPublic() {
        return has(java.lang.reflect.Modifier.PUBLIC);
    }

    /** Whether {@code private}. */
    public boolean isPrivate() {
        return has(java.lang.reflect.Modifier.PRIVATE);
    }

    /** Whether {@code transient}. */
    public boolean isTransient() {
        return has(java.lang.reflect.Modifier.TRANSIENT);
    }

    /** Whether the last parameter takes any number of arguments. */
    public boolean isVarargs() {
        return has(VARARGS);
    }

    /** Whether any of the given flags is set. */
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
