package io.github.privacyscan.flow;

import io.github.privacyscan.program.Instruction;

/** From where on facts hold, and where they hold no longer. */
final class Lifetime {

    private final Overwrites overwrites;
    private final Origins origins;

    Lifetime(Overwrites overwrites, Origins origins) {
        this.overwrites = overwrites;
        this.origins = origins;
    }

    /** Where a fact begins to hold: one that remembers the way it came to a phi does at the phi. */
    static int start(Code code, Fact fact) {
        boolean isWay = fact.from() >= 0 && code.instruction(fact.from()) instanceof Instruction.Terminator;
        return isWay ? code.definition(fact.variable()) : fact.from();
    }

    /** Whether a fact still holds at a use that it reaches: neither overwritten on the way, nor on another way, nor in another place. */
    boolean includes(Code code, Fact fact, int use) {
        boolean overwritten = !fact.path().isEmpty()
                && overwrites.between(code, fact.variable(), fact.path().first(), start(code, fact), use);
        boolean elsewhere = !fact.path().isEmpty()
                && fact.path().first().equals(AccessPath.ELEMENT)
                && fact.from() >= 0
                && code.positions().differ(fact.variable(), fact.from(), use);
        return !overwritten && !elsewhere && !code.correlations().contradict(fact.from(), use);
    }

    /** A getter's value says nothing about an object whose field was set to something else right here. */
    boolean isOverwrittenGetter(Code code, CallEdge edge, Fact exit) {
        return origins.returnedInputs(edge.callee(), 0).stream()
                .filter(slot -> slot.path().size() == 1 && exit.path().isEmpty())
                .anyMatch(slot -> edge.bindings().stream()
                        .filter(binding -> binding.input() == slot.variable()
                                && binding.outside().path().isEmpty())
                        .anyMatch(binding -> overwrites.knownHere(
                                code, binding.outside().variable(), slot.path().get(0), edge.instruction())));
    }
}
