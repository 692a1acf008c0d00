package io.github.privacyscan.rules.social;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;

/** Classes that join one person's identities in several networks, or an author with a judgement of the posts. */
public final class LinkedIdentities implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(LinkedIdentities.class, "PDPO-SOCIAL-LINK", "Social networks")
            .title("Identities on several networks linked to one person", "串連同一人在不同社交網絡的身分")
            .provision("s.2(1); DPP1(2)-(3), DPP3; leaflet on organisations' use of social networks, April 2014")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(359)
            .dpv("dpv:Match", "dpv:Combine", "pd:SocialMedia")
            .info();

    private static final Text CLEAR = new Text(
            "Keep one identity per purpose, tell people that and why they are joined and let them refuse, or keep totals only.",
            "每個用途只保留一個身分，告知當事人串連的事實和目的並容許拒絕，或只保留統計結果。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return LinkedAccounts.of(context).stream()
                .map(LinkedIdentities::finding)
                .toList();
    }

    private static Finding finding(LinkedAccounts.Join join) {
        Text data = Wording.data(join.accounts());
        String type = Wording.simpleName(join.type());
        Text fact = join.judgement().isEmpty()
                ? new Text(
                        "'" + type + "' holds identities of one person in several networks ("
                                + String.join(", ", join.networks()) + "): " + data.en(),
                        "「" + type + "」載有同一人在多個網絡（" + String.join("、", join.networks()) + "）的身分：" + data.zhHant())
                : new Text(
                        "'" + type + "' keeps '" + join.judgement() + "' beside " + data.en()
                                + ", and so a judgement of a named author",
                        "「" + type + "」把「" + join.judgement() + "」與" + data.zhHant() + "一併保存，即對具名作者的評價");
        Observation observation = Observation.of(INFO, join.place())
                .says(fact.en(), fact.zhHant())
                .about(join.accounts())
                .clearedBy(CLEAR);
        for (DataElement account : join.accounts()) {
            observation = observation.near(
                    account.place(),
                    new Text("'" + account.displayName() + "' is one of them", "「" + account.displayName() + "」是其中之一"));
        }
        return observation.finding(join.type());
    }
}
