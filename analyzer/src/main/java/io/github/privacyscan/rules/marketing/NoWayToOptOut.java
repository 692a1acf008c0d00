package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Programs that send marketing messages and nowhere speak of a way to stop them. */
public final class NoWayToOptOut implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NoWayToOptOut.class, "PDPO-P6A-OPTOUT-ABSENT", "Part 6A")
            .title("Marketing exists but no free, simple way to stop it", "有促銷功能但沒有免費而簡便的拒收途徑")
            .provision("s.35G(1)-(3), s.35C(2)(c)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .dpv("dpv:WithdrawConsent", "dpv:CannotOptOutFromProcess")
            .info();

    private static final Text CLEAR = new Text(
            "Give people a way to stop the messages that is free, simple and open at any time, and record what they say.",
            "提供免費、簡便而隨時可用的途徑讓當事人拒收訊息，並記錄其要求。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return MarketingSends.of(context).stream()
                .filter(send -> !send.sink().model().kind().equals("marketing-platform"))
                .findFirst()
                .filter(send -> !Refusals.areMentioned(context))
                .map(send -> finding(context, send))
                .stream()
                .toList();
    }

    private static Finding finding(RuleContext context, MarketingSends.Send send) {
        String sender = Wording.call(send.site().procedure().method());
        int types = context.program().sourceTypes().size();
        String counted = types + (types == 1 ? " type" : " types");
        return Observation.of(INFO, send.site().place())
                .says(
                        "'" + sender
                                + "' sends marketing messages; a way to stop them was looked for in the names and texts of "
                                + counted + ", in addresses, pages, message texts and tables, and not found",
                        "「" + sender + "」發送推廣訊息；在" + types + "個類別的名稱及文字、網址、頁面、訊息文字及資料表中，找不到拒收途徑")
                .clearedBy(CLEAR)
                .finding("no opt-out");
    }
}
