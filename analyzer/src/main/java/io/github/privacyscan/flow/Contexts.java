package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Summaries: for every procedure and root, who entered it and what it let out; both in order of discovery. */
final class Contexts {

    private final Map<Context, Summary> summaries = new HashMap<>();

    /** A procedure under a root. */
    record Context(Procedure procedure, Root root) {}

    /** A fact of a caller that enters through an edge. */
    record Entering(Fact fact, CallEdge edge) {}

    /** How a value leaves a procedure. */
    enum Way {
        RESULT,
        INPUT,
        EXCEPTION
    }

    /**
     * What leaves.
     *
     * @param way how
     * @param input for {@link Way#INPUT} the input variable whose content changed
     * @param thrown for {@link Way#EXCEPTION} what is known of it
     * @param path the tainted content
     * @param marks what happened to the value so far
     */
    record ExitKey(Way way, int input, Throwing.Thrown thrown, AccessPath path, int marks) {}

    /** What leaves, and the fact that says so. */
    record Exit(ExitKey key, Fact fact) {}

    private static final class Summary {
        private final Set<Entering> entering = new LinkedHashSet<>();
        private final Set<ExitKey> exitKeys = new LinkedHashSet<>();
        private final List<Exit> exits = new ArrayList<>();
    }

    private Summary summary(Procedure procedure, Root root) {
        return summaries.computeIfAbsent(new Context(procedure, root), context -> new Summary());
    }

    /** Whether someone entered before. */
    boolean isKnown(Procedure procedure, Root root) {
        return summaries.containsKey(new Context(procedure, root));
    }

    /** Notes that a caller entered; whether that is new. */
    boolean enter(Procedure procedure, Root root, Entering caller) {
        return summary(procedure, root).entering.add(caller);
    }

    /** Notes that a value leaves; whether that is new. */
    boolean leave(Exit exit) {
        Summary summary = summary(exit.fact().procedure(), exit.fact().root());
        return summary.exitKeys.add(exit.key()) && summary.exits.add(exit);
    }

    /** The callers that entered so far. */
    List<Entering> entering(Procedure procedure, Root root) {
        return List.copyOf(summary(procedure, root).entering);
    }

    /** What left so far. */
    List<Exit> exits(Procedure procedure, Root root) {
        return List.copyOf(summary(procedure, root).exits);
    }
}
