package io.github.privacyscan.read.java;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.LambdaDecl;
import io.github.privacyscan.program.Operands;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that a body is what {@link Body} promises; lambdas inside it too. */
final class BodyVerifier {

    private static final int ON_ENTRY = -2;
    private static final int NOWHERE = -1;

    private final Body body;
    private final List<String> faults = new ArrayList<>();
    private final int[] definedAt;
    private final int[] blockOf;
    private final int[] dominator;

    private BodyVerifier(Body body) {
        this.body = body;
        this.definedAt = new int[body.variables().size()];
        this.blockOf = new int[body.code().size()];
        this.dominator = new int[body.blocks().size()];
    }

    /** What is wrong; empty if nothing is. */
    static List<String> faults(Body body) {
        BodyVerifier verifier = new BodyVerifier(body);
        verifier.verify();
        return verifier.faults;
    }

    private void verify() {
        if (body.blocks().isEmpty()) {
            faults.add("no blocks");
            return;
        }
        layout();
        definitions();
        edges();
        if (faults.isEmpty()) {
            dominators();
            uses();
        }
    }

    private void layout() {
        int expected = 0;
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            check(block.start() == expected, "block " + b + " starts at " + block.start());
            check(block.end() > block.start(), "block " + b + " is empty");
            expected = block.end();
            boolean phis = true;
            for (int i = block.start(); i < block.end(); i++) {
                Instruction instruction = body.code().get(i);
                blockOf[i] = b;
                boolean last = i == block.end() - 1;
                check(instruction instanceof Instruction.Terminator == last, "terminator at " + i);
                check(phis || !(instruction instanceof Instruction.Phi), "late phi at " + i);
                phis &= instruction instanceof Instruction.Phi;
            }
        }
        check(expected == body.code().size(), "code behind the last block");
    }

    private void definitions() {
        Arrays.fill(definedAt, NOWHERE);
        Arrays.fill(definedAt, 0, body.inputs(), ON_ENTRY);
        for (int i = 0; i < body.code().size(); i++) {
            Instruction instruction = body.code().get(i);
            int target = instruction.target();
            if (target != Instruction.NONE) {
                check(definedAt[target] == NOWHERE, "variable " + target + " is defined twice");
                definedAt[target] = i;
            }
            if (instruction instanceof Instruction.Lambda lambda) {
                lambda(lambda.lambda(), lambda.captured());
            }
        }
        check(body.thisVariable() < body.inputs(), "this is no input");
        for (int v = 0; v < definedAt.length; v++) {
            check(definedAt[v] != NOWHERE, "variable " + v + " is never defined");
        }
    }

    private void lambda(LambdaDecl lambda, Operands captured) {
        check(lambda.captured() == captured.size(), "lambda captures " + captured.size());
        check(
                lambda.body().inputs() == lambda.captured() + lambda.params().size(),
                "lambda inputs " + lambda.body().inputs());
        faults(lambda.body()).forEach(fault -> faults.add("in lambda: " + fault));
    }

    private void edges() {
        List<List<Integer>> expected = new ArrayList<>();
        body.blocks().forEach(block -> expected.add(new ArrayList<>()));
        for (int b = 0; b < body.blocks().size(); b++) {
            for (int successor : successors(b)) {
                expected.get(successor).add(b);
            }
            for (int handler : body.blocks().get(b).handlers().stream().toArray()) {
                expected.get(handler).add(b);
            }
        }
        check(expected.get(0).isEmpty(), "entry has predecessors");
        for (int b = 0; b < body.blocks().size(); b++) {
            Block block = body.blocks().get(b);
            List<Integer> given = block.predecessors().stream().sorted().boxed().toList();
            check(given.equals(expected.get(b).stream().sorted().toList()), "predecessors of " + b + ": " + given);
            check(given.size() == Set.copyOf(given).size(), "block " + b + " has a predecessor twice");
            check(b == 0 || !given.isEmpty(), "block " + b + " cannot be reached");
            for (int i = block.start(); i < block.end(); i++) {
                if (body.code().get(i) instanceof Instruction.Phi phi) {
                    check(phi.sources().size() == given.size(), "phi at " + i + " has " + phi.sources());
                }
            }
        }
    }

    private List<Integer> successors(int b) {
        Instruction last = body.code().get(body.blocks().get(b).end() - 1);
        if (last instanceof Instruction.Jump jump) {
            return List.of(jump.block());
        }
        if (last instanceof Instruction.Branch branch) {
            return List.of(branch.then(), branch.otherwise());
        }
        if (last instanceof Instruction.Switch choice) {
            check(choice.labels().size() == choice.blocks().size(), "switch labels");
            return choice.blocks().stream().boxed().toList();
        }
        return List.of();
    }

    /** The algorithm of Cooper, Harvey and Kennedy. */
    private void dominators() {
        int[] order = reversePostorder();
        int[] position = new int[dominator.length];
        Arrays.fill(dominator, NOWHERE);
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        check(order.length == dominator.length, "blocks that cannot be reached");
        dominator[0] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 1; i < order.length; i++) {
                int candidate = NOWHERE;
                for (int p : body.blocks().get(order[i]).predecessors().stream().toArray()) {
                    if (dominator[p] != NOWHERE) {
                        candidate = candidate == NOWHERE ? p : common(candidate, p, position);
                    }
                }
                changed |= dominator[order[i]] != candidate;
                dominator[order[i]] = candidate;
            }
        }
    }

    private int common(int first, int second, int[] position) {
        int a = first;
        int b = second;
        while (a != b) {
            if (position[a] > position[b]) {
                a = dominator[a];
            } else {
                b = dominator[b];
            }
        }
        return a;
    }

    private int[] reversePostorder() {
        List<Integer> postorder = new ArrayList<>();
        BitSet seen = new BitSet();
        Deque<int[]> open = new ArrayDeque<>();
        List<List<Integer>> next = new ArrayList<>();
        for (int b = 0; b < body.blocks().size(); b++) {
            Set<Integer> all = new TreeSet<>(successors(b));
            body.blocks().get(b).handlers().stream().forEach(all::add);
            next.add(List.copyOf(all));
        }
        open.push(new int[] {0, 0});
        seen.set(0);
        while (!open.isEmpty()) {
            int[] top = open.element();
            List<Integer> successors = next.get(top[0]);
            if (top[1] == successors.size()) {
                postorder.add(top[0]);
                open.pop();
            } else {
                int successor = successors.get(top[1]++);
                if (!seen.get(successor)) {
                    seen.set(successor);
                    open.push(new int[] {successor, 0});
                }
            }
        }
        java.util.Collections.reverse(postorder);
        return postorder.stream().mapToInt(Integer::intValue).toArray();
    }

    private void uses() {
        for (int i = 0; i < body.code().size(); i++) {
            Instruction instruction = body.code().get(i);
            if (instruction instanceof Instruction.Phi phi) {
                Block block = body.blocks().get(blockOf[i]);
                for (int k = 0; k < phi.sources().size(); k++) {
                    Block predecessor = body.blocks().get(block.predecessors().get(k));
                    use(
                            phi.sources().get(k),
                            predecessor.end(),
                            block.predecessors().get(k),
                            i);
                }
            } else {
                for (int operand : BodyPrinter.operands(instruction)) {
                    use(operand, i, blockOf[i], i);
                }
            }
        }
    }

    private void use(int variable, int before, int block, int at) {
        int definition = definedAt[variable];
        if (definition == ON_ENTRY) {
            return;
        }
        if (blockOf[definition] == block) {
            check(definition < before, "variable " + variable + " used at " + at + " before it is defined");
            return;
        }
        int b = block;
        while (b != 0 && b != blockOf[definition]) {
            b = dominator[b];
        }
        check(b == blockOf[definition], "definition of " + variable + " does not dominate its use at " + at);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
