package io.github.privacyscan.flow;

import io.github.privacyscan.program.Instruction;
import java.util.function.IntConsumer;

/** The variables an instruction reads. */
final class InstructionOperands {

    private InstructionOperands() {}

    /** Calls {@code action} for every variable read, in order of evaluation; a variable may be named twice. */
    static void forEach(Instruction instruction, IntConsumer action) {
        IntConsumer present = new Present(action);
        if (instruction instanceof Instruction.Terminator terminator) {
            ofTerminator(terminator, present);
        } else if (instruction instanceof Instruction.Call call) {
            present.accept(call.receiver());
            call.arguments().forEach(present);
        } else if (instruction instanceof Instruction.New creation) {
            present.accept(creation.outer());
            creation.arguments().forEach(present);
            creation.captured().forEach(present);
        } else if (!ofMemoryAccess(instruction, present)) {
            ofValue(instruction, present);
        }
    }

    /** A class, not a lambda: the fast compiler of the Java machine makes objects of lambdas that capture very slowly. */
    private record Present(IntConsumer action) implements IntConsumer {

        @Override
        public void accept(int variable) {
            if (variable != Instruction.NONE) {
                action.accept(variable);
            }
        }
    }

    private static void ofTerminator(Instruction.Terminator terminator, IntConsumer action) {
        if (terminator instanceof Instruction.Branch branch) {
            action.accept(branch.condition());
        } else if (terminator instanceof Instruction.Switch choice) {
            action.accept(choice.selector());
        } else if (terminator instanceof Instruction.Return result) {
            action.accept(result.value());
        } else if (terminator instanceof Instruction.Throw thrown) {
            action.accept(thrown.value());
        }
    }

    private static boolean ofMemoryAccess(Instruction instruction, IntConsumer action) {
        if (instruction instanceof Instruction.FieldLoad load) {
            action.accept(load.object());
        } else if (instruction instanceof Instruction.FieldStore store) {
            action.accept(store.object());
            action.accept(store.value());
        } else if (instruction instanceof Instruction.NameStore store) {
            action.accept(store.value());
        } else if (instruction instanceof Instruction.ArrayLoad load) {
            action.accept(load.array());
            action.accept(load.index());
        } else if (instruction instanceof Instruction.ArrayStore store) {
            action.accept(store.array());
            action.accept(store.index());
            action.accept(store.value());
        } else if (instruction instanceof Instruction.Element element) {
            action.accept(element.iterable());
        } else {
            return false;
        }
        return true;
    }

    private static void ofValue(Instruction instruction, IntConsumer action) {
        if (instruction instanceof Instruction.Copy copy) {
            action.accept(copy.source());
        } else if (instruction instanceof Instruction.Phi phi) {
            phi.sources().forEach(action);
        } else if (instruction instanceof Instruction.Concat concat) {
            concat.parts().forEach(action);
        } else if (instruction instanceof Instruction.Operation operation) {
            operation.operands().forEach(action);
        } else if (instruction instanceof Instruction.Cast cast) {
            action.accept(cast.value());
        } else if (instruction instanceof Instruction.InstanceOf test) {
            action.accept(test.value());
        } else if (instruction instanceof Instruction.Lambda lambda) {
            lambda.captured().forEach(action);
        } else if (instruction instanceof Instruction.MethodReference reference) {
            action.accept(reference.receiver());
        } else if (instruction instanceof Instruction.NewArray array) {
            array.dimensions().forEach(action);
            array.elements().forEach(action);
        }
    }
}
