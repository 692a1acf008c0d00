package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Expressions that are true for a consent that is null. */
final class OpenConsents {

    /** Calls that give their last argument where the value is missing. */
    private static final Set<String> DEFAULTS = Set.of(
            "orElse",
            "getOrDefault",
            "requireNonNullElse",
            "defaultIfNull",
            "toBooleanDefaultIfNull",
            "firstNonNull",
            "defaultIfEmpty");

    private static final Set<String> NOT_FALSE = Set.of("isNotFalse");

    private static final Set<String> COMPARISONS = Set.of("==", "!=");

    private static final int MAX_DEPTH = 5;

    private final Wishes wishes;
    private final Procedure procedure;
    private final Definitions definitions;
    private final List<Open> found = new ArrayList<>();

    private OpenConsents(RuleContext context, Wishes wishes, Procedure procedure) {
        this.wishes = wishes;
        this.procedure = procedure;
        this.definitions = new Definitions(context.program(), procedure);
    }

    /**
     * A place where an unknown consent counts.
     *
     * @param consent name of the consent
     * @param how the expression in short
     * @param place the expression
     * @param where member it stands in
     */
    record Open(String consent, String how, Place place, String where) {}

    /** All of the program, in order of the procedures. */
    static List<Open> of(RuleContext context) {
        List<Open> all = new ArrayList<>();
        Wishes wishes = Wishes.of(context);
        for (Procedure procedure : context.program().procedures()) {
            if (!procedure.isSynthetic() && procedure.body().code().stream().anyMatch(OpenConsents::mayOpen)) {
                OpenConsents search = new OpenConsents(context, wishes, procedure);
                search.run();
                all.addAll(search.found);
            }
        }
        return all;
    }

    static boolean isConsent(Wishes wishes, String name) {
        return wishes.wanted(name).equals(Optional.of(true)) || MarketingChoice.ofName(name) == MarketingChoice.CLEAR;
    }

    private static boolean mayOpen(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return DEFAULTS.contains(call.name())
                    || NOT_FALSE.contains(call.name())
                    || call.name().equals("equals");
        }
        return instruction instanceof Instruction.Operation operation && COMPARISONS.contains(operation.operator());
    }

    private void run() {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction instanceof Instruction.Operation operation) {
                operation(operation);
            } else if (instruction instanceof Instruction.Call call) {
                call(call);
            } else if (instruction instanceof Instruction.Branch branch) {
                nullCheck(branch);
            }
        }
    }

    /** {@code !Boolean.FALSE.equals(consent)} and {@code consent != false}. */
    private void operation(Instruction.Operation operation) {
        if (operation.operator().equals("!")
                && definitions.of(operation.operands().get(0)).orElse(operation) instanceof Instruction.Call call
                && call.name().equals("equals")
                && isNo(call.receiver())) {
            report(call.arguments().get(0), "!Boolean.FALSE.equals", operation.span());
        } else if (operation.operator().equals("!=")) {
            int one = operation.operands().get(0);
            int other = operation.operands().get(1);
            boolean isFirst = isNo(other);
            int compared = isFirst ? one : other;
            if ((isFirst || isNo(one)) && !isPrimitive(compared)) {
                report(compared, "!= false", operation.span());
            }
        }
    }

    private void call(Instruction.Call call) {
        int count = call.arguments().size();
        if (NOT_FALSE.contains(call.name()) && count == 1) {
            report(call.arguments().get(0), call.name(), call.span());
        } else if (DEFAULTS.contains(call.name())
                && count > 0
                && isYes(call.arguments().get(count - 1))) {
            int value = count > 1 ? call.arguments().get(0) : call.receiver();
            report(value, call.name() + "(true)", call.link());
        }
    }

    /** {@code consent == null || consent}, {@code consent == null ? true : consent}. */
    private void nullCheck(Instruction.Branch branch) {
        if (definitions.of(branch.condition()).orElse(branch) instanceof Instruction.Operation check
                && (check.operator().equals("==") || check.operator().equals("!="))) {
            int one = check.operands().get(0);
            int other = check.operands().get(1);
            int value = isNull(other) ? one : other;
            if (isNull(one) || isNull(other)) {
                boolean isEqual = check.operator().equals("==");
                int unknown = isEqual ? branch.then() : branch.otherwise();
                int known = isEqual ? branch.otherwise() : branch.then();
                consent(value, 0)
                        .filter(name -> countsAsYes(name, unknown, known))
                        .ifPresent(name -> add(name, check.operator() + " null", branch.span(), check.span()));
            }
        }
    }

    private boolean countsAsYes(String consent, int unknown, int known) {
        Block asked = procedure.body().blocks().get(known);
        if (procedure.body().code().get(asked.end() - 1) instanceof Instruction.Branch second
                && second.then() == unknown
                && consent(second.condition(), 0).equals(Optional.of(consent))) {
            return true;
        }
        return procedure.body().blocks().stream().anyMatch(block -> joins(block, consent, unknown, known));
    }

    /** Whether a block takes {@code true} from the one side and the consent from the other. */
    private boolean joins(Block block, String consent, int unknown, int known) {
        int fromUnknown = indexOf(block, unknown);
        int fromKnown = indexOf(block, known);
        return fromUnknown >= 0
                && fromKnown >= 0
                && IntStream.range(block.start(), block.end())
                        .mapToObj(procedure.body().code()::get)
                        .filter(Instruction.Phi.class::isInstance)
                        .map(Instruction.Phi.class::cast)
                        .anyMatch(phi -> isYes(phi.sources().get(fromUnknown))
                                && consent(phi.sources().get(fromKnown), 0).equals(Optional.of(consent)));
    }

    private static int indexOf(Block block, int predecessor) {
        return IntStream.range(0, block.predecessors().size())
                .filter(i -> block.predecessors().get(i) == predecessor)
                .findFirst()
                .orElse(-1);
    }

    private void report(int variable, String how, Span span) {
        consent(variable, 0).ifPresent(name -> add(name, how, span, span));
    }

    private void add(String name, String how, Span span, Span otherwise) {
        Span written = otherwise.isPresent() ? otherwise : span;
        found.add(new Open(
                name,
                how,
                new Place(procedure.file().path(), written),
                procedure.method().toString()));
    }

    /** Name of the consent that a variable holds, through copies, optionals and functions. */
    private Optional<String> consent(int variable, int depth) {
        if (variable < 0 || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        String own = procedure.body().variables().get(variable).name();
        if (isConsent(wishes, own)) {
            return Optional.of(own);
        }
        Optional<Instruction> definition = definitions.of(variable);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        Instruction made = definition.get();
        if (made instanceof Instruction.Copy copy) {
            return consent(copy.source(), depth + 1);
        }
        if (made instanceof Instruction.Cast cast) {
            return consent(cast.value(), depth + 1);
        }
        if (made instanceof Instruction.Call call) {
            return named(call.name()).or(() -> inside(call, depth));
        }
        return named(name(made));
    }

    /** What an instruction reads, by its name: a field, a method, a key. */
    private static String name(Instruction made) {
        if (made instanceof Instruction.FieldLoad load) {
            return load.field();
        }
        if (made instanceof Instruction.NameLoad load) {
            return load.name();
        }
        if (made instanceof Instruction.MethodReference reference) {
            return reference.name();
        }
        return made instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text
                ? text.value()
                : "";
    }

    /** {@code Optional.ofNullable(consent)}, {@code member.map(Member::getMarketingConsent)}. */
    private Optional<String> inside(Instruction.Call call, int depth) {
        return IntStream.concat(
                        IntStream.range(0, call.arguments().size()).map(call.arguments()::get),
                        IntStream.of(call.receiver()))
                .mapToObj(operand -> consent(operand, depth + 1))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> named(String name) {
        return isConsent(wishes, name) ? Optional.of(name) : Optional.empty();
    }

    private boolean isNull(int variable) {
        return definitions
                .constant(variable)
                .filter(Constant.Null.class::isInstance)
                .isPresent();
    }

    private boolean isNo(int variable) {
        return is(variable, false);
    }

    private boolean isYes(int variable) {
        return is(variable, true);
    }

    private boolean is(int variable, boolean value) {
        boolean isLiteral = definitions
                .constant(variable)
                .filter(constant -> constant instanceof Constant.Bool bool && bool.value() == value)
                .isPresent();
        return isLiteral
                || (definitions.resolution(variable) instanceof Resolution.Field field
                        && field.field().isStatic()
                        && field.field().name().equals(value ? "TRUE" : "FALSE"));
    }

    private boolean isPrimitive(int variable) {
        return procedure.typeOf(variable) instanceof Type.Primitive;
    }
}
