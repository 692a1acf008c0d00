package io.github.privacyscan.rules.access;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Signs that a program limits how often, or how much at once, somebody may ask. */
final class RateLimits {

    private static final String KIND = "rate-limit";

    private static final Set<String> WORDS = Set.of(
            "limiter",
            "ratelimit",
            "ratelimiter",
            "throttle",
            "throttled",
            "throttling",
            "throttler",
            "captcha",
            "recaptcha",
            "attempt",
            "attempts",
            "quota",
            "lockout",
            "sentinel");

    /** Words of annotations and calls that cap a number. */
    private static final Set<String> CAPS = Set.of("max", "min", "range", "clamp", "digits");

    private final List<CallModel.Guard> guards;
    private final boolean isEverywhere;

    RateLimits(RuleContext context) {
        guards = context.knowledge().calls().stream()
                .filter(CallModel.Guard.class::isInstance)
                .map(CallModel.Guard.class::cast)
                .filter(guard -> guard.kind().equals(KIND))
                .toList();
        isEverywhere = context.program().sourceTypes().stream()
                        .map(TypeDecl::simpleName)
                        .anyMatch(RateLimits::isLimit)
                || context.program().program().resources().of(SettingsFacts.class).stream()
                        .flatMap(file -> file.entries().stream())
                        .anyMatch(entry -> isLimit(entry.key()) || entry.value().contains("RateLimiter"));
    }

    /** Whether a class or a setting of the program limits rates: what it is for is not known, so it counts for all. */
    boolean isEverywhere() {
        return isEverywhere;
    }

    /** Whether an annotation of the handler, or code that runs for it, limits rates. */
    boolean isOn(Endpoint handler, Set<Procedure> reach) {
        return Stream.concat(handler.method().annotations().stream(), handler.type().annotations().stream())
                        .map(AnnotationUse::simpleName)
                        .anyMatch(RateLimits::isLimit)
                || reach.stream().anyMatch(this::limits);
    }

    private boolean limits(Procedure procedure) {
        for (int i = 0; i < procedure.body().code().size(); i++) {
            if (procedure.body().code().get(i) instanceof Instruction.Call call
                    && (isLimit(call.name()) || isToken(call.name()) || limits(procedure.resolution(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean limits(Resolution resolution) {
        return resolution instanceof Resolution.Invoke invoke
                && (isLimit(Wording.simpleName(invoke.method().owner()))
                        || guards.stream()
                                .anyMatch(guard -> guard.method()
                                                .type()
                                                .equals(invoke.method().owner())
                                        && guard.method()
                                                .names()
                                                .contains(invoke.method().name())));
    }

    /** Whether the number a parameter of the handler holds is capped: by an annotation, a minimum or a comparison. */
    static boolean isCapped(Endpoint.Input input, Set<Procedure> reach) {
        return input.parameter().annotations().stream()
                        .flatMap(annotation -> NameTokens.of(annotation.simpleName()).stream())
                        .anyMatch(CAPS::contains)
                || reach.stream()
                        .flatMap(procedure -> procedure.body().code().stream())
                        .anyMatch(RateLimits::caps);
    }

    private static boolean caps(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return NameTokens.of(call.name()).stream().anyMatch(CAPS::contains);
        }
        return instruction instanceof Instruction.Operation operation
                && (operation.operator().startsWith("<") || operation.operator().startsWith(">"));
    }

    private static boolean isLimit(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(WORDS::contains) || (words.contains("rate") && words.contains("limit"));
    }

    /** {@code tryConsume}, {@code tryAcquire}: one of a number of tokens. */
    private static boolean isToken(String name) {
        return name.startsWith("tryConsume") || name.startsWith("tryAcquire");
    }
}
