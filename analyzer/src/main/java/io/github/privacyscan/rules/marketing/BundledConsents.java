package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Consents to marketing that cannot be given apart from something else: one box for the terms too, or a box that must be ticked. */
final class BundledConsents {

    private final RuleContext context;

    private BundledConsents(RuleContext context) {
        this.context = context;
    }

    /**
     * A bundled consent.
     *
     * @param name the consent, for readers
     * @param how what it is bundled with, as the rest of a sentence
     * @param place where
     */
    record Bundle(String name, Text how, Place place) {}

    static List<Bundle> of(RuleContext context, ConsentChoices choices) {
        BundledConsents search = new BundledConsents(context);
        List<Bundle> found = new ArrayList<>();
        for (ConsentChoices.Box box : choices.boxes()) {
            search.box(box).ifPresent(found::add);
        }
        for (String name : context.calls().names()) {
            if (isConsent(name)) {
                context.calls().named(name).forEach(call -> search.call(call).ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<Bundle> box(ConsentChoices.Box box) {
        String name = box.input().name();
        if (box.captions().stream()
                .anyMatch(text ->
                        MarketingChoice.asksForTerms(text) && MarketingChoice.ofText(text) == MarketingChoice.CLEAR)) {
            Text how = new Text("is one box for accepting terms and for receiving marketing", "以同一個方格同時接受條款及同意接收推廣");
            return Optional.of(new Bundle(name, how, box.place()));
        }
        boolean isDue = box.input().traits().required() && box.kind() == MarketingChoice.CLEAR;
        return isDue
                ? Optional.of(new Bundle(
                        name, new Text("must be ticked before the form can be sent", "必須剔選方可提交表格"), box.place()))
                : Optional.empty();
    }

    private static boolean isConsent(String method) {
        return method.startsWith("set") && MarketingChoice.ofName(method.substring(3)) == MarketingChoice.CLEAR;
    }

    /** A setter that gets the very value that says whether the terms were accepted. */
    private Optional<Bundle> call(CallIndex.Call call) {
        Procedure procedure = call.procedure();
        Definitions definitions = new Definitions(context.program(), procedure);
        List<Instruction> code = procedure.body().code();
        Optional<String> given = argument(call.instruction(), definitions);
        for (int at = 0; given.isPresent() && at < code.size(); at++) {
            if (procedure.resolution(at) instanceof Resolution.Invoke invoke
                    && MarketingChoice.acceptsTerms(invoke.method().name())
                    && argument(code.get(at), definitions).equals(given)) {
                String terms = Wording.call(invoke.method());
                Text how = new Text(
                        "gets the same answer as '" + terms + "', which records that terms were accepted",
                        "與記錄接受條款的「" + terms + "」採用同一個答覆");
                return Optional.of(new Bundle(Wording.call(call.method()), how, call.place()));
            }
        }
        return Optional.empty();
    }

    /** The only argument, as a variable or as a question put to one; empty for constants. */
    private static Optional<String> argument(Instruction instruction, Definitions definitions) {
        if (!(instruction instanceof Instruction.Call call) || call.arguments().size() != 1) {
            return Optional.empty();
        }
        int value = origin(call.arguments().get(0), definitions);
        if (definitions.constant(value).isPresent() || definitions.resolution(value) instanceof Resolution.Field) {
            return Optional.empty();
        }
        Instruction definition = definitions.of(value).orElse(null);
        if (definition instanceof Instruction.Call question
                && question.arguments().size() == 0) {
            return Optional.of(origin(question.receiver(), definitions) + "." + question.name());
        }
        return Optional.of(String.valueOf(value));
    }

    private static int origin(int variable, Definitions definitions) {
        return definitions.of(variable).orElse(null) instanceof Instruction.Copy copy
                ? origin(copy.source(), definitions)
                : variable;
    }
}
