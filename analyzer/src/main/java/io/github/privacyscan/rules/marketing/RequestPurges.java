package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that delete records of requests to unsubscribe: by an age below three years, or together with the account. */
final class RequestPurges {

    private static final Map<String, Integer> DAYS =
            Map.of("minusDays", 1, "minusWeeks", 7, "minusMonths", 30, "minusYears", 365);

    private static final int THREE_YEARS = 3 * 360;

    private static final int STEPS = 4;

    private static final Set<String> DELETING = Set.of("delete", "remove", "purge", "erase", "clear");

    private static final Set<String> ENDING = Set.of("delete", "erase", "close", "remove", "terminate", "cancel");

    private static final Set<String> ACCOUNTS =
            Set.of("account", "member", "user", "customer", "profile", "subscriber");

    private final RuleContext context;

    private RequestPurges(RuleContext context) {
        this.context = context;
    }

    /**
     * A call that deletes such records.
     *
     * @param name the method it is written in, for readers
     * @param when which or when, as the rest of a sentence
     * @param place the call
     */
    record Purge(String name, Text when, Place place) {}

    static List<Purge> of(RuleContext context) {
        RequestPurges search = new RequestPurges(context);
        List<Purge> purges = new ArrayList<>();
        for (String name : context.calls().names()) {
            List<String> words = NameTokens.of(name);
            if (!words.isEmpty() && DELETING.contains(words.get(0))) {
                for (CallIndex.Call call : context.calls().named(name)) {
                    String owner = Wording.simpleName(call.method().owner());
                    if (Wish.isObjection(name) || Wish.isObjection(owner)) {
                        search.purge(call).ifPresent(purges::add);
                    }
                }
            }
        }
        return purges;
    }

    private Optional<Purge> purge(CallIndex.Call call) {
        String caller = Wording.call(call.procedure().method());
        Definitions definitions = new Definitions(context.program(), call.procedure());
        if (call.instruction() instanceof Instruction.Call written) {
            for (int i = 0; i < written.arguments().size(); i++) {
                Optional<Text> age = age(definitions, written.arguments().get(i), STEPS);
                if (age.isPresent()) {
                    return Optional.of(new Purge(caller, age.get(), call.place()));
                }
            }
        }
        List<String> words = NameTokens.of(call.procedure().method().name());
        boolean endsAccount = !words.isEmpty()
                && ENDING.contains(words.get(0))
                && words.stream().anyMatch(ACCOUNTS::contains)
                && !Wish.isObjection(call.procedure().method().name());
        return endsAccount
                ? Optional.of(new Purge(caller, new Text("together with the account", "在刪除帳戶時一併"), call.place()))
                : Optional.empty();
    }

    /** The age in days, when a value is a time so long ago, and that is less than three years. */
    private Optional<Text> age(Definitions definitions, int value, int steps) {
        Instruction definition = definitions.of(value).orElse(null);
        if (definition instanceof Instruction.Copy copy && steps > 0) {
            return age(definitions, copy.source(), steps - 1);
        }
        if (!(definition instanceof Instruction.Call call)) {
            return Optional.empty();
        }
        Integer unit = DAYS.get(call.name());
        if (unit == null || call.arguments().size() != 1) {
            return steps > 0 && call.arguments().size() == 0 && call.receiver() >= 0
                    ? age(definitions, call.receiver(), steps - 1)
                    : Optional.empty();
        }
        return definitions
                .constant(call.arguments().get(0))
                .filter(Constant.Number.class::isInstance)
                .map(number -> ((Constant.Number) number).source().replaceAll("[_lL]", ""))
                .filter(text -> text.matches("\\d{1,6}"))
                .filter(text -> Integer.parseInt(text) * unit < THREE_YEARS)
                .map(text -> new Text(
                        "that are older than '" + call.name() + "(" + text + ")', which is less than three years",
                        "以「" + call.name() + "(" + text + ")」為限，不足三年便"));
    }
}
