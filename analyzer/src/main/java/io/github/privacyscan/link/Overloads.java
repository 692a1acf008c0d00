package io.github.privacyscan.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of several methods a call means (JLS 15.12.2): three phases of applicability, then the most specific. Where
 * types are unknown everything fits, and the method with the most general parameters is taken.
 */
final class Overloads {

    /** Constants that are no enum constants are mostly of these types (JLS 15.29). */
    private static final Set<String> CONSTANTS =
            Set.of("java.lang.String", "int", "long", "java.lang.Object", "java.lang.CharSequence");

    private final Environment environment;

    /**
     * An argument.
     *
     * @param type its type so far
     * @param function the shape of the lambda or method reference it is, when its type is not decided yet
     * @param constantOf the type whose constant it is, when that type is declared nowhere
     */
    record Argument(Type type, Optional<FunctionShape> function, Optional<String> constantOf) {

        /** A value. */
        static Argument of(Type type) {
            return new Argument(type, Optional.empty(), Optional.empty());
        }

        boolean isOpen() {
            return type instanceof Type.Unknown && function.isEmpty();
        }
    }

    private enum Phase {
        STRICT,
        LOOSE,
        VARIABLE_ARITY
    }

    Overloads(Environment environment) {
        this.environment = environment;
    }

    /** The method meant; empty if none takes so many arguments. */
    Optional<Members.Candidate> choose(
            List<Members.Candidate> candidates, List<Argument> arguments, Inference inference) {
        List<Members.Candidate> byNumber = new ArrayList<>();
        for (Members.Candidate candidate : candidates) {
            if (candidate.method().accepts(arguments.size())) {
                byNumber.add(candidate);
            }
        }
        if (byNumber.size() > 1) {
            preferNamed(byNumber, arguments, inference);
        }
        if (byNumber.size() <= 1) {
            return byNumber.stream().findFirst();
        }
        for (Phase phase : Phase.values()) {
            List<Members.Candidate> applicable = new ArrayList<>();
            for (Members.Candidate candidate : byNumber) {
                if (isApplicable(candidate, arguments, phase, inference)) {
                    applicable.add(candidate);
                }
            }
            if (!applicable.isEmpty()) {
                return Optional.of(mostSpecific(applicable, arguments, phase));
            }
        }
        return Optional.of(byNumber.get(0));
    }

    /** An argument of a type that is declared nowhere fits everything; a parameter of that very type is what is meant. */
    private void preferNamed(List<Members.Candidate> candidates, List<Argument> arguments, Inference inference) {
        for (int i = 0; i < arguments.size(); i++) {
            Type type = inference.find(arguments.get(i).type());
            Optional<String> constantOf = arguments.get(i).constantOf();
            if (type instanceof Type.Class named
                    && environment.declarations().find(named.binaryName()).isEmpty()) {
                retain(candidates, i, Set.of(named.binaryName()));
            } else if (type instanceof Type.Unknown
                    && constantOf.isPresent()
                    && !retain(candidates, i, Set.of(constantOf.get()))) {
                retain(candidates, i, CONSTANTS);
            }
        }
    }

    /** Keeps the methods with one of these parameter types in a position, if there are any. */
    private static boolean retain(List<Members.Candidate> candidates, int position, Set<String> types) {
        List<Members.Candidate> exact = candidates.stream()
                .filter(candidate -> isNamed(candidate, position, types))
                .toList();
        if (!exact.isEmpty()) {
            candidates.retainAll(exact);
        }
        return !exact.isEmpty();
    }

    private static boolean isNamed(Members.Candidate candidate, int index, Set<String> types) {
        List<Type> params = candidate.method().params();
        if (params.isEmpty()) {
            return false;
        }
        boolean varargs = candidate.method().isVarargs();
        return types.contains(param(params, index, false).erasedName())
                || (varargs && types.contains(param(params, index, true).erasedName()));
    }

    /** The parameter type for an argument, variable arity expanded. */
    static Type param(List<Type> params, int index, boolean expanded) {
        int last = params.size() - 1;
        if (expanded && index >= last && params.get(last) instanceof Type.Array array) {
            return array.element();
        }
        return index <= last ? params.get(index) : Type.UNKNOWN;
    }

    /** Whether a call of a variable arity method passes its last arguments one by one. */
    boolean isExpanded(MethodInfo method, List<Type> params, List<Argument> arguments, Inference inference) {
        if (!method.isVarargs()) {
            return false;
        }
        if (arguments.size() != params.size()) {
            return true;
        }
        Type last = inference.find(arguments.get(arguments.size() - 1).type());
        boolean array = last instanceof Type.Array || last instanceof Type.Null;
        return !array || !environment.hierarchy().fits(last, params.get(params.size() - 1));
    }

    private boolean isApplicable(
            Members.Candidate candidate, List<Argument> arguments, Phase phase, Inference inference) {
        MethodInfo method = candidate.method();
        if (method.isStub()) {
            return phase == Phase.VARIABLE_ARITY;
        }
        boolean expanded = phase == Phase.VARIABLE_ARITY;
        if (expanded ? !method.isVarargs() : method.params().size() != arguments.size()) {
            return false;
        }
        List<Type> params = candidate.params();
        for (int i = 0; i < arguments.size(); i++) {
            Type param = inference.find(param(params, i, expanded));
            if (!fits(arguments.get(i), param, phase, inference)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Argument argument, Type param, Phase phase, Inference inference) {
        if (argument.function().isPresent()) {
            return fitsFunction(argument.function().get(), param);
        }
        Type type = inference.find(argument.type());
        if (environment.hierarchy().fits(type, param)) {
            return true;
        }
        if (phase == Phase.STRICT) {
            return false;
        }
        if (type instanceof Type.Primitive) {
            return !(param instanceof Type.Primitive) && environment.hierarchy().fits(Types.boxed(type), param);
        }
        return param instanceof Type.Primitive
                && Types.unboxed(type)
                        .filter(value -> environment.hierarchy().fits(value, param))
                        .isPresent();
    }

    private boolean fitsFunction(FunctionShape function, Type param) {
        if (!(param instanceof Type.Class)) {
            return param instanceof Type.Variable || param instanceof Type.Unknown;
        }
        Optional<Members.Candidate> method = environment.members().function(param);
        if (method.isEmpty()) {
            return environment.declarations().find(param.erasedName()).isEmpty();
        }
        return function.fits(method.get().method());
    }

    private Members.Candidate mostSpecific(List<Members.Candidate> applicable, List<Argument> arguments, Phase phase) {
        if (applicable.size() == 1) {
            return applicable.get(0);
        }
        boolean expanded = phase == Phase.VARIABLE_ARITY;
        boolean uncertain = arguments.stream().anyMatch(Argument::isOpen);
        Members.Candidate best = applicable.get(0);
        for (Members.Candidate candidate : applicable.subList(1, applicable.size())) {
            boolean better = uncertain
                    ? isPassedSingly(best, candidate)
                            || (isMoreSpecific(best, candidate, arguments, expanded)
                                    && !isMoreSpecific(candidate, best, arguments, expanded))
                    : isMoreSpecific(candidate, best, arguments, expanded)
                            && !isMoreSpecific(best, candidate, arguments, expanded);
            if (better || prefersBody(candidate, best)) {
                best = candidate;
            }
        }
        return best;
    }

    /** A value of an unknown type is rarely the array of a method that takes any number of arguments. */
    private static boolean isPassedSingly(Members.Candidate array, Members.Candidate single) {
        return array.method().isVarargs() && !single.method().isVarargs();
    }

    /** Of two declarations with the same parameters the one with code counts. */
    private static boolean prefersBody(Members.Candidate candidate, Members.Candidate best) {
        return best.method().isAbstract()
                && !candidate.method().isAbstract()
                && candidate
                        .method()
                        .ref()
                        .parameterTypes()
                        .equals(best.method().ref().parameterTypes());
    }

    private boolean isMoreSpecific(
            Members.Candidate left, Members.Candidate right, List<Argument> arguments, boolean expanded) {
        List<Type> first = left.params();
        List<Type> second = right.params();
        int count = Math.max(arguments.size(), expanded ? Math.max(first.size(), second.size()) : 0);
        for (int i = 0; i < count; i++) {
            Type a = param(first, i, expanded);
            Type b = param(second, i, expanded);
            boolean isFunction =
                    i < arguments.size() && arguments.get(i).function().isPresent();
            if (isFunction ? !isMoreSpecificFunction(a, b) : !isSubtype(a, b)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSubtype(Type a, Type b) {
        return environment.hierarchy().fits(Types.erase(a), Types.erase(b));
    }

    private boolean isMoreSpecificFunction(Type a, Type b) {
        Optional<Members.Candidate> first = environment.members().function(a);
        Optional<Members.Candidate> second = environment.members().function(b);
        if (first.isEmpty() || second.isEmpty() || a.erasedName().equals(b.erasedName())) {
            return isSubtype(a, b);
        }
        Type left = first.get().method().returns();
        Type right = second.get().method().returns();
        return Types.isVoid(right) || (!Types.isVoid(left) && isSubtype(left, right));
    }
}
