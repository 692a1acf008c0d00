package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One procedure can run because of one instruction of another.
 *
 * @param caller the code with the instruction
 * @param instruction its index
 * @param callee what runs
 * @param bindings which content of caller variables is which input of the callee
 * @param results which content of caller variables the returned value becomes
 * @param name what to call it in a report
 * @param condition which function a variable must hold for the callee to run; empty when it can run in any case
 */
record CallEdge(
        Procedure caller,
        int instruction,
        Procedure callee,
        List<Binding> bindings,
        List<Slot> results,
        String name,
        Optional<Condition> condition) {

    CallEdge {
        bindings = List.copyOf(bindings);
        results = List.copyOf(results);
    }

    CallEdge(
            Procedure caller,
            int instruction,
            Procedure callee,
            List<Binding> bindings,
            List<Slot> results,
            String name) {
        this(caller, instruction, callee, bindings, results, name, Optional.empty());
    }

    /**
     * The callee runs only if a variable of the caller holds a certain function.
     *
     * @param variable the variable
     * @param value the function
     */
    record Condition(int variable, FunctionValue value) {}

    /**
     * Content of a variable.
     *
     * @param variable the variable
     * @param path steps to the content; empty for the value itself
     */
    record Slot(int variable, List<String> path) {
        Slot {
            path = List.copyOf(path);
        }

        private static final Slot[] WHOLE = new Slot[256];

        static {
            Arrays.setAll(WHOLE, variable -> new Slot(variable, List.of()));
        }

        /** A whole variable; the same object for the same low number, because every argument of every call has one. */
        static Slot of(int variable) {
            return variable >= 0 && variable < WHOLE.length ? WHOLE[variable] : new Slot(variable, List.of());
        }

        static Slot of(int variable, List<String> path) {
            return path.isEmpty() ? of(variable) : new Slot(variable, path);
        }

        /** Content of this content. */
        Slot then(List<String> steps) {
            return steps.isEmpty() ? this : new Slot(variable, Origins.concat(path, steps));
        }
    }

    /**
     * The same value in caller and callee.
     *
     * @param outside in the caller
     * @param input the callee's input variable
     * @param inside steps in the input (the element of a variable-arity array)
     */
    record Binding(Slot outside, int input, List<String> inside) {
        Binding {
            inside = List.copyOf(inside);
        }
    }
}
