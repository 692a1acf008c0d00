package io.github.privacyscan.link;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links the bodies of one file: one pass per body over its blocks in reverse post-order, so that a variable is typed
 * before it is used, except around loops, where the declared type or the other operand of a phi tells.
 */
final class BodyLinker {

    private final Environment environment;
    private final ValueLinker values;
    private final NameLinker names;
    private final CallLinker calls;
    private final FunctionLinker functions;
    private final Map<FieldRef, Type> captured = new HashMap<>();

    BodyLinker(Environment environment) {
        this.environment = environment;
        this.functions = new FunctionLinker(environment, this);
        this.calls = new CallLinker(environment, functions);
        this.names = new NameLinker(environment, functions);
        this.values = new ValueLinker(environment, functions);
    }

    /** Links a method with the lambdas in it. */
    void link(Code code) {
        Frame.Session session = new Frame.Session(new Inference(environment.hierarchy()), captured);
        Frame frame = new Frame(session, code);
        Body body = code.procedure().body();
        if (body.thisVariable() >= 0) {
            frame.type(body.thisVariable(), code.owner().thisType());
        }
        int first = body.inputs() - code.params().size();
        for (int i = 0; i < code.params().size() && first >= 0; i++) {
            frame.type(first + i, code.params().get(i));
        }
        run(frame);
        functions.settle(session, true);
        linkRemainingFunctions(session);
        session.frames().forEach(Frame::finish);
    }

    /** A lambda or method reference that no place with a known type received is linked without one. */
    private void linkRemainingFunctions(Frame.Session session) {
        for (int i = 0; i < session.frames().size(); i++) {
            Frame frame = session.frames().get(i);
            for (int index = 0; frame.hasFunctions() && index < frame.size(); index++) {
                functions.finish(frame, index);
            }
        }
    }

    /** Links the instructions of a frame whose inputs are typed. */
    void run(Frame frame) {
        Body body = frame.code().procedure().body();
        for (int block : order(body)) {
            Block current = body.blocks().get(block);
            for (int i = current.start(); i < current.end(); i++) {
                step(frame, i, body.code().get(i));
            }
        }
    }

    private void step(Frame frame, int index, Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            calls.call(frame, index, call);
        } else if (instruction instanceof Instruction.New creation) {
            calls.create(frame, index, creation);
        } else if (instruction instanceof Instruction.NameLoad load) {
            names.load(frame, index, load);
        } else if (instruction instanceof Instruction.FieldLoad load) {
            names.load(frame, index, load);
        } else if (instruction instanceof Instruction.NameStore store) {
            names.store(frame, index, store);
        } else if (instruction instanceof Instruction.FieldStore store) {
            names.store(frame, index, store);
        } else if (instruction instanceof Instruction.Return end) {
            if (end.value() >= 0) {
                functions.expect(frame, end.value(), frame.returns());
            }
        } else {
            values.step(frame, index, instruction);
        }
        int target = instruction.target();
        if (target >= 0) {
            declare(frame, target);
        }
    }

    /** A variable with a written type has that type; what it is assigned can learn from it. */
    private void declare(Frame frame, int variable) {
        Optional<Type> declared = frame.declaredType(variable);
        if (declared.isEmpty()) {
            return;
        }
        functions.expect(frame, variable, declared.get());
        frame.type(variable, declared.get());
    }

    /** Blocks in reverse post-order; iterative because bodies can have thousands of blocks in a row. */
    private static List<Integer> order(Body body) {
        int count = body.blocks().size();
        if (count <= 1) {
            return count == 0 ? List.of() : List.of(0);
        }
        boolean[] seen = new boolean[count];
        int[] next = new int[count];
        List<int[]> successors = new ArrayList<>(count);
        for (Block block : body.blocks()) {
            successors.add(successors(body, block));
        }
        List<Integer> postOrder = new ArrayList<>(count);
        Deque<Integer> stack = new ArrayDeque<>();
        for (int root = 0; root < count; root++) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            stack.push(root);
            while (!stack.isEmpty()) {
                int block = stack.getFirst();
                if (next[block] < successors.get(block).length) {
                    int successor = successors.get(block)[next[block]++];
                    if (!seen[successor]) {
                        seen[successor] = true;
                        stack.push(successor);
                    }
                } else {
                    stack.pop();
                    postOrder.add(block);
                }
            }
        }
        java.util.Collections.reverse(postOrder);
        return postOrder;
    }

    private static int[] successors(Body body, Block block) {
        Instruction last = body.code().get(block.end() - 1);
        int[] normal = new int[0];
        if (last instanceof Instruction.Jump jump) {
            normal = new int[] {jump.block()};
        } else if (last instanceof Instruction.Branch branch) {
            normal = new int[] {branch.otherwise(), branch.then()};
        } else if (last instanceof Instruction.Switch choice) {
            normal = reversed(choice.blocks());
        }
        int[] handlers = block.handlers().stream().toArray();
        int[] all = java.util.Arrays.copyOf(handlers, handlers.length + normal.length);
        System.arraycopy(normal, 0, all, handlers.length, normal.length);
        return all;
    }

    private static int[] reversed(Operands blocks) {
        int[] result = new int[blocks.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = blocks.get(result.length - 1 - i);
        }
        return result;
    }
}
