package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of one call or object creation, by the roles that models speak of.
 *
 * @param instruction index in the code
 * @param receiver the object: for a creation the new object; -1 for none
 * @param receiverPath steps from {@code receiver} to the object, for members of an enclosing instance
 * @param arguments the arguments
 * @param result the result, for a creation the new object
 */
record Arguments(int instruction, int receiver, List<String> receiverPath, Operands arguments, int result) {

    /** The step that models write for the field that the receiver, got by its name, stands for. */
    private static final String REFLECTED = "reflected";

    /** The values at an instruction, if it is a call or a creation. */
    static Optional<Arguments> of(Code code, int index) {
        Instruction instruction = code.instruction(index);
        if (instruction instanceof Instruction.New creation) {
            return Optional.of(
                    new Arguments(index, creation.target(), List.of(), creation.arguments(), creation.target()));
        }
        if (instruction instanceof Instruction.Call call
                && code.procedure().resolution(index) instanceof Resolution.Invoke invoke) {
            Resolution.Receiver receiver = invoke.receiver();
            // The result of super(…) and this(…) is the object itself.
            int result = call.name().equals(MethodDecl.CONSTRUCTOR) ? receiver.variable() : call.target();
            return Optional.of(
                    new Arguments(index, receiver.variable(), Steps.outer(receiver), call.arguments(), result));
        }
        return Optional.empty();
    }

    /** The content that a specification means here; a constant key comes from {@code constants}. */
    List<Slot> slots(AccessPathSpec spec, Code code, Code.Constants constants) {
        List<Slot> slots = new ArrayList<>();
        switch (spec.root()) {
            case RECEIVER -> add(slots, receiver, receiverPath, spec, code, constants);
            case RESULT -> add(slots, result, List.of(), spec, code, constants);
            case ARGUMENT -> {
                for (int i = 0; i < arguments.size(); i++) {
                    if (spec.index() == AccessPathSpec.ALL || spec.index() == i) {
                        add(slots, arguments.get(i), List.of(), spec, code, constants);
                    }
                }
            }
        }
        return slots;
    }

    private void add(
            List<Slot> slots,
            int variable,
            List<String> prefix,
            AccessPathSpec spec,
            Code code,
            Code.Constants constants) {
        if (variable >= 0) {
            List<String> path = new ArrayList<>(prefix);
            for (String step : spec.path()) {
                path.add(step.equals(REFLECTED) ? reflected(variable, code, constants) : step(step, code, constants));
            }
            slots.add(Slot.of(variable, path));
        }
    }

    /** The field of an object that the receiver stands for, when its name is a constant. */
    private String reflected(int object, Code code, Code.Constants constants) {
        return reflectedName(receiver, code, constants)
                .map(name -> AccessPath.field(code.typeOf(object).erasedName(), name))
                .orElse("." + REFLECTED);
    }

    private static Optional<String> reflectedName(int variable, Code code, Code.Constants constants) {
        Instruction definition = code.definitionOf(variable).orElse(null);
        if (definition instanceof Instruction.Copy copy) {
            return reflectedName(copy.source(), code, constants);
        }
        return definition instanceof Instruction.Call call && call.arguments().size() > 0
                ? code.constant(call.arguments().get(0), constants)
                : Optional.empty();
    }

    private String step(String written, Code code, Code.Constants constants) {
        int bracket = written.indexOf('[');
        if (bracket < 0) {
            return step(written);
        }
        int number = Integer.parseInt(written.substring(bracket + 1, written.length() - 1));
        Optional<String> constant =
                number < arguments.size() ? code.constant(arguments.get(number), constants) : Optional.empty();
        boolean value = written.startsWith("value");
        return constant.map(text -> value ? AccessPath.valueUnder(text) : AccessPath.index(text))
                .orElseGet(() -> value ? AccessPath.ONE : step(written));
    }

    /** The access path step that models write that way, when no constant is known; a field with its class stays as it is. */
    static String step(String written) {
        int bracket = written.indexOf('[');
        return switch (bracket < 0 ? written : written.substring(0, bracket)) {
            case "element" -> AccessPath.ELEMENT;
            case "key" -> AccessPath.KEY;
            case "value" -> AccessPath.VALUE;
            default -> written.indexOf('#') < 0 ? "." + written : written;
        };
    }
}
