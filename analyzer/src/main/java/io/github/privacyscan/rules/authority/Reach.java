package io.github.privacyscan.rules.authority;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which code runs before which inside one body. */
final class Reach {

    private Reach() {}

    /** The procedures of the sources that a body may call, in order of the text. */
    static Stream<Procedure> calls(Procedure procedure) {
        return IntStream.range(0, procedure.body().code().size())
                .mapToObj(procedure::resolution)
                .filter(Resolution.Invoke.class::isInstance)
                .flatMap(resolution -> ((Resolution.Invoke) resolution).targets().stream());
    }

    /** Whether every way from the start to {@code later} passes {@code earlier}. */
    static boolean isBefore(Body body, int earlier, int later) {
        int first = blockOf(body, earlier);
        int last = blockOf(body, later);
        if (first == last) {
            return earlier < later;
        }
        return first == 0 || !from(body, 0, first).get(last);
    }

    /** Whether it depends on the outcome of the branch or switch that {@code later} runs. */
    static boolean decides(Body body, int branch, int later) {
        int last = blockOf(body, later);
        int own = blockOf(body, branch);
        List<Integer> successors = successors(body, own);
        long reaching = successors.stream()
                .filter(next -> from(body, next, own).get(last))
                .count();
        return reaching > 0 && reaching < successors.size();
    }

    private static List<Integer> successors(Body body, int block) {
        Instruction end = body.code().get(body.blocks().get(block).end() - 1);
        if (end instanceof Instruction.Branch branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (end instanceof Instruction.Switch choice) {
            return choice.blocks().stream().boxed().distinct().toList();
        }
        return end instanceof Instruction.Jump jump ? List.of(jump.block()) : List.of();
    }

    /** The blocks that run after a block without passing another one; exceptions are not followed. */
    private static BitSet from(Body body, int start, int without) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        if (start != without) {
            open.add(start);
            seen.set(start);
        }
        while (!open.isEmpty()) {
            for (int next : successors(body, open.remove())) {
                if (next != without && !seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private static int blockOf(Body body, int instruction) {
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (instruction < blocks.get(i).end()) {
                return i;
            }
        }
        return blocks.size() - 1;
    }
}
