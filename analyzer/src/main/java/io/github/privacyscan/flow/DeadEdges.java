package io.github.privacyscan.flow;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The branches of a body that are never taken, because their conditions are constant. Immutable. */
final class DeadEdges {

    /** Nothing is known to be dead. */
    private static final DeadEdges NONE = new DeadEdges(Set.of(), new BitSet());

    private static final int MAX_ROUNDS = 8;

    private final Set<Edge> edges;
    private final BitSet blocks;

    private record Edge(int from, int to) {}

    private DeadEdges(Set<Edge> edges, BitSet blocks) {
        this.edges = edges;
        this.blocks = blocks;
    }

    /** What is dead in a body. */
    static DeadEdges of(Code code, Code.Constants constants) {
        DeadEdges dead = NONE;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Set<Edge> decided = decided(code, new ConstantValues(code, constants, dead));
            if (decided.size() == dead.edges.size()) {
                return dead;
            }
            dead = new DeadEdges(decided, unreached(code, decided));
        }
        return dead;
    }

    /** Whether control never goes from one block to another that may follow it. */
    boolean contains(int from, int to) {
        return !edges.isEmpty() && (blocks.get(from) || edges.contains(new Edge(from, to)));
    }

    /** Whether a block never runs. */
    boolean containsBlock(int block) {
        return blocks.get(block);
    }

    private static Set<Edge> decided(Code code, ConstantValues values) {
        Set<Edge> dead = new HashSet<>();
        List<Block> blocks = code.procedure().body().blocks();
        for (int block = 0; block < blocks.size(); block++) {
            Instruction last = code.instruction(blocks.get(block).end() - 1);
            if (last instanceof Instruction.Branch branch
                    && values.of(branch.condition()).orElse(null) instanceof Boolean holds
                    && branch.then() != branch.otherwise()) {
                dead.add(new Edge(block, holds ? branch.otherwise() : branch.then()));
            } else if (last instanceof Instruction.Switch choice) {
                int from = block;
                taken(choice, values)
                        .ifPresent(taken -> choice.blocks().stream()
                                .filter(to -> to != taken)
                                .forEach(to -> dead.add(new Edge(from, to))));
            }
        }
        return dead;
    }

    /** The block that a switch on a constant goes to; empty when a label is not understood. */
    private static OptionalInt taken(Instruction.Switch choice, ConstantValues values) {
        Optional<Object> selector = values.of(choice.selector());
        if (selector.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt otherwise = OptionalInt.empty();
        for (int i = 0; i < choice.blocks().size(); i++) {
            List<String> labels = choice.labels().get(i);
            if (labels.isEmpty() || labels.contains("default")) {
                otherwise = OptionalInt.of(choice.blocks().get(i));
            }
            for (String label : labels) {
                if (!label.equals("default") && isValue(label, selector.get())) {
                    return OptionalInt.of(choice.blocks().get(i));
                }
                if (!isLiteral(label)) {
                    return OptionalInt.empty();
                }
            }
        }
        return otherwise;
    }

    private static boolean isValue(String label, Object selector) {
        if (selector instanceof Long number) {
            return label.equals(number.toString())
                    || (number >= ' ' && number <= '~' && label.equals("'" + (char) number.longValue() + "'"));
        }
        return selector instanceof String text && (label.equals('"' + text + '"') || label.equals(text));
    }

    private static boolean isLiteral(String label) {
        return label.equals("default") || label.matches("-?\\d+|'[ -&(-\\[\\]-~]'|\"[^\"\\\\]*\"");
    }

    private static BitSet unreached(Code code, Set<Edge> dead) {
        int[][] successors = ControlFlow.successors(code.procedure().body());
        BitSet live = new BitSet();
        Deque<Integer> work = new ArrayDeque<>(List.of(0));
        live.set(0);
        while (!work.isEmpty()) {
            int block = work.pop();
            for (int next : successors[block]) {
                if (!live.get(next) && !dead.contains(new Edge(block, next))) {
                    live.set(next);
                    work.push(next);
                }
            }
        }
        live.flip(0, code.procedure().body().blocks().size());
        return live;
    }
}
