package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import java.util.HashMap;
import java.util.Map;

/**
 * What one run may hold, so that time and memory stay in proportion to the program. Facts are found nearest first, so what
 * a bound cuts off is what lies furthest from its source. Every bound that is reached is counted.
 */
final class Budget {

    /** Facts in all; they take about 1 kB each with what leads to them. */
    static final int MAX_FACTS = 300_000;

    /** Ways in which data are handed into one procedure. */
    private static final int MAX_OF_PROCEDURE = 48;

    private final Limits limits;
    private final Map<Procedure, Integer> ofProcedure = new HashMap<>();
    private int facts;
    private boolean spent;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Whether one more fact may be kept. */
    boolean takesFact() {
        if (facts >= MAX_FACTS) {
            limits.reached(Limit.FACTS);
            spent = true;
            return false;
        }
        facts++;
        return true;
    }

    /** Whether data may be handed into a procedure in one more way. */
    boolean takesContext(Procedure procedure) {
        if (ofProcedure.merge(procedure, 1, Integer::sum) > MAX_OF_PROCEDURE) {
            limits.reached(Limit.PROCEDURE_CONTEXTS);
            return false;
        }
        return true;
    }

    /** Whether {@link #MAX_FACTS} was reached. */
    boolean isSpent() {
        return spent;
    }
}
