package io.github.privacyscan.link;

import io.github.privacyscan.program.MethodDecl;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A method or constructor with its types read.
 *
 * @param owner the type that declares it
 * @param declaration as written; empty for a method of a stub, of which only name and result are known
 * @param name its name
 * @param typeParams its own type variables
 * @param params parameter types
 * @param returns result type; the special names of a stub ({@code this}, {@code class 1}) are type variables
 * @param isStatic whether static
 * @param ref how later stages name it
 */
record MethodInfo(
        TypeInfo owner,
        Optional<MethodDecl> declaration,
        String name,
        List<Type.Variable> typeParams,
        List<Type> params,
        Type returns,
        boolean isStatic,
        MethodRef ref) {

    private static final int SEEN_OUTSIDE = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;

    MethodInfo {
        typeParams = List.copyOf(typeParams);
        params = List.copyOf(params);
    }

    boolean isStub() {
        return declaration.isEmpty();
    }

    boolean isVarargs() {
        return declaration.filter(method -> method.modifiers().isVarargs()).isPresent();
    }

    boolean isAbstract() {
        return declaration.filter(method -> method.modifiers().isAbstract()).isPresent();
    }

    boolean isPrivate() {
        return declaration.filter(method -> method.modifiers().isPrivate()).isPresent();
    }

    /** Whether only its package sees it. */
    boolean isPackagePrivate() {
        return declaration
                .filter(method -> !method.modifiers().has(SEEN_OUTSIDE))
                .isPresent();
    }

    /** Whether so many arguments fit, variable arity included. */
    boolean accepts(int arguments) {
        return isStub() || params.size() == arguments || (isVarargs() && arguments >= params.size() - 1);
    }

    /** Its reference; for a method of a stub with so many unknown parameters. */
    MethodRef ref(int arguments) {
        return isStub()
                ? new MethodRef(ref.owner(), name, Collections.nCopies(arguments, ""), ref.isStatic(), true)
                : ref;
    }

    /** Two declarations are one if they are the same text: a method exists once per declaring type. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof MethodInfo that && owner == that.owner && ref.equals(that.ref));
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(owner) * 31 + name.hashCode() + params.size();
    }
}
