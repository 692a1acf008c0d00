package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.Words;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens and links to unsubscribe that are given an end, and one that comes in less than 30 days. */
final class ShortLinks {

    private static final int LEAST_DAYS = 30;

    private static final int HOURS = 24;

    /** How many of the unit make a day. */
    private static final Map<String, Integer> PER_DAY = Map.of(
            "plusDays",
            1,
            "ofDays",
            1,
            "plusWeeks",
            -7,
            "plusHours",
            HOURS,
            "ofHours",
            HOURS,
            "plusMinutes",
            HOURS * 60,
            "ofMinutes",
            HOURS * 60);

    private static final Words TOPIC = Words.of("unsubscribe", "unsubscription", "opt out", "optout", "退订", "退訂");

    private static final Words MADE = Words.of("link", "url", "uri", "token", "signed", "jwt");

    private ShortLinks() {}

    /**
     * A link that ends too early.
     *
     * @param where the method that makes it
     * @param written its life as written
     * @param place where that is written
     */
    record Link(String where, String written, Place place) {}

    static List<Link> of(RuleContext context) {
        List<Link> found = new ArrayList<>();
        for (String unit : PER_DAY.keySet().stream().sorted().toList()) {
            for (CallIndex.Call call : context.calls().named(unit)) {
                if (makesLink(call.procedure())) {
                    link(context, call).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean makesLink(Procedure procedure) {
        String method = procedure.method().name();
        String type = Wording.simpleName(procedure.method().owner());
        boolean isOfTopic = TOPIC.areIn(method) || TOPIC.areIn(type);
        return isOfTopic
                && (MADE.areIn(method)
                        || MADE.areIn(type)
                        || procedure.body().code().stream().anyMatch(ShortLinks::makes));
    }

    private static boolean makes(Instruction instruction) {
        return instruction instanceof Instruction.Call call && MADE.areIn(call.name());
    }

    private static Optional<Link> link(RuleContext context, CallIndex.Call call) {
        if (!(call.instruction() instanceof Instruction.Call written)
                || written.arguments().size() != 1) {
            return Optional.empty();
        }
        Definitions definitions = new Definitions(context.program(), call.procedure());
        boolean isOfTime = call.method().owner().startsWith("java.time.")
                && !(definitions.resolution(written.arguments().get(0)) instanceof Resolution.Invoke);
        return definitions
                .constant(written.arguments().get(0))
                .filter(number -> isOfTime && number instanceof Constant.Number)
                .map(number -> ((Constant.Number) number).source().replaceAll("[_lL]", ""))
                .filter(text -> text.matches("\\d{1,6}"))
                .filter(text -> isShort(Integer.parseInt(text), PER_DAY.getOrDefault(written.name(), 1)))
                .map(text -> new Link(
                        Wording.call(call.procedure().method()), written.name() + "(" + text + ")", call.place()));
    }

    private static boolean isShort(int count, int perDay) {
        return perDay < 0 ? count * -perDay < LEAST_DAYS : count < LEAST_DAYS * perDay;
    }
}
