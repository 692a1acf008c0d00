package io.github.privacyscan.rules.hkid;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.stream.Stream;

/** Answers, pages, documents and messages that show the whole number of an identity card and the name of its holder. */
public final class IdentityCardNumberWithName implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(IdentityCardNumberWithName.class, "PDPO-HKID-DISPLAY", "HKID")
            .title("HKID number and holder's name shown or returned together", "身份證號碼與姓名一併展示或輸出")
            .provision("Identity Card Number Code paras 2.7.1-2.7.2; DPP4(1)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(359, 201)
            .dpv("pd:OfficialID", "dpv:Disclose")
            .info();

    /** Where nothing asks who is calling. */
    private static final Grade OPEN = new Grade(Level.ERROR, 8.0, Certainty.SURE);

    /** Who reads a document or message is not in the code. */
    private static final Grade HANDED_OVER = new Grade(Level.WARNING, 6.0, Certainty.LIKELY);

    private static final Text CLEAR = new Text(
            "Leave the number out, mask it so that no more than four characters show, or let only roles that need it call.",
            "剔除該號碼、只顯示不多於四個字元，或只容許有需要的角色使用。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<NamedNumbers.Answer> answers = NamedNumbers.answers(context);
        return Stream.concat(
                        answers.stream().map(IdentityCardNumberWithName::answer),
                        NamedNumbers.outputs(context, answers).stream().map(IdentityCardNumberWithName::output))
                .toList();
    }

    private static Finding answer(NamedNumbers.Answer answer) {
        String handler = answer.handler().name();
        List<DataElement> pair = List.of(answer.number(), answer.name());
        Text data = Wording.data(pair);
        return Observation.of(
                        INFO, answer.handler().at(answer.handler().method().span()))
                .says(
                        "'" + handler + "' answers with " + data.en() + " together",
                        "「" + handler + "」的回應一併包括" + data.zhHant())
                .graded(answer.isOpen() ? OPEN : Grade.of(INFO))
                .about(pair)
                .near(answer.number().place(), new Text("the number", "號碼"))
                .near(answer.name().place(), new Text("the name beside it", "同列的姓名"))
                .clearedBy(CLEAR)
                .finding(answer.number().displayName() + " by " + handler);
    }

    private static Finding output(NamedNumbers.Output output) {
        List<DataElement> pair =
                List.of(output.number().element(), output.name().element());
        Text data = Wording.data(pair);
        String call = Wording.call(output.number().sink());
        Grade grade = output.isOpen() ? OPEN : Grade.of(INFO);
        return Observation.of(INFO, output.place())
                .says(data.en() + " come out together at '" + call + "'", data.zhHant() + "在「" + call + "」一併輸出")
                .graded(output.isShown() ? grade : HANDED_OVER)
                .about(pair)
                .along(FlowPaths.path(output.number()))
                .along(FlowPaths.path(output.name()))
                .near(output.name().sink().place(), new Text("the name comes out here", "姓名在此輸出"))
                .clearedBy(CLEAR)
                .finding(output.number().element().displayName() + " -> " + call + " in "
                        + output.number().sink().procedure().method());
    }
}
