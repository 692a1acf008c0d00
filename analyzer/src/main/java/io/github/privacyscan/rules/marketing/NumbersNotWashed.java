package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marketing by short message in a program that knows Hong Kong numbers, without a look at a do-not-call register or at a
 * recorded consent.
 */
public final class NumbersNotWashed implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NumbersNotWashed.class, "UEMO-DNC", "Cap. 593")
            .title("Numbers not washed against the do-not-call registers", "發送前未核對拒收訊息登記冊")
            .provision("Cap. 593 s.11")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe()
            .dpv("dpv:DirectMarketing")
            .info();

    private static final String SHORT_MESSAGE = "sms";

    private static final Text CLEAR = new Text(
            "Compare the numbers with the do-not-call registers in the ten working days before, or send only to those whose"
                    + " consent is recorded.",
            "在發送前十個工作天內與拒收訊息登記冊核對，或只向有同意紀錄的人士發送。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<MarketingSends.Send> sends = MarketingSends.of(context).stream()
                .filter(send -> send.sink().model().kind().equals(SHORT_MESSAGE))
                .filter(send -> send.way().tests().stream().noneMatch(test -> clears(send.tests(), test)))
                .toList();
        if (sends.isEmpty() || !knowsHongKong(context)) {
            return List.of();
        }
        // A send that looks at no list at all is one finding, of the opt-out.
        boolean keepsObjections = !WishRecords.objections(context).isEmpty();
        Text fact = new Text(
                "a look at a do-not-call register or at a recorded consent before the call was looked for and not found",
                "而在呼叫之前找不到對拒收訊息登記冊或同意紀錄的檢查");
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (MarketingSends.Send send : sends) {
            if (keepsObjections && !send.respects(true)) {
                continue;
            }
            List<DataFlow> receivers = SendFindings.receivers(context, send);
            SendFindings.Said said = new SendFindings.Said(fact, CLEAR, List.of());
            findings.putIfAbsent(send.site().place(), SendFindings.of(INFO, Grade.of(INFO), send, receivers, said));
        }
        return List.copyOf(findings.values());
    }

    private static boolean clears(WishTests tests, Guards.Test test) {
        boolean isOfRegister = test.names().stream().anyMatch(NumbersNotWashed::isRegister);
        return isOfRegister || (tests.isOfAgreement(test) && tests.respects(test));
    }

    private static boolean isRegister(String name) {
        List<String> words = NameTokens.of(name);
        return words.contains("dnc") || String.join("", words).contains("donotcall") || name.contains("登記冊");
    }

    private static boolean knowsHongKong(RuleContext context) {
        return context.program().procedures().stream().anyMatch(NumbersNotWashed::knowsHongKong);
    }

    private static boolean knowsHongKong(Procedure procedure) {
        return procedure.method().owner().startsWith("hk.")
                || procedure.body().code().stream()
                        .map(NumbersNotWashed::text)
                        .flatMap(Optional::stream)
                        .anyMatch(text -> text.startsWith("+852")
                                || text.equals("852")
                                || text.equals("HK")
                                || text.contains("香港"));
    }

    private static Optional<String> text(Instruction instruction) {
        return instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
