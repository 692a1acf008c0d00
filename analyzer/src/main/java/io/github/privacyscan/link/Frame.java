package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body while it is linked. Used by one thread. */
final class Frame {

    /** What the body of a method and the lambdas in it share. */
    static final class Session {
        private final Inference inference;
        private final Map<FieldRef, Type> captured;
        private final List<Frame> frames = new ArrayList<>();
        private final List<Deferred> deferred = new ArrayList<>();

        Session(Inference inference, Map<FieldRef, Type> captured) {
            this.inference = inference;
            this.captured = captured;
        }

        List<Frame> frames() {
            return frames;
        }

        List<Deferred> deferred() {
            return deferred;
        }
    }

    /** A function whose parameter types are not known yet. */
    record Deferred(Frame frame, int variable, Type formal) {}

    private final Session session;
    private final Code code;
    private final List<Instruction> instructions;
    private final Type[] types;
    private final Resolution[] resolutions;
    private final int[] definitions;
    private final boolean hasFunctions;
    private Type returns;

    Frame(Session session, Code code) {
        this.session = session;
        this.code = code;
        this.instructions = code.procedure().body().code();
        this.types = new Type[code.procedure().body().variables().size()];
        this.resolutions = new Resolution[instructions.size()];
        this.definitions = new int[types.length];
        this.returns = code.returns();
        Arrays.fill(types, Type.UNKNOWN);
        Arrays.fill(resolutions, Resolution.NOTHING);
        Arrays.fill(definitions, -1);
        boolean functions = false;
        for (int i = 0; i < resolutions.length; i++) {
            Instruction instruction = instructions.get(i);
            if (instruction.target() >= 0) {
                definitions[instruction.target()] = i;
            }
            functions |=
                    instruction instanceof Instruction.Lambda || instruction instanceof Instruction.MethodReference;
        }
        this.hasFunctions = functions;
        session.frames().add(this);
    }

    Session session() {
        return session;
    }

    Code code() {
        return code;
    }

    Inference inference() {
        return session.inference;
    }

    /** Types of the variables that local classes of the file captured so far. */
    Map<FieldRef, Type> captured() {
        return session.captured;
    }

    /** Whether the body contains lambdas or method references. */
    boolean hasFunctions() {
        return hasFunctions;
    }

    int thisVariable() {
        return code.procedure().body().thisVariable();
    }

    Instruction instruction(int index) {
        return instructions.get(index);
    }

    int size() {
        return resolutions.length;
    }

    /** The instruction that assigns a variable; empty for inputs. */
    Optional<Instruction> definition(int variable) {
        int index = definitionIndex(variable);
        return index < 0 ? Optional.empty() : Optional.of(instructions.get(index));
    }

    int definitionIndex(int variable) {
        return variable < 0 ? -1 : definitions[variable];
    }

    /** The type of a variable as far as known now. */
    Type type(int variable) {
        return variable < 0 ? Type.UNKNOWN : session.inference.find(types[variable]);
    }

    void type(int variable, Type type) {
        if (variable >= 0) {
            types[variable] = type;
        }
    }

    /** The type that is written for a variable. */
    Optional<Type> declaredType(int variable) {
        TypeRef written = code.procedure().body().variables().get(variable).declaredType();
        if (written instanceof TypeRef.Inferred) {
            return Optional.empty();
        }
        Type type = code.scope().read(written);
        return type instanceof Type.Unknown ? Optional.empty() : Optional.of(type);
    }

    Resolution resolution(int instruction) {
        return resolutions[instruction];
    }

    void resolution(int instruction, Resolution resolution) {
        resolutions[instruction] = resolution;
    }

    /** What was found for the instruction that assigns a variable: tells type and package names from values. */
    Resolution meaning(int variable) {
        int index = definitionIndex(variable);
        return index < 0 ? Resolution.NOTHING : resolutions[index];
    }

    Type returns() {
        return returns;
    }

    void returns(Type type) {
        returns = type;
    }

    /** How the object in a variable is given. */
    Resolution.Receiver receiver(int variable) {
        return variable == thisVariable() && variable >= 0
                ? new Resolution.Receiver(Resolution.Receiver.Kind.THIS, variable, 0)
                : Resolution.Receiver.variable(variable);
    }

    /** The instance that many levels outwards. */
    Resolution.Receiver enclosing(int depth) {
        return depth == 0
                ? new Resolution.Receiver(Resolution.Receiver.Kind.THIS, thisVariable(), 0)
                : new Resolution.Receiver(Resolution.Receiver.Kind.OUTER, thisVariable(), depth);
    }

    /** Writes the results into the procedure. */
    void finish() {
        Type[] closed = new Type[types.length];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = session.inference.closed(types[i]);
        }
        for (int i = 0; i < resolutions.length; i++) {
            if (resolutions[i] instanceof Resolution.Invoke invoke) {
                resolutions[i] = new Resolution.Invoke(
                        invoke.method(),
                        invoke.receiver(),
                        invoke.targets(),
                        invoke.complete(),
                        session.inference.closed(invoke.returnType()));
            }
        }
        code.procedure().linked(closed, resolutions);
    }
}
