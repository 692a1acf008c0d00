package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.Variable;
import io.github.privacyscan.rules.CallIndex.Call;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Methods that find out who somebody is by comparing facts about a person with what was sent. */
final class IdentityProofs {

    private static final Set<String> COMPARISONS =
            Set.of("equals", "equalsIgnoreCase", "contains", "startsWith", "endsWith", "isEqual");

    private static final Set<String> PARTIAL = Set.of("contains", "startsWith", "endsWith");

    private static final Set<String> PROOFS = Set.of(
            "verify",
            "verified",
            "verification",
            "authenticate",
            "authentication",
            "identify",
            "identity",
            "recover",
            "recovery",
            "forgot",
            "forgotten",
            "reset",
            "report",
            "claim",
            "prove",
            "核實",
            "核实",
            "驗證",
            "验证",
            "找回");

    /** Words of methods that look for records, keep lists or check a form, and prove nothing. */
    private static final Set<String> OTHERS = Set.of(
            "search",
            "filter",
            "list",
            "sort",
            "compare",
            "validate",
            "validator",
            "duplicate",
            "unique",
            "changed",
            "update",
            "equals",
            "mask",
            "export",
            "import",
            "test");

    private static final Set<String> SECOND_FACTORS = Set.of(
            "otp",
            "totp",
            "mfa",
            "captcha",
            "passcode",
            "webauthn",
            "passkey",
            "challenge",
            "signature",
            "signed",
            "twofactor",
            "stepup",
            "iam",
            "fido",
            "jwt");

    private static final Set<String> CHECKS =
            Set.of("verify", "check", "validate", "match", "matches", "consume", "confirm", "authenticate", "equals");

    private static final Set<String> SECRETS =
            Set.of("code", "token", "password", "passwd", "pwd", "pin", "secret", "credential", "credentials");

    private static final Set<String> LIMITS = Set.of(
            "attempt", "attempts", "limiter", "limit", "lock", "locked", "lockout", "throttle", "failures", "retries");

    /** Facts that say who somebody is; an e-mail address or telephone number is where a message goes as well. */
    private static final Set<String> IDENTITY_FACTS = Set.of("hkid", "passport-number", "date-of-birth");

    private final RuleContext context;

    IdentityProofs(RuleContext context) {
        this.context = context;
    }

    /**
     * A method and the facts it compares.
     *
     * @param procedure the method
     * @param comparison the comparison that decides
     * @param facts the facts compared, worst first
     * @param partial whether a part of a fact is enough
     * @param limited whether attempts are counted, as far as names tell
     */
    record Proof(Procedure procedure, Call comparison, List<DataElement> facts, boolean partial, boolean limited) {}

    /** One comparison of a stored fact. */
    private record Compared(Call call, DataElement fact, boolean partial) {}

    Stream<Proof> all() {
        Map<Procedure, List<Call>> byProcedure = new LinkedHashMap<>();
        COMPARISONS.stream()
                .sorted()
                .flatMap(name -> context.calls().named(name).stream())
                .filter(call -> isProof(call.procedure()))
                .forEach(call -> byProcedure
                        .computeIfAbsent(call.procedure(), procedure -> new ArrayList<>())
                        .add(call));
        return byProcedure.entrySet().stream().flatMap(entry -> proof(entry.getKey(), entry.getValue()).stream());
    }

    private static boolean isProof(Procedure procedure) {
        List<String> method = NameTokens.of(procedure.method().name());
        List<String> words = new ArrayList<>(method);
        words.addAll(NameTokens.of(Wording.simpleName(procedure.method().owner())));
        return !procedure.isLambda()
                && !procedure.isSynthetic()
                && words.stream().anyMatch(PROOFS::contains)
                && method.stream().noneMatch(OTHERS::contains);
    }

    private Optional<Proof> proof(Procedure procedure, List<Call> calls) {
        ValueData data = new ValueData(context, procedure);
        List<Compared> compared =
                calls.stream().flatMap(call -> compared(data, call).stream()).toList();
        Optional<Compared> decisive = compared.stream()
                .filter(Compared::partial)
                .findFirst()
                .or(() -> compared.stream()
                        .filter(one -> IDENTITY_FACTS.contains(one.fact().conceptId()))
                        .findFirst());
        if (decisive.isEmpty() || asksForMore(procedure)) {
            return Optional.empty();
        }
        List<DataElement> facts = compared.stream()
                .map(Compared::fact)
                .distinct()
                .sorted(Leak.WORST)
                .toList();
        return Optional.of(new Proof(
                procedure,
                decisive.get().call(),
                facts,
                decisive.get().partial(),
                words(procedure).anyMatch(LIMITS::contains)));
    }

    /** A fact of a stored person on one side, what was sent on the other. */
    private Optional<Compared> compared(ValueData data, Call call) {
        if (!(call.instruction() instanceof Instruction.Call written)
                || written.arguments().size() == 0) {
            return Optional.empty();
        }
        boolean isTwo = written.arguments().size() == 2;
        int left = isTwo ? written.arguments().get(0) : written.receiver();
        int right = written.arguments().get(isTwo ? 1 : 0);
        if (left < 0 || data.root(left) == data.root(right)) {
            return Optional.empty();
        }
        boolean isSent = data.isParameter(data.root(left)) || data.isParameter(data.root(right));
        boolean isPartial = PARTIAL.contains(written.name()) || data.isPart(left) || data.isPart(right);
        return Stream.of(left, right)
                .filter(side -> !data.isParameter(side) && data.root(side) != side)
                .flatMap(side -> data.element(side).stream())
                .filter(fact -> isSent && Leak.countsAlone(fact) && !PersonalTypes.isSecret(fact))
                .findFirst()
                .map(fact -> new Compared(call, fact, isPartial));
    }

    /** Whether something that only the person has is asked for as well: in the method, what it calls, or its callers. */
    boolean asksForMore(Procedure procedure) {
        Set<Procedure> around = new HashSet<>();
        around.add(procedure);
        context.calls().callersOf(procedure).forEach(call -> around.add(call.procedure()));
        for (Procedure one : List.copyOf(around)) {
            context.calls().callersOf(one).forEach(call -> around.add(call.procedure()));
        }
        return around.stream().anyMatch(IdentityProofs::asks);
    }

    private static boolean asks(Procedure procedure) {
        boolean isGiven = procedure.declaration().params().stream()
                .map(ParamDecl::name)
                .flatMap(name -> NameTokens.of(name).stream())
                .anyMatch(word -> SECOND_FACTORS.contains(word)
                        || (SECRETS.contains(word) && !word.startsWith("pass") && !word.equals("pwd")));
        return isGiven || words(procedure).anyMatch(SECOND_FACTORS::contains) || checksSecret(procedure);
    }

    private static boolean checksSecret(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && procedure.resolution(i) instanceof Resolution.Invoke invoke
                    && NameTokens.of(call.name()).stream().anyMatch(CHECKS::contains)) {
                List<String> names = new ArrayList<>(
                        List.of(call.name(), Wording.simpleName(invoke.method().owner())));
                call.arguments().forEach(argument -> names.add(source(procedure, argument)));
                names.add(source(procedure, call.receiver()));
                if (AccessWords.anyWord(names, SECRETS)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The name a value has, or the getter that gave it. */
    private static String source(Procedure procedure, int variable) {
        if (variable < 0) {
            return "";
        }
        Variable known = procedure.body().variables().get(variable);
        return known.name().isEmpty()
                ? procedure.body().code().stream()
                        .filter(instruction -> instruction.target() == variable)
                        .map(instruction -> instruction instanceof Instruction.Call call
                                ? call.name()
                                : instruction instanceof Instruction.NameLoad load
                                        ? load.name()
                                        : instruction instanceof Instruction.FieldLoad field ? field.field() : "")
                        .findFirst()
                        .orElse("")
                : known.name();
    }

    private static Stream<String> words(Procedure procedure) {
        return procedure.body().code().stream()
                .map(instruction -> instruction instanceof Instruction.Call call
                        ? call.name()
                        : instruction instanceof Instruction.NameLoad load ? load.name() : "")
                .flatMap(name -> NameTokens.of(name).stream());
    }
}
