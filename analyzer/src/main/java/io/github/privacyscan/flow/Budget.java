package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What one run may hold, so that time and memory stay in proportion to the program. Facts are found nearest first, so what
 * a bound cuts off is what lies furthest from its source. Every bound that is reached is counted.
 */
final class Budget {

    /** Facts in all; they take about 0.5 kB each. */
    static final int MAX_FACTS = 1_000_000;

    /** Facts about one data element outside of what it is handed into. */
    private static final int MAX_OF_ELEMENT = 1_500;

    /** Ways in which data are handed into one procedure. */
    private static final int MAX_OF_PROCEDURE = 128;

    private final Limits limits;
    private final Map<DataElement, Integer> ofElement = new IdentityHashMap<>();
    private final Map<Procedure, Integer> ofProcedure = new HashMap<>();
    private int facts;
    private boolean spent;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Whether one more fact may be kept. */
    boolean takes(Fact.Key key) {
        if (facts >= MAX_FACTS) {
            limits.reached(Limit.FACTS);
            spent = true;
            return false;
        }
        if (key.root() instanceof Root.Seed seed && ofElement.merge(seed.element(), 1, Integer::sum) > MAX_OF_ELEMENT) {
            limits.reached(Limit.ELEMENT_FACTS);
            return false;
        }
        facts++;
        return true;
    }

    /** Whether data may be handed into a procedure in one more way. */
    boolean takes(Procedure procedure) {
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
