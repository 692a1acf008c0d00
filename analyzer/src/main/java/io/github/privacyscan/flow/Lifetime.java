package io.github.privacyscan.flow;

import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

    /**
     * The reads that can see what a store puts into a static field, if it is certain that nobody else can.
     *
     * @param at the store
     */
    static Optional<List<Slice.Read>> onlyReaders(Code code, int at, String field, Slice slice) {
        OptionalInt again = storedAgain(code, at, field);
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(slice.readersOf(field).stream()
                        .filter(read -> read.procedure() == code.procedure()
                                && read.instruction() > at
                                && read.instruction() < again.getAsInt())
                        .toList());
    }

    /**
     * Where a static field is stored again before anybody else can have read it: in the same block, without a call between.
     *
     * @param at a store to the field
     */
    private static OptionalInt storedAgain(Code code, int at, String field) {
        int end = code.procedure().body().blocks().get(code.blockOf(at)).end();
        for (int next = at + 1; next < end; next++) {
            Instruction instruction = code.instruction(next);
            if (instruction instanceof Instruction.Call || instruction instanceof Instruction.New) {
                return OptionalInt.empty();
            }
            boolean stores =
                    instruction instanceof Instruction.NameStore || instruction instanceof Instruction.FieldStore;
            if (stores
                    && code.procedure().resolution(next) instanceof Resolution.Field access
                    && access.field().isStatic()
                    && Steps.of(access.field()).equals(field)) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
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
