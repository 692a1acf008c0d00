package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import java.util.Optional;

/**
 * A variable of a procedure holds personal data, from a point on.
 *
 * <p>Facts are equal if they say the same; where a fact came from ({@link #cause()}) is kept from its first discovery, so
 * that chains of causes are free of cycles and, because discovery is breadth first, short.
 */
final class Fact {

    /** Activation of facts that hold from the start of the body. */
    static final int FROM_ENTRY = -1;

    private final Key key;
    private final Optional<Cause> cause;

    Fact(Key key, Optional<Cause> cause) {
        this.key = key;
        this.cause = cause;
    }

    /**
     * What a fact says.
     *
     * @param procedure where
     * @param root what it depends on
     * @param variable the variable
     * @param path which content of it
     * @param from index of the instruction behind which it holds
     * @param marks bit set of {@code 1 << Effect.ordinal()}
     */
    record Key(Procedure procedure, Root root, int variable, AccessPath path, int from, int marks) {
        Key {
            assert variable >= 0;
        }
    }

    /**
     * Why a fact holds.
     *
     * @param before the fact it follows from; in the callee when {@code call} is present
     * @param call for a result of a call: the fact of the caller that entered it
     * @param instruction the instruction (of this fact's procedure) that carried the value
     * @param kind what that was
     * @param name what to call it in a report
     */
    record Cause(Optional<Fact> before, Optional<Fact> call, int instruction, FlowStep.Kind kind, String name) {}

    Key key() {
        return key;
    }

    Procedure procedure() {
        return key.procedure();
    }

    Root root() {
        return key.root();
    }

    int variable() {
        return key.variable();
    }

    AccessPath path() {
        return key.path();
    }

    int from() {
        return key.from();
    }

    int marks() {
        return key.marks();
    }

    Optional<Cause> cause() {
        return cause;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
