package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a small method of the sources on a made-up text, to see what it does with it. Texts, numbers, arrays, string
 * builders and patterns are known; anything else ends the trial with {@link CannotTryException}. Time and memory are
 * bounded by counting steps.
 */
final class Trial {

    private static final int MAX_STEPS = 5_000;
    private static final int MAX_CALLS = 4;

    private final CallGraph calls;
    private final TrialConstants constants;
    private final TrialCursors cursors = new TrialCursors();
    private final Optional<FieldRef> field;
    private final Object content;
    private int steps;

    Trial(CallGraph calls, TrialConstants constants) {
        this(calls, constants, Optional.empty(), "");
    }

    /** A trial in which a field has that content in every object. */
    Trial(CallGraph calls, TrialConstants constants, Optional<FieldRef> field, Object content) {
        this.calls = calls;
        this.constants = constants;
        this.field = field;
        this.content = content;
    }

    /**
     * What a method returns.
     *
     * @param arguments the values of its inputs; empty ones are not known
     * @throws CannotTryException if it uses what is not known
     */
    Object run(Procedure procedure, List<Optional<Object>> arguments, int depth) {
        if (depth > MAX_CALLS || procedure.body().blocks().isEmpty()) {
            throw new CannotTryException("calls too deep");
        }
        Frame frame = new Frame(calls.code(procedure), depth);
        for (int i = 0; i < arguments.size() && i < procedure.body().inputs(); i++) {
            int input = i;
            arguments.get(i).ifPresent(value -> frame.values[input] = value);
        }
        return frame.run();
    }

    /** What an instruction assigns, when the given variables have the given values. */
    Object evaluate(Code code, int variable, List<Optional<Object>> known) {
        Frame frame = new Frame(code, 0);
        for (int i = 0; i < known.size(); i++) {
            int at = i;
            known.get(i).ifPresent(value -> frame.values[at] = value);
        }
        return frame.demand(variable, 0);
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw new CannotTryException("too long");
        }
    }

    /** One call that runs. */
    private final class Frame {
        private final Code code;
        private final Body body;
        private final int depth;
        private final Object[] values;

        Frame(Code code, int depth) {
            this.code = code;
            this.body = code.procedure().body();
            this.depth = depth;
            this.values = new Object[body.variables().size()];
        }

        Object run() {
            int block = 0;
            int before = Instruction.NONE;
            while (true) {
                Block current = body.blocks().get(block);
                int at = phis(current, before);
                while (at < current.end() - 1) {
                    execute(at++);
                }
                Instruction last = code.instruction(at);
                if (last instanceof Instruction.Return exit) {
                    step();
                    return value(exit.value());
                }
                before = block;
                block = next(last);
            }
        }

        private int next(Instruction last) {
            step();
            if (last instanceof Instruction.Jump jump) {
                return jump.block();
            }
            if (last instanceof Instruction.Branch branch) {
                return Boolean.TRUE.equals(value(branch.condition())) ? branch.then() : branch.otherwise();
            }
            throw new CannotTryException("ends otherwise");
        }

        private int phis(Block block, int before) {
            int at = block.start();
            List<Object> taken = new ArrayList<>();
            while (code.instruction(at) instanceof Instruction.Phi phi) {
                int source = phi.sources().get(block.predecessors().indexOf(before));
                taken.add(source < 0 || values[source] == null ? TrialValues.UNKNOWN : values[source]);
                at++;
            }
            for (int i = 0; i < taken.size(); i++) {
                values[code.instruction(block.start() + i).target()] = taken.get(i);
            }
            return at;
        }

        private Object value(int variable) {
            Object value = variable < 0 ? TrialValues.UNKNOWN : values[variable];
            if (value == null || TrialValues.UNKNOWN.equals(value)) {
                throw new CannotTryException("not known");
            }
            return value;
        }

        private List<Object> values(Operands operands) {
            List<Object> result = new ArrayList<>(operands.size());
            operands.forEach(operand -> result.add(value(operand)));
            return result;
        }

        /** Finds a value by running what assigns it, straight code only. */
        Object demand(int variable, int nesting) {
            if (variable >= 0 && values[variable] != null) {
                return values[variable];
            }
            Instruction definition = code.definitionOf(variable).orElseThrow(() -> new CannotTryException("input"));
            if (definition instanceof Instruction.Phi || nesting > TrialValues.MAX_NESTING) {
                throw new CannotTryException("not straight");
            }
            int at = code.definition(variable);
            if (!(code.procedure().resolution(at) instanceof Resolution.Field)) {
                InstructionOperands.forEach(definition, operand -> {
                    if (!isTypeName(operand)) {
                        demand(operand, nesting + 1);
                    }
                });
            }
            execute(at);
            return value(variable);
        }

        /** The head of a static call is no value. */
        private boolean isTypeName(int variable) {
            return code.definitionOf(variable)
                    .filter(head -> head instanceof Instruction.NameLoad || head instanceof Instruction.FieldLoad)
                    .filter(head ->
                            !(code.procedure().resolution(code.definition(variable)) instanceof Resolution.Field)
                                    && !isLength(head))
                    .isPresent();
        }

        private boolean isLength(Instruction instruction) {
            return instruction instanceof Instruction.FieldLoad load
                    && load.field().equals("length")
                    && code.typeOf(load.object()).erasedName().endsWith("[]");
        }

        private void execute(int at) {
            step();
            Instruction instruction = code.instruction(at);
            if (instruction instanceof Instruction.ArrayStore store) {
                TrialValues.store(value(store.array()), value(store.index()), value(store.value()));
            } else if (instruction.target() >= 0) {
                values[instruction.target()] = result(at, instruction);
            } else if (!(instruction instanceof Instruction.Call)) {
                throw new CannotTryException("changes something");
            }
        }

        private Object result(int at, Instruction instruction) {
            if (instruction instanceof Instruction.Const literal) {
                return TrialValues.constant(literal.value());
            }
            if (instruction instanceof Instruction.Copy copy) {
                return value(copy.source());
            }
            if (instruction instanceof Instruction.Cast cast) {
                return TrialValues.cast(value(cast.value()), cast.type().simpleText());
            }
            if (instruction instanceof Instruction.Concat concat) {
                return TrialValues.joined(values(concat.parts()));
            }
            if (instruction instanceof Instruction.Operation operation) {
                return operation.operator().equals("has-next")
                        ? cursors.hasNext(value(operation.operands().get(0)))
                        : TrialOperators.apply(operation.operator(), values(operation.operands()));
            }
            if (instruction instanceof Instruction.Element element) {
                return cursors.next(value(element.iterable()));
            }
            if (instruction instanceof Instruction.ArrayLoad load) {
                return TrialValues.load(value(load.array()), value(load.index()));
            }
            if (instruction instanceof Instruction.NewArray array) {
                return TrialValues.array(elementOf(array.type()), values(array.dimensions()), values(array.elements()));
            }
            return called(at, instruction);
        }

        private String elementOf(TypeRef type) {
            return type instanceof TypeRef.Array array ? array.element().simpleText() : "";
        }

        private Object called(int at, Instruction instruction) {
            if (instruction instanceof Instruction.Call call
                    && code.procedure().resolution(at) instanceof Resolution.Invoke invoke) {
                List<Object> arguments = values(call.arguments());
                if (invoke.targets().size() == 1) {
                    return ofSource(invoke, arguments);
                }
                return invoke.receiver().variable() >= 0
                        ? TrialTexts.call(value(invoke.receiver().variable()), call.name(), arguments)
                        : TrialStatics.call(invoke.method().owner(), call.name(), arguments);
            }
            if (instruction instanceof Instruction.New creation
                    && code.procedure().resolution(at) instanceof Resolution.Invoke invoke) {
                return TrialStatics.create(invoke.method().owner(), values(creation.arguments()));
            }
            return loaded(at, instruction);
        }

        private Object ofSource(Resolution.Invoke invoke, List<Object> arguments) {
            Procedure target = invoke.targets().get(0);
            List<Optional<Object>> inputs = new ArrayList<>();
            if (target.body().thisVariable() == 0) {
                inputs.add(Optional.empty());
            }
            arguments.forEach(argument -> inputs.add(Optional.of(argument)));
            if (target.declaration().modifiers().isVarargs()) {
                throw new CannotTryException("any number of arguments");
            }
            return Trial.this.run(target, inputs, depth + 1);
        }

        private Object loaded(int at, Instruction instruction) {
            if (isLength(instruction)) {
                return TrialValues.length(value(((Instruction.FieldLoad) instruction).object()));
            }
            if (code.procedure().resolution(at) instanceof Resolution.Field access) {
                return field.filter(access.field()::equals).isPresent()
                        ? content
                        : constants.of(access.field()).orElse(TrialValues.UNKNOWN);
            }
            if (instruction instanceof Instruction.NameLoad || instruction instanceof Instruction.FieldLoad) {
                return TrialValues.UNKNOWN;
            }
            throw new CannotTryException("instruction");
        }
    }
}
