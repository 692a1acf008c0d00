package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex.Call;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Queries built in code that read of everybody when no person is given. */
final class OwnerConditions {

    private static final Set<String> COMPARISONS = Set.of(
            "equal",
            "eq",
            "ne",
            "notEqual",
            "like",
            "between",
            "in",
            "ge",
            "le",
            "gt",
            "lt",
            "greaterThan",
            "greaterThanOrEqualTo",
            "lessThan",
            "lessThanOrEqualTo",
            "isNotNull",
            "likeRight",
            "likeLeft",
            "exists");

    private static final Set<String> PRESENCE =
            Set.of("nonNull", "isNotNull", "isNotEmpty", "isNotBlank", "hasText", "hasLength", "isPresent");

    private final RuleContext context;
    private final PersonalTypes types;

    OwnerConditions(RuleContext context, PersonalTypes types) {
        this.context = context;
        this.types = types;
    }

    Stream<OptionalOwner> all() {
        return Stream.of("equal", "eq")
                .flatMap(name -> context.calls().named(name).stream())
                .filter(OwnerConditions::isOnlyComparison)
                .flatMap(call -> found(call).stream());
    }

    private Optional<OptionalOwner> found(Call call) {
        if (!(call.instruction() instanceof Instruction.Call written)
                || written.arguments().size() < 2) {
            return Optional.empty();
        }
        Procedure procedure = call.procedure();
        Definitions definitions = new Definitions(context.program(), procedure);
        boolean hasSwitch = written.arguments().size() == 3;
        int column = written.arguments().get(hasSwitch ? 1 : 0);
        boolean isOptional = hasSwitch
                ? isPresence(definitions, written.arguments().get(0))
                : isBehindPresence(procedure, definitions, call.index());
        if (!isOptional) {
            return Optional.empty();
        }
        return property(definitions, column)
                .filter(AccessWords::isSubjectKey)
                .flatMap(key -> elements(procedure, definitions, written, column)
                        .map(elements ->
                                new OptionalOwner(call.place(), key, Wording.call(procedure.method()), elements)));
    }

    private static boolean isOnlyComparison(Call call) {
        return call.procedure().body().code().stream()
                        .filter(instruction ->
                                instruction instanceof Instruction.Call other && COMPARISONS.contains(other.name()))
                        .count()
                == 1;
    }

    /** The property of {@code root.get("memberId")}, {@code Order::getMemberId} or {@code "member_id"}. */
    private static Optional<String> property(Definitions definitions, int column) {
        Instruction made = definitions.of(column).orElse(null);
        if (made instanceof Instruction.MethodReference reference) {
            String name = reference.name();
            return Optional.of(
                    name.startsWith("get") && name.length() > 3
                            ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
                            : name);
        }
        if (made instanceof Instruction.Call get
                && get.name().equals("get")
                && get.arguments().size() == 1) {
            return definitions.text(get.arguments().get(0)).map(Definitions.Literal::text);
        }
        return definitions.text(column).map(Definitions.Literal::text);
    }

    private Optional<List<DataElement>> elements(
            Procedure procedure, Definitions definitions, Instruction.Call call, int column) {
        if (definitions.resolution(column) instanceof Resolution.Invoke invoke
                && definitions.of(column).orElse(null) instanceof Instruction.MethodReference) {
            return Optional.of(types.in(invoke.method().owner())).filter(found -> !found.isEmpty());
        }
        int root =
                definitions.of(column).orElse(null) instanceof Instruction.Call get ? get.receiver() : call.receiver();
        return types.holder(procedure.typeOf(root)).map(PersonalTypes.Holder::elements);
    }

    private static boolean isBehindPresence(Procedure procedure, Definitions definitions, int index) {
        List<Block> blocks = procedure.body().blocks();
        for (Block block : blocks) {
            if (procedure.body().code().get(block.end() - 1) instanceof Instruction.Branch branch) {
                Block then = blocks.get(branch.then());
                if (then.start() <= index && index < then.end() && isPresence(definitions, branch.condition())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPresence(Definitions definitions, int condition) {
        Instruction made = definitions.of(condition).orElse(null);
        if (made instanceof Instruction.Call call) {
            return PRESENCE.contains(call.name());
        }
        return made instanceof Instruction.Operation operation
                && operation.operator().equals("!=")
                && operation.operands().stream()
                        .anyMatch(operand -> definitions
                                .constant(operand)
                                .filter(Constant.NULL::equals)
                                .isPresent());
    }
}
