package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.access.CallerUse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Request handlers that answer with a stored entity and so with all its personal data. Answers in types of their own are
 * left alone, because somebody has chosen their fields, unless these are secrets that no caller needs.
 */
public final class OverexposedResponse implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(OverexposedResponse.class, "PDPO-DPP4-OVEREXPOSE", "DPP4")
            .title("API returns personal data the caller does not need", "介面回傳超出所需的個人資料")
            .provision("DPP4(1); DPP3; reports on Carousell (21 Dec 2023) and the Companies Registry (12 Mar 2025)"
                    + " (secondary source in part)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.LIKELY)
            .cwe(201, 213, 359)
            .dpv("dpv:Disclose")
            .info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<EntityAnswers.Answer> entities = EntityAnswers.of(context);
        CallerUse callers = new CallerUse(context);
        Set<String> told = entities.stream()
                .map(answer -> answer.handler().type().binaryName() + "#"
                        + answer.handler().method().name())
                .collect(Collectors.toSet());
        return Stream.concat(
                        entities.stream().map(answer -> finding(answer, callers)),
                        SecretsInAnswers.of(INFO, context, told).stream())
                .toList();
    }

    /** A handler that looks at who is calling may well answer with that person's own data. */
    private static Grade grade(EntityAnswers.Answer answer, CallerUse callers) {
        Grade grade = Grade.of(INFO).on(answer.exposed().get(0));
        boolean asks = callers.code(answer.handler()).filter(CallerUse::asks).isPresent();
        return asks ? grade.atMost(Level.WARNING, Grade.WARNING_CAP) : grade;
    }

    private static Finding finding(EntityAnswers.Answer answer, CallerUse callers) {
        List<DataElement> exposed = answer.exposed();
        Text data = Wording.data(exposed);
        String handler = answer.handler().name();
        String entity = Wording.simpleName(answer.entity());
        Text fact = new Text(
                "'" + handler + "' answers with the entity '" + entity + "' and so with " + data.en(),
                "「" + handler + "」直接回傳實體「" + entity + "」，當中包括" + data.zhHant());
        Grade grade = grade(answer, callers);
        return new Finding(
                INFO,
                answer.handler().at(answer.handler().method().span()),
                Wording.sentence(fact),
                grade.level(),
                grade.severity(),
                grade.certainty(),
                exposed.stream().map(FlowPaths::element).toList(),
                List.of(),
                exposed.stream().map(OverexposedResponse::related).toList(),
                new Text(
                        "Answer with a type that has only the fields the caller needs, or keep the field out of the JSON form.",
                        "回傳只含所需欄位的專用類型，或從 JSON 形式剔除該欄位。"),
                exposed.stream().map(DataElement::displayName).collect(Collectors.joining(",")) + " by "
                        + answer.handler().type().binaryName() + "#"
                        + answer.handler().method().name());
    }

    private static Finding.Related related(DataElement element) {
        return new Finding.Related(
                element.place(),
                new Text(
                        "'" + element.displayName() + "' is part of the answer",
                        "「" + element.displayName() + "」包含在回應之中"));
    }
}
