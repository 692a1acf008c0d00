package io.github.privacyscan.rules.protection;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the hash on the way of a value, and whether something that is not written in the sources went into it as well. */
final class Hashes {

    private static final Set<String> SECRET_WORDS =
            Set.of("salt", "salted", "pepper", "secret", "key", "hmac", "nonce", "random", "鹽", "盐", "密鑰", "密钥");

    /** Methods by which several values become one. */
    private static final Set<String> JOINS =
            Set.of("append", "update", "putString", "putBytes", "putUnencodedChars", "concat");

    private final RuleContext context;
    private final Set<String> hashing;
    private final CodeAt code;

    /** For the hashes on the way of these flows. */
    Hashes(RuleContext context, Collection<DataFlow> flows) {
        this.context = context;
        hashing = context.knowledge().calls().stream()
                .filter(CallModel.Pass.class::isInstance)
                .map(CallModel.Pass.class::cast)
                .filter(pass -> pass.effect() == CallModel.Effect.HASHED)
                .flatMap(pass -> pass.method().names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        code = new CodeAt(
                context,
                flows.stream()
                        .flatMap(flow -> flow.steps().stream())
                        .map(step -> step.place().path())
                        .collect(Collectors.toSet()));
    }

    /** The step at which the value is hashed; the last one where it is hashed again. */
    Optional<FlowStep> hash(DataFlow flow) {
        return flow.steps().stream()
                .filter(step -> step.kind() == FlowStep.Kind.PART_OF && hashing.contains(step.name()))
                .reduce((first, second) -> second);
    }

    /** Whether everything else that was hashed with the value is written in the sources. */
    boolean isUnkeyed(DataFlow flow, FlowStep hash) {
        List<FlowStep> before = flow.steps().subList(0, flow.steps().indexOf(hash) + 1);
        return before.stream().noneMatch(this::mixes);
    }

    /** Whether another value that is not constant joins here, or a name speaks of a salt or key. */
    private boolean mixes(FlowStep step) {
        return NameTokens.of(step.name()).stream().anyMatch(SECRET_WORDS::contains)
                || code.at(step.place()).stream().anyMatch(site -> isMixing(site, step));
    }

    private boolean isMixing(CodeAt.Site site, FlowStep step) {
        Definitions definitions = new Definitions(context.program(), site.procedure());
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Concat concat) {
            return open(definitions, concat.parts()) > 1;
        }
        if (instruction instanceof Instruction.Operation operation
                && operation.operator().equals("+")) {
            return open(definitions, operation.operands()) > 1;
        }
        return instruction instanceof Instruction.Call call
                && step.kind() == FlowStep.Kind.PART_OF
                && call.name().equals(step.name())
                && (open(definitions, call.arguments()) > 1 || joined(site, call, definitions) > 1);
    }

    /** How many of the values are not written in the sources. */
    private static int open(Definitions definitions, Operands values) {
        int open = 0;
        for (int i = 0; i < values.size(); i++) {
            open += isWritten(definitions, values.get(i)) ? 0 : 1;
        }
        return open;
    }

    /** Constants, their bytes, names of encodings, lengths. */
    private static boolean isWritten(Definitions definitions, int value) {
        if (definitions.constant(value).isPresent()
                || definitions.resolution(value) instanceof Resolution.ArrayLength) {
            return true;
        }
        if (definitions.resolution(value) instanceof Resolution.Field field
                && field.field().isStatic()
                && field.field().owner().startsWith("java.")) {
            return true;
        }
        return definitions.of(value).orElse(null) instanceof Instruction.Call call
                && call.name().equals("getBytes")
                && definitions.constant(call.receiver()).isPresent();
    }

    /** How many open values are put into the same object up to the site. */
    private int joined(CodeAt.Site site, Instruction.Call call, Definitions definitions) {
        int object = object(call, definitions);
        List<Instruction> body = site.procedure().body().code();
        int joined = 0;
        for (int i = 0; i <= site.index(); i++) {
            if (body.get(i) instanceof Instruction.Call other
                    && (JOINS.contains(other.name()) || (i == site.index() && hashing.contains(other.name())))
                    && object(other, definitions) == object) {
                joined += open(definitions, other.arguments()) > 0 ? 1 : 0;
            }
        }
        return joined;
    }

    /** The variable that a chain of joins begins with. */
    private static int object(Instruction.Call call, Definitions definitions) {
        return definitions.of(call.receiver()).orElse(null) instanceof Instruction.Call before
                        && JOINS.contains(before.name())
                ? object(before, definitions)
                : call.receiver();
    }
}
