package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds which value a local variable has in a block, placing and removing phis. */
final class SsaValues {

    private static final int NO_VALUE = -1;
    private static final Phi NO_PHI = new Phi(NO_VALUE, new SsaBlock());

    private final SsaBuilder builder;
    private int[] replacedBy = new int[32];
    private final List<Phi> phiOf = new ArrayList<>();

    SsaValues(SsaBuilder builder) {
        this.builder = builder;
    }

    /** Makes room for one more variable. */
    void grow() {
        int variable = phiOf.size();
        if (variable == replacedBy.length) {
            replacedBy = Arrays.copyOf(replacedBy, variable * 2);
        }
        replacedBy[variable] = variable;
        phiOf.add(NO_PHI);
    }

    /** The value at the end of what is written of the block. */
    int read(Local local, SsaBlock block) {
        List<SsaBlock> passed = new ArrayList<>(0);
        SsaBlock at = block;
        while (!at.values().containsKey(local) && isPlain(at)) {
            passed.add(at);
            at = at.predecessors().get(0);
        }
        Integer known = at.values().get(local);
        int value = known == null ? join(local, at) : known;
        for (SsaBlock behind : passed) {
            behind.values().put(local, value);
        }
        return value;
    }

    /** Completes the phis of a block that now has all its predecessors. */
    void seal(SsaBlock block) {
        if (block.isSealed()) {
            return;
        }
        block.seal();
        block.incomplete().forEach((local, phi) -> addOperands(local, phi));
        block.incomplete().clear();
    }

    /** The variable that stands for the given one after phis were removed. */
    int representative(int variable) {
        int root = variable;
        while (replacedBy[root] != root) {
            root = replacedBy[root];
        }
        for (int at = variable; replacedBy[at] != root; ) {
            int next = replacedBy[at];
            replacedBy[at] = root;
            at = next;
        }
        return root;
    }

    private static boolean isPlain(SsaBlock block) {
        return block.isSealed() && block.predecessors().size() == 1;
    }

    /** The value in a block that does not have exactly one known predecessor. */
    private int join(Local local, SsaBlock block) {
        if (builder.isEntry(block)) {
            int value = builder.undefined(local);
            block.values().put(local, value);
            return value;
        }
        int target = builder.variable(new Variable(local.name(), local.type()));
        Phi phi = new Phi(target, block);
        phiOf.set(target, phi);
        block.phis().add(phi);
        block.values().put(local, target);
        if (block.isSealed()) {
            addOperands(local, phi);
        } else {
            block.incomplete().put(local, phi);
        }
        return target;
    }

    private void addOperands(Local local, Phi phi) {
        for (SsaBlock predecessor : phi.block().predecessors()) {
            int value = read(local, predecessor);
            phi.operands().add(value);
            Phi definition = phiOf.get(representative(value));
            if (definition != NO_PHI) {
                definition.users().add(phi);
            }
        }
        removeIfTrivial(phi);
    }

    private void removeIfTrivial(Phi first) {
        Deque<Phi> work = new ArrayDeque<>();
        work.add(first);
        while (!work.isEmpty()) {
            Phi phi = work.remove();
            int same = phi.isRemoved() || phi.operands().isEmpty() ? NO_VALUE : onlyOperand(phi);
            if (same != NO_VALUE) {
                phi.remove();
                replacedBy[phi.target()] = same;
                Phi successor = phiOf.get(same);
                phi.users().stream().filter(user -> user != phi).forEach(user -> {
                    if (successor != NO_PHI) {
                        successor.users().add(user);
                    }
                    work.add(user);
                });
            }
        }
    }

    /** The one variable besides its own target that a phi joins; {@link #NO_VALUE} if there are several. */
    private int onlyOperand(Phi phi) {
        int same = NO_VALUE;
        if (phi.operands().size() < phi.block().predecessors().size()) {
            return NO_VALUE;
        }
        for (int operand : phi.operands()) {
            int value = representative(operand);
            if (value != phi.target() && value != same) {
                if (same != NO_VALUE) {
                    return NO_VALUE;
                }
                same = value;
            }
        }
        return same;
    }
}
