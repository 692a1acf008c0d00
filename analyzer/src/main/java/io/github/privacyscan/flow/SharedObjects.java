package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.Emitter.Step;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other names of an object whose content changes: where it was put before, what was put into it, what is given in twice. */
final class SharedObjects {

    private final CallGraph calls;
    private final Overwrites overwrites;
    private final StoredInputs stored;
    private final Map<Procedure, Set<Pair>> twins = new HashMap<>();

    private record Pair(int input, int twin) {}

    SharedObjects(CallGraph calls, Overwrites overwrites, Origins origins) {
        this.calls = calls;
        this.overwrites = overwrites;
        this.stored = new StoredInputs(calls, origins);
    }

    /** An instruction that ran before the content of the fact's variable changed, and made it known under another name. */
    void before(Code code, Fact fact, int at, Emitter emitter) {
        Step step = new Step(at, FlowStep.Kind.STORE, "");
        List<CallEdge> edges = calls.at(code.procedure(), at);
        for (CallEdge edge : edges) {
            for (Slot place : stored.placesOf(edge, fact.variable())) {
                emitter.emit(place.variable(), fact.path().behind(place.path()), fact.from(), fact.marks(), step);
            }
            for (Slot kept : stored.keptIn(edge, fact.variable())) {
                into(code, fact, at, kept, emitter);
            }
        }
        if (code.instruction(at) instanceof Instruction.FieldStore store
                && store.object() == fact.variable()
                && code.procedure().resolution(at) instanceof Resolution.Field access
                && Steps.base(access) == fact.variable()) {
            into(code, fact, at, new Slot(store.value(), Steps.of(access)), emitter);
        }
    }

    /** What changed is content of an object that was put there, unless another one took its place. */
    private void into(Code code, Fact fact, int at, Slot kept, Emitter emitter) {
        if (fact.path().isEmpty()
                || overwrites.between(code, fact.variable(), fact.path().first(), at, fact.from())) {
            return;
        }
        Step step = new Step(at, FlowStep.Kind.STORE, "");
        Steps.read(fact.path(), kept.path())
                .filter(rest -> !rest.isEmpty())
                .ifPresent(rest -> emitter.emit(kept.variable(), rest, fact.from(), fact.marks(), step));
    }

    /** The other inputs that are the same object as one, because a caller gives it twice. */
    void twins(Code code, Fact fact, Emitter emitter) {
        Step step = new Step(fact.from(), FlowStep.Kind.STORE, "");
        twins.computeIfAbsent(code.procedure(), this::twinsOf).stream()
                .filter(pair -> pair.input() == fact.variable())
                .forEach(pair -> emitter.emit(pair.twin(), fact.path(), fact.from(), fact.marks(), step));
    }

    private Set<Pair> twinsOf(Procedure procedure) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (CallEdge edge : calls.to(procedure)) {
            for (Binding one : edge.bindings()) {
                for (Binding other : edge.bindings()) {
                    boolean isSame = one.input() != other.input()
                            && one.outside().equals(other.outside())
                            && one.inside().isEmpty()
                            && other.inside().isEmpty();
                    if (isSame && !(procedure.typeOf(one.input()) instanceof Type.Primitive)) {
                        pairs.add(new Pair(one.input(), other.input()));
                    }
                }
            }
        }
        return pairs;
    }
}
