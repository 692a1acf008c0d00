package io.github.privacyscan.flow;

import io.github.privacyscan.flow.Emitter.Step;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one instruction does with a tainted value it reads, calls excepted (see {@link CallTransfer}).
 *
 * <p>An instruction that runs before the value became tainted still matters when it made an alias of the same object:
 * then the alias is tainted from the same point on.
 */
final class Transfer {

    private static final Set<String> COMPUTING =
            Set.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "~", "!");

    private final Code.Constants constants;
    private final Wrappers wrappers;
    private final MaskedTexts masks;
    private final ExposureFinder exposures;

    Transfer(Code.Constants constants, Wrappers wrappers, MaskedTexts masks, ExposureFinder exposures) {
        this.constants = constants;
        this.wrappers = wrappers;
        this.masks = masks;
        this.exposures = exposures;
    }

    /**
     * Applies one use.
     *
     * @param at index of the using instruction
     * @param before whether it runs only before the fact holds
     */
    void apply(Code code, Fact fact, int at, boolean before, Emitter emitter) {
        int from = before ? fact.from() : at;
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.Phi phi && !before) {
            merge(code, fact, phi, at, emitter);
        } else if (instruction instanceof Instruction.Copy
                || instruction instanceof Instruction.Phi
                || instruction instanceof Instruction.Cast) {
            String name = code.procedure()
                    .body()
                    .variables()
                    .get(instruction.target())
                    .name();
            emitter.emit(
                    instruction.target(), fact.path(), from, fact.marks(), new Step(at, FlowStep.Kind.STORE, name));
        } else if (instruction instanceof Instruction.FieldStore store && store.value() == fact.variable()) {
            store(code, fact, at, from, emitter);
        } else if (instruction instanceof Instruction.NameStore store) {
            // The object whose field is assigned is read as well, but it is not what is stored.
            if (store.value() == fact.variable()) {
                store(code, fact, at, from, emitter);
            }
        } else if (!cells(code, fact, at, from, emitter)) {
            if (isRead(instruction)) {
                read(code, fact, at, before, emitter);
            } else if (!before) {
                value(code, fact, at, emitter);
            }
        }
    }

    /**
     * The value comes to a phi from the predecessors that the fact reaches. Where a condition holds there that is tested again
     * later, the fact remembers by its place where it came from.
     */
    private static void merge(Code code, Fact fact, Instruction.Phi phi, int at, Emitter emitter) {
        int block = code.order().blockOf(at);
        String name = code.procedure().body().variables().get(phi.target()).name();
        for (int i = 0; i < phi.sources().size(); i++) {
            int predecessor =
                    code.procedure().body().blocks().get(block).predecessors().get(i);
            int end = code.procedure().body().blocks().get(predecessor).end() - 1;
            boolean comes = phi.sources().get(i) == fact.variable()
                    && code.order().comes(block, i)
                    && code.order().reaches(fact.from(), end)
                    && !code.correlations().contradict(fact.from(), end);
            if (comes) {
                int from = code.correlations().matters(predecessor) ? end : at;
                emitter.emit(phi.target(), fact.path(), from, fact.marks(), new Step(at, FlowStep.Kind.STORE, name));
            }
        }
    }

    private static boolean isRead(Instruction instruction) {
        return instruction instanceof Instruction.FieldLoad
                || instruction instanceof Instruction.NameLoad
                || instruction instanceof Instruction.ArrayLoad
                || instruction instanceof Instruction.Element
                || instruction instanceof Instruction.OuterThis;
    }

    private static void store(Code code, Fact fact, int at, int from, Emitter emitter) {
        if (!(code.procedure().resolution(at) instanceof Resolution.Field access)) {
            return;
        }
        Step step = new Step(at, FlowStep.Kind.STORE, access.field().name());
        int base = Steps.base(access);
        if (base < 0) {
            emitter.global(Steps.of(access.field()), fact.path(), step);
        } else {
            emitter.emit(base, fact.path().behind(Steps.of(access)), from, fact.marks(), step);
        }
    }

    private boolean cells(Code code, Fact fact, int at, int from, Emitter emitter) {
        Instruction instruction = code.instruction(at);
        Step step = new Step(at, FlowStep.Kind.STORE, "");
        if (instruction instanceof Instruction.ArrayStore store && store.value() == fact.variable()) {
            String cell = index(code, store.index());
            emitter.emit(store.array(), fact.path().behind(cell), from, fact.marks(), step);
            return true;
        }
        if (instruction instanceof Instruction.NewArray array
                && array.elements().indexOf(fact.variable()) >= 0) {
            String cell = AccessPath.index(Integer.toString(array.elements().indexOf(fact.variable())));
            emitter.emit(array.target(), fact.path().behind(cell), from, fact.marks(), step);
            return true;
        }
        return false;
    }

    private String index(Code code, int variable) {
        return code.constant(variable, constants).map(AccessPath::index).orElse(AccessPath.ELEMENT);
    }

    /** The steps that a load reads from the variable of a fact; empty when it reads something else. */
    Optional<List<String>> readSteps(Code code, int variable, int at) {
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.ArrayLoad load && load.array() == variable) {
            return Optional.of(List.of(index(code, load.index())));
        }
        if (instruction instanceof Instruction.Element) {
            return Optional.of(List.of(AccessPath.ELEMENT));
        }
        if (instruction instanceof Instruction.OuterThis) {
            return Optional.of(List.of(AccessPath.OUTER));
        }
        if (code.procedure().resolution(at) instanceof Resolution.Field access && Steps.base(access) == variable) {
            return Optional.of(Steps.of(access));
        }
        return Optional.empty();
    }

    private void read(Code code, Fact fact, int at, boolean before, Emitter emitter) {
        int target = code.instruction(at).target();
        Optional<AccessPath> rest = readSteps(code, fact.variable(), at)
                .filter(steps -> !fact.path().isEmpty() || wrappers.isWhole(steps))
                .flatMap(steps -> Steps.read(fact.path(), steps));
        // A value that was read before the object was tainted is the old one; an object read before is the same object.
        if (rest.isPresent() && !(before && rest.get().isEmpty())) {
            String name = code.procedure().body().variables().get(target).name();
            emitter.emit(
                    target,
                    rest.get(),
                    before ? fact.from() : at,
                    fact.marks(),
                    new Step(at, FlowStep.Kind.STORE, name));
        }
    }

    private void value(Code code, Fact fact, int at, Emitter emitter) {
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.Return) {
            emitter.returned(at);
        } else if (instruction instanceof Instruction.Throw) {
            emitter.thrown(at);
        } else if (fact.path().isEmpty() && isComputed(code, instruction)) {
            emitter.emit(
                    instruction.target(), AccessPath.EMPTY, at, fact.marks(), new Step(at, FlowStep.Kind.PART_OF, ""));
        } else if (isConcatenation(code, instruction) && isWritten(code, fact)) {
            MaskVerdict verdict = masks.joined(code, instruction, fact);
            if (!verdict.hidesEverything()) {
                int marks = verdict.on(fact.marks());
                emitter.emit(
                        instruction.target(), AccessPath.EMPTY, at, marks, new Step(at, FlowStep.Kind.PART_OF, ""));
            }
        }
    }

    /** Whether the text of the variable shows the value: of an object whose type tells nothing, what its class writes. */
    private boolean isWritten(Code code, Fact fact) {
        Type type = code.typeOf(fact.variable());
        return fact.path().isEmpty()
                || (fact.path().isOnlyContainers() && !(type instanceof Type.Array))
                || (OpenInputs.isOpen(type)
                        && exposures.shows(type, fact.path().withoutContainers(), Form.of(CallModel.Rendering.TEXT)));
    }

    /** A sum or an inverted flag tells the value; a comparison tells too little. */
    private static boolean isComputed(Code code, Instruction instruction) {
        return instruction instanceof Instruction.Operation operation
                && COMPUTING.contains(operation.operator())
                && !isConcatenation(code, instruction);
    }

    private static boolean isConcatenation(Code code, Instruction instruction) {
        return instruction instanceof Instruction.Concat
                || (instruction instanceof Instruction.Operation operation
                        && operation.operator().equals("+")
                        && code.typeOf(operation.target()).erasedName().equals("java.lang.String"));
    }

    /** Whether the literal is the boolean given. */
    static boolean isBoolean(Instruction instruction, boolean value) {
        return instruction instanceof Instruction.Const literal
                && literal.value() instanceof Constant.Bool bool
                && bool.value() == value;
    }
}
