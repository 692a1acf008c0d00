package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.stream.Stream;

/** Identities that are confirmed by facts about a person which others know as well. */
public final class WeakIdentityCheck implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(WeakIdentityCheck.class, "PDPO-DPP4-WEAK-VERIFY", "DPP4")
            .title("Identity confirmed by facts others know, or by a device identifier", "以他人可知的資料或裝置識別碼核實身分")
            .provision("DPP4(1); s.20(1)(a); TransUnion report R19-17497 (9 December 2019); TravelBud report R14-6453")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.LIKELY)
            .cwe(287, 640, 290)
            .dpv("dpv:IdentityVerification")
            .info();

    private static final double LIMITED = 5.5;

    private static final Text CLEAR = new Text(
            "Ask for something that only the person has as well: a one-time code, a passkey or iAM Smart.",
            "同時要求只有當事人才有的東西：一次性驗證碼、通行密鑰或「智方便」。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        IdentityProofs proofs = new IdentityProofs(context);
        return Stream.concat(
                        proofs.all().map(WeakIdentityCheck::finding),
                        new DeviceLookUps(context)
                                .all()
                                .filter(found ->
                                        !proofs.asksForMore(found.call().procedure()))
                                .map(WeakIdentityCheck::finding))
                .toList();
    }

    private static Finding finding(DeviceLookUps.Recognised found) {
        Text data = Wording.data(found.facts());
        String method = Wording.call(found.call().procedure().method());
        String query = Wording.call(found.call().method());
        return Observation.of(INFO, found.call().place())
                .says(
                        "'" + method + "' takes whoever sends an identifier of a device for its holder: '" + query
                                + "' answers with " + data.en()
                                + "; a second factor was looked for in it and in its callers and not found",
                        "「" + method + "」只憑裝置識別碼認定用戶：「" + query + "」交出" + data.zhHant() + "，而在該方法及其呼叫者中找不到第二重驗證")
                .about(found.facts())
                .clearedBy(CLEAR)
                .finding(method + " by " + found.key());
    }

    private static Finding finding(IdentityProofs.Proof proof) {
        Place place = proof.comparison().place();
        DataElement fact = proof.facts().get(0);
        Text data = Wording.data(proof.facts());
        String method = Wording.call(proof.procedure().method());
        String part = proof.partial() ? "parts of " : "";
        Grade grade = proof.limited() && !proof.partial()
                ? new Grade(Level.WARNING, LIMITED, Certainty.LIKELY)
                : Grade.of(INFO);
        Finding.Path path = new Finding.Path(List.of(
                new Finding.Step(fact.place(), new Text("the stored fact", "已儲存的資料")),
                new Finding.Step(place, new Text("it is compared with what was sent", "與所提交的內容比較"))));
        return Observation.of(INFO, place)
                .graded(grade)
                .says(
                        "'" + method + "' confirms an identity by " + part + data.en()
                                + "; a second factor was looked for in it and in its callers and not found",
                        "「" + method + "」以" + data.zhHant() + (proof.partial() ? "的部分內容" : "")
                                + "核實身分，而在該方法及其呼叫者中找不到第二重驗證")
                .about(proof.facts())
                .along(path)
                .clearedBy(CLEAR)
                .finding(method + " by " + fact.displayName());
    }
}
