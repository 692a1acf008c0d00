package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts of exceptions that are sent to the caller: by the methods for uncaught exceptions, and by catch clauses. */
final class ErrorTextsInAnswers {

    private static final String ANSWER = "response";

    private static final String MESSAGE = "exception";

    private final FlowRule rule;
    private final Set<Place> exceptions;

    private ErrorTextsInAnswers(RuleInfo info, RuleContext context) {
        this.exceptions = context.flow().flows().stream()
                .filter(flow -> flow.sink().model().kind().equals(MESSAGE))
                .map(flow -> flow.sink().place())
                .collect(Collectors.toUnmodifiableSet());
        this.rule = FlowRule.into(
                        info,
                        new FlowRule.Phrases(
                                sink -> new Text(
                                        "with the text of an exception into the answer of '"
                                                + Wording.call(sink.procedure().method()) + "'",
                                        "隨例外訊息流入「"
                                                + Wording.call(sink.procedure().method()) + "」的回應"),
                                new Text("Answer with a general message and an error number only.", "只回覆一般訊息及錯誤編號。")),
                        ANSWER)
                .clearedBy(CallModel.Effect.HASHED)
                .only(this::isErrorText)
                .at(ErrorTextsInAnswers::place);
    }

    static List<Finding> of(RuleInfo info, RuleContext context) {
        ErrorTextsInAnswers search = new ErrorTextsInAnswers(info, context);
        List<Leak> leaks = search.rule.leaks(context);
        Set<String> passed = leaks.stream()
                .filter(ErrorTextsInAnswers::isReturned)
                .flatMap(leak -> leak.flows().stream())
                .flatMap(flow -> flow.steps().stream())
                .filter(step -> step.kind() == FlowStep.Kind.CALL || step.kind() == FlowStep.Kind.RETURN)
                .map(FlowStep::name)
                .collect(Collectors.toSet());
        return leaks.stream()
                .filter(leak -> isReturned(leak) || !isHelper(leak, passed))
                .map(search.rule::finding)
                .toList();
    }

    /** Whether the answer is made in a helper of a method that was told of already. */
    private static boolean isHelper(Leak leak, Set<String> passed) {
        return passed.contains(leak.sink().procedure().method().name());
    }

    private boolean isErrorText(DataFlow flow) {
        return flow.steps().stream().map(FlowStep::place).anyMatch(exceptions::contains);
    }

    /** Whether the answer is what the method returns. */
    private static boolean isReturned(Leak leak) {
        return leak.sink().method().equals(leak.sink().procedure().method());
    }

    /** Where the method takes the text into its answer: the last thing it does with it before it returns. */
    private static Place place(Leak leak) {
        Procedure procedure = leak.sink().procedure();
        List<FlowStep> steps = leak.flows().get(0).steps();
        for (int i = steps.size() - 2; i >= 0 && isReturned(leak); i--) {
            if (isIn(procedure, steps.get(i).place())) {
                return steps.get(i).place();
            }
        }
        return leak.sink().place();
    }

    private static boolean isIn(Procedure procedure, Place place) {
        int line = place.span().startLine();
        return place.path().equals(procedure.file().path())
                && procedure.body().code().stream().map(Instruction::span).anyMatch(span -> span.startLine() == line);
    }
}
