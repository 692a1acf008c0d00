package io.github.privacyscan.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inference variables of one body and the lambdas in it, bound by unification. A variable is a {@link Type.Variable}
 * whose name starts with {@link #MARK}, so that types that contain one are ordinary types.
 *
 * <p>Simpler than JLS 18 and good enough for code that compiles: a variable takes the first type that meets it; a later,
 * wider one replaces it. Two variables that meet become one, which carries what is known from a receiver into arguments
 * that were typed before it ({@code stream.collect(toMap(x -> …))}).
 */
final class Inference {

    /** No identifier starts like this. */
    static final String MARK = "?";

    private final Hierarchy hierarchy;
    private final List<Optional<Type>> bindings = new ArrayList<>();

    Inference(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** A new variable. */
    Type fresh(Type bound) {
        bindings.add(Optional.empty());
        return new Type.Variable(MARK + (bindings.size() - 1), bound);
    }

    private static boolean isVariable(Type type) {
        return type instanceof Type.Variable variable && variable.name().startsWith(MARK);
    }

    private static int number(Type type) {
        return Integer.parseInt(((Type.Variable) type).name().substring(MARK.length()));
    }

    /** What a type is now: follows bound variables at the top, not inside. */
    Type find(Type type) {
        Type result = type;
        while (isVariable(result)) {
            Optional<Type> bound = bindings.get(number(result));
            if (bound.isEmpty()) {
                return result;
            }
            result = bound.get();
        }
        return result;
    }

    /** Whether nothing is known of it yet. */
    boolean isOpen(Type type) {
        return isVariable(find(type));
    }

    /** Whether it or a part of it is not known yet. */
    boolean isPartlyOpen(Type type) {
        Type found = find(type);
        if (found instanceof Type.Class named) {
            for (Type argument : named.arguments()) {
                if (isPartlyOpen(argument)) {
                    return true;
                }
            }
            return false;
        }
        return isVariable(found) || (found instanceof Type.Array array && isPartlyOpen(array.element()));
    }

    /** The type with every bound variable replaced; open ones stay. */
    Type known(Type type) {
        return replace(type, false);
    }

    /** The type without inference variables: open ones become their bounds. */
    Type closed(Type type) {
        return replace(type, true);
    }

    private Type replace(Type type, boolean close) {
        Type found = find(type);
        if (isVariable(found)) {
            Type bound = ((Type.Variable) found).bound();
            return close ? closedBound(bound) : found;
        }
        if (found instanceof Type.Class named && !named.arguments().isEmpty()) {
            List<Type> arguments = new ArrayList<>(named.arguments().size());
            for (Type argument : named.arguments()) {
                arguments.add(replace(argument, close));
            }
            return new Type.Class(named.binaryName(), arguments);
        }
        return found instanceof Type.Array array ? new Type.Array(replace(array.element(), close)) : found;
    }

    /** A bound may mention its own variable, so it is erased. */
    private static Type closedBound(Type bound) {
        return Types.erase(bound);
    }

    /** A value of type {@code actual} goes where {@code formal} is wanted. */
    void assign(Type formal, Type actual) {
        Type to = find(formal);
        Type from = find(actual);
        if (to.equals(from) || !isUseful(to) || !isUseful(from)) {
            return;
        }
        if (isVariable(to)) {
            bind(to, Types.boxed(from));
        } else if (isVariable(from)) {
            if (!to.equals(Types.OBJECT)) {
                bind(from, Types.boxed(to));
            }
        } else if (isVariable(formal) && !(to instanceof Type.Variable)) {
            widen(formal, to, Types.boxed(from));
        } else {
            assignParts(to, from);
        }
    }

    private static boolean isUseful(Type type) {
        return !(type instanceof Type.Unknown) && !(type instanceof Type.Null) && !Types.isVoid(type);
    }

    private void assignParts(Type to, Type from) {
        if (to instanceof Type.Array formal && from instanceof Type.Array actual) {
            assign(formal.element(), actual.element());
        } else if (to instanceof Type.Class formal && !formal.arguments().isEmpty()) {
            hierarchy.as(from, formal.binaryName()).ifPresent(seen -> unifyArguments(formal, seen));
        }
    }

    private void unifyArguments(Type.Class left, Type.Class right) {
        int count = Math.min(left.arguments().size(), right.arguments().size());
        for (int i = 0; i < count; i++) {
            unify(left.arguments().get(i), right.arguments().get(i));
        }
    }

    /** Both are the same type. */
    private void unify(Type left, Type right) {
        Type first = find(left);
        Type second = find(right);
        if (first.equals(second) || !isUseful(first) || !isUseful(second)) {
            return;
        }
        if (isVariable(first)) {
            bind(first, second);
        } else if (isVariable(second)) {
            bind(second, first);
        } else if (isVariable(left) && !(first instanceof Type.Variable)) {
            widen(left, first, second);
        } else if (first instanceof Type.Array a && second instanceof Type.Array b) {
            unify(a.element(), b.element());
        } else if (first instanceof Type.Class a && second instanceof Type.Class b) {
            if (a.binaryName().equals(b.binaryName())) {
                unifyArguments(a, b);
            } else {
                hierarchy
                        .as(b, a.binaryName())
                        .ifPresentOrElse(
                                seen -> unifyArguments(a, seen),
                                () -> hierarchy.as(a, b.binaryName()).ifPresent(seen -> unifyArguments(seen, b)));
            }
        }
    }

    private void bind(Type variable, Type type) {
        if (!mentions(type, number(variable))) {
            bindings.set(number(variable), Optional.of(type));
        }
    }

    private boolean mentions(Type type, int variable) {
        Type found = find(type);
        if (isVariable(found)) {
            return number(found) == variable;
        }
        if (found instanceof Type.Class named) {
            for (Type argument : named.arguments()) {
                if (mentions(argument, variable)) {
                    return true;
                }
            }
        }
        return found instanceof Type.Array array && mentions(array.element(), variable);
    }

    /** A variable that has a type meets another one: the wider of both stays if one is. */
    private void widen(Type variable, Type bound, Type met) {
        assignParts(bound, met);
        boolean wider = !hierarchy.fits(met, bound) && hierarchy.fits(bound, met);
        if (wider) {
            lastOf(variable, met);
        }
    }

    private void lastOf(Type variable, Type type) {
        Type current = variable;
        while (true) {
            Optional<Type> next = bindings.get(number(current));
            if (next.isEmpty() || !isVariable(next.get())) {
                break;
            }
            current = next.get();
        }
        bind(current, type);
    }
}
