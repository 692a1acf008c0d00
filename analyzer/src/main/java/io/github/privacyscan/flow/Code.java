package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Definitions, uses and order of one procedure's code. Computed once per procedure, when it is first looked at. */
final class Code {

    private final Procedure procedure;
    private final Constants constants;
    private final int[] definitions;
    private final Uses uses;
    private final KnownCall[] calls;
    private Optional<Correlations> correlations = Optional.empty();
    private Optional<Positions> positions = Optional.empty();
    private int[] returned = new int[0];
    private Map<Integer, Integer> lengths = Map.of();
    private volatile Optional<ControlFlow> order = Optional.empty();

    /**
     * A resolved call or creation.
     *
     * @param arguments its values
     * @param models what is known of the method
     */
    record KnownCall(Arguments arguments, CallModels models) {}

    Code(Procedure procedure, ModelIndex models, Constants constants) {
        this.procedure = procedure;
        this.constants = constants;
        int variables = procedure.body().variables().size();
        this.definitions = new int[variables];
        Arrays.fill(definitions, Fact.FROM_ENTRY);
        Uses.Draft reads = new Uses.Draft(variables);
        this.calls = new KnownCall[procedure.body().code().size()];
        int index = 0;
        for (Instruction instruction : procedure.body().code()) {
            if (instruction.target() != Instruction.NONE) {
                definitions[instruction.target()] = index;
            }
            reads.at(index);
            InstructionOperands.forEach(instruction, reads);
            addImplicitThis(index, reads);
            noteCall(index, models);
            if (instruction instanceof Instruction.Return exit && exit.value() >= 0) {
                returned = Arrays.copyOf(returned, returned.length + 1);
                returned[returned.length - 1] = exit.value();
            }
            index++;
        }
        this.uses = reads.uses();
    }

    private void noteCall(int at, ModelIndex models) {
        if (procedure.resolution(at) instanceof Resolution.Invoke invoke) {
            Optional<Arguments> arguments = Arguments.of(this, at);
            if (arguments.isPresent()) {
                String receiver = typeOf(arguments.get().receiver()).erasedName();
                int count = arguments.get().arguments().size();
                calls[at] = new KnownCall(arguments.get(), models.of(invoke.method(), receiver, count));
            }
        }
    }

    /** The resolved call or creation at an instruction. */
    Optional<KnownCall> call(int at) {
        return Optional.ofNullable(calls[at]);
    }

    /** The values of the resolved call or creation at an instruction. */
    Optional<Arguments> arguments(int at) {
        return calls[at] == null ? Optional.empty() : Optional.of(calls[at].arguments());
    }

    /** What is known of the method called at an instruction; empty when no method is. */
    Optional<CallModels> models(int at) {
        return calls[at] == null ? Optional.empty() : Optional.of(calls[at].models());
    }

    /** The sinks that the method called at an instruction is. */
    List<CallModel.Sink> sinks(int at) {
        return calls[at] == null ? List.of() : calls[at].models().sinks();
    }

    /** The variables that the procedure returns, in order of its code. */
    int[] returned() {
        return returned;
    }

    /** A simple name or unqualified call that linking bound to this object reads {@code this}. */
    private void addImplicitThis(int at, IntConsumer reads) {
        Resolution resolution = procedure.resolution(at);
        if (resolution instanceof Resolution.Field field && usesThis(field.base())) {
            reads.accept(field.base().variable());
        } else if (resolution instanceof Resolution.Invoke invoke && usesThis(invoke.receiver())) {
            reads.accept(invoke.receiver().variable());
        } else if (instruction(at) instanceof Instruction.OuterThis
                && procedure.body().thisVariable() >= 0) {
            reads.accept(procedure.body().thisVariable());
        }
    }

    private static boolean usesThis(Resolution.Receiver receiver) {
        return receiver.variable() >= 0 && receiver.kind() != Resolution.Receiver.Kind.VARIABLE;
    }

    /** Notes that an instruction reads a variable; uses stay in order and without repetition. */
    void addUse(int variable, int at) {
        uses.add(variable, at);
    }

    Procedure procedure() {
        return procedure;
    }

    /** Notes that an input is always an array of that length; what was found out of the order is found out anew. */
    void learnLength(int input, int length) {
        if (lengths.isEmpty()) {
            lengths = new HashMap<>();
        }
        lengths.put(input, length);
        order = Optional.empty();
    }

    /** The length of an input that is always an array of one length. */
    Optional<Integer> lengthOf(int input) {
        return Optional.ofNullable(lengths.get(input));
    }

    /** The block an instruction is in; to be asked where {@link #order()} is not there yet. */
    int blockOf(int instruction) {
        List<io.github.privacyscan.program.Block> blocks = procedure.body().blocks();
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instruction < blocks.get(middle).end()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The order of the instructions; found out when first asked for, because most code is never looked at. */
    ControlFlow order() {
        if (order.isEmpty()) {
            order = Optional.of(new ControlFlow(procedure.body(), DeadEdges.of(this, constants)));
        }
        return order.get();
    }

    /** The order of elements in lists; found out when first asked for. */
    Positions positions() {
        if (positions.isEmpty()) {
            positions = Optional.of(new Positions(this));
        }
        return positions.get();
    }

    /** The conditions that are tested more than once; found out when first asked for. */
    Correlations correlations() {
        if (correlations.isEmpty()) {
            correlations = Optional.of(new Correlations(this));
        }
        return correlations.get();
    }

    Instruction instruction(int index) {
        return procedure.body().code().get(index);
    }

    int size() {
        return procedure.body().code().size();
    }

    /**
     * Index of the instruction that assigns the variable; {@link Fact#FROM_ENTRY} for inputs, and for what stands behind
     * the variables of the body, such as {@link FunctionResults}.
     */
    int definition(int variable) {
        return variable < definitions.length ? definitions[variable] : Fact.FROM_ENTRY;
    }

    /** The instruction that assigns the variable; empty for inputs, and for what stands behind the variables. */
    Optional<Instruction> definitionOf(int variable) {
        return variable < 0 || definition(variable) < 0
                ? Optional.empty()
                : Optional.of(instruction(definitions[variable]));
    }

    /** Indexes of the instructions that read the variable, ascending. */
    int[] uses(int variable) {
        return uses.of(variable);
    }

    /** Indexes of the catch clauses that an exception at that instruction can reach. */
    List<Integer> handlers(int at) {
        List<Integer> result = new ArrayList<>();
        procedure.body().blocks().get(order().blockOf(at)).handlers().forEach(handler -> {
            int start = procedure.body().blocks().get(handler).start();
            for (int i = start; i < procedure.body().blocks().get(handler).end(); i++) {
                if (instruction(i) instanceof Instruction.Caught) {
                    result.add(i);
                }
            }
        });
        return result;
    }

    boolean isInput(int variable) {
        return variable >= 0 && variable < procedure.body().inputs();
    }

    Type typeOf(int variable) {
        return procedure.typeOf(variable);
    }

    /** Where an instruction is written; for a call of a chain over several lines, from the method name on. */
    Place place(int instruction) {
        Instruction at = instruction(instruction);
        return new Place(procedure.file().path(), at instanceof Instruction.Call call ? call.link() : at.span());
    }

    /** The string a variable certainly is: a literal, or a constant field. */
    Optional<String> constant(int variable, Constants constants) {
        Optional<Instruction> definition = definitionOf(variable);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Instruction instruction = definition.get();
        if (instruction instanceof Instruction.Const literal) {
            return text(literal.value());
        }
        if (instruction instanceof Instruction.Copy copy) {
            return constant(copy.source(), constants);
        }
        if (procedure.resolution(definitions[variable]) instanceof Resolution.Field field) {
            return constants.of(field.field());
        }
        return Optional.empty();
    }

    private static Optional<String> text(Constant value) {
        if (value instanceof Constant.Text text) {
            return Optional.of(text.value());
        }
        return value instanceof Constant.Number number ? Optional.of(number.source()) : Optional.empty();
    }

    /** Looks up constant fields. */
    interface Constants {
        Optional<String> of(io.github.privacyscan.link.FieldRef field);

        /** The number or flag that a field always has. */
        default Optional<Constant> literal(io.github.privacyscan.link.FieldRef field) {
            return Optional.empty();
        }
    }
}
