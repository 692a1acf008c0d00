package io.github.privacyscan.rules.hkid;

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

/** Copies of identity cards that a request brings or a column keeps. */
public final class IdentityCardCopy implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(IdentityCardCopy.class, "PDPO-HKID-COPY", "HKID")
            .title("Copy or image of an identity card is collected, kept or sent", "收集、保留或傳送身份證副本／影像")
            .provision("Code of Practice on the Identity Card Number and other Personal Identifiers, paras 3.1-3.12"
                    + " (secondary source in part)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe(312, 922)
            .dpv("pd:OfficialID", "pd:Picture")
            .info();

    private static final Text CLEAR = new Text(
            "Ask for the copy only on a ground of paragraph 3.2, keep it encrypted where few may read it, and delete it in time.",
            "只在《守則》第 3.2 段的情況下索取副本，加密保存並限制查閱，適時刪除。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new CardCopies(context)
                .all().stream().map(IdentityCardCopy::finding).toList();
    }

    private static Finding finding(CardCopies.Copies copies) {
        Text data = Wording.data(copies.elements());
        String english = copies.isKept()
                ? "The entity '" + copies.owner() + "' keeps " + data.en() + "; a conversion that encrypts was looked"
                        + " for on the field and not found"
                : "'" + copies.owner() + "' takes in " + data.en();
        String chinese = copies.isKept()
                ? "實體「" + copies.owner() + "」保留" + data.zhHant() + "；已查找欄位上負責加密的轉換，但未有發現"
                : "「" + copies.owner() + "」接收" + data.zhHant();
        return Observation.of(INFO, copies.elements().get(0).place())
                .says(english, chinese)
                .about(copies.elements())
                .clearedBy(CLEAR)
                .finding(copies.owner());
    }
}
