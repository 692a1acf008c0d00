package io.github.privacyscan.read.java.ssa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A phi under construction. */
final class Phi {

    private final int target;
    private final SsaBlock block;
    private final List<Integer> operands = new ArrayList<>(2);
    private final Set<Phi> users = new LinkedHashSet<>(2);
    private boolean removed;

    Phi(int target, SsaBlock block) {
        this.target = target;
        this.block = block;
    }

    int target() {
        return target;
    }

    SsaBlock block() {
        return block;
    }

    /** Provisional variables in the order of the block's predecessors; not yet replaced by representatives. */
    List<Integer> operands() {
        return operands;
    }

    /** Phis that have this one as operand. */
    Set<Phi> users() {
        return users;
    }

    boolean isRemoved() {
        return removed;
    }

    void remove() {
        removed = true;
    }
}
