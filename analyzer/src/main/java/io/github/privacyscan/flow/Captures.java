package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.Emitter.Step;
import io.github.privacyscan.flow.FunctionValue.Made;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * What functions and objects of local classes keep of the body that makes them: captured values are content of the new
 * object, and what its code changes in them is seen by the maker.
 */
final class Captures {

    private final CallGraph calls;

    Captures(CallGraph calls) {
        this.calls = calls;
    }

    /** A value that an instruction captures becomes content of what it makes. */
    void into(Code code, Fact fact, int at, boolean before, Emitter emitter) {
        int from = before ? fact.from() : at;
        Instruction instruction = code.instruction(at);
        Step step = new Step(at, FlowStep.Kind.STORE, "");
        if (instruction instanceof Instruction.New creation) {
            intoObject(code, fact, creation, from, emitter, step);
        } else if (calls.functions().reached(new Made(code.procedure(), at))) {
            Made made = new Made(code.procedure(), at);
            List<Integer> captured = FunctionValues.captured(code, at);
            for (int i = 0; i < captured.size(); i++) {
                if (captured.get(i) == fact.variable()) {
                    emitter.emit(instruction.target(), fact.path().behind(made.step(i)), from, fact.marks(), step);
                }
            }
        }
    }

    /** Captured variables become fields of the new object; the maker becomes its enclosing instance. */
    private static void intoObject(
            Code code, Fact fact, Instruction.New creation, int from, Emitter emitter, Step step) {
        if (creation.declared().isEmpty()) {
            return;
        }
        if (creation.captured().indexOf(fact.variable()) >= 0) {
            String field = field(code, creation, fact.variable());
            emitter.emit(creation.target(), fact.path().behind(field), from, fact.marks(), step);
        }
        if (fact.variable() == code.procedure().body().thisVariable()) {
            emitter.emit(creation.target(), fact.path().behind(AccessPath.OUTER), from, fact.marks(), step);
        }
    }

    /** Where the constructor of an object of a local class finds what the object captures. */
    static List<Binding> bindings(Code code, Instruction.New creation) {
        List<Binding> bindings = new ArrayList<>();
        if (creation.declared().isPresent()) {
            creation.captured().stream()
                    .forEach(variable ->
                            bindings.add(new Binding(Slot.of(variable), 0, List.of(field(code, creation, variable)))));
            int outer = code.procedure().body().thisVariable();
            if (outer >= 0) {
                bindings.add(new Binding(Slot.of(outer), 0, List.of(AccessPath.OUTER)));
            }
        }
        return bindings;
    }

    /** The step of a captured variable in the object of a local class. */
    static String field(Code code, Instruction.New creation, int variable) {
        String name = code.procedure().body().variables().get(variable).name();
        return AccessPath.field(creation.declared().orElseThrow(), "val$" + name);
    }

    /** Content that the code of a function or object changed in what it captured. */
    void outOf(Code code, Fact fact, Step step, Emitter emitter) {
        int definition = code.definition(fact.variable());
        if (definition < 0 || fact.path().steps().size() < 2) {
            return;
        }
        Instruction instruction = code.instruction(definition);
        String first = fact.path().first();
        if (instruction instanceof Instruction.New creation
                && creation.declared().isPresent()) {
            creation.captured().stream()
                    .filter(variable -> first.equals(field(code, creation, variable)))
                    .forEach(variable -> emitter.emit(variable, fact.path().rest(), fact.from(), fact.marks(), step));
            if (first.equals(AccessPath.OUTER) && code.procedure().body().thisVariable() >= 0) {
                int outer = code.procedure().body().thisVariable();
                emitter.emit(outer, fact.path().rest(), fact.from(), fact.marks(), step);
            }
        } else if (calls.functions().reached(new Made(code.procedure(), definition))) {
            Made made = new Made(code.procedure(), definition);
            List<Integer> captured = FunctionValues.captured(code, definition);
            for (int i = 0; i < captured.size(); i++) {
                if (first.equals(made.step(i))) {
                    emitter.emit(captured.get(i), fact.path().rest(), fact.from(), fact.marks(), step);
                }
            }
        }
    }

    /** What functions that a library made do at a call with the values that it captured or that are handed to it. */
    void passOn(Code code, Fact fact, int at, Emitter emitter) {
        for (LocalPass pass : calls.passesAt(code.procedure(), at)) {
            if (pass.from().variable() == fact.variable()) {
                Step step = new Step(at, FlowStep.Kind.STORE, "");
                int marks = fact.marks() | pass.marks();
                pass.read(fact.path())
                        .ifPresent(rest -> emitter.emit(
                                pass.to().variable(), rest.behind(pass.to().path()), at, marks, step));
            }
        }
    }
}
