package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Columns of personal data whose mapping says that they are never updated. */
public final class UnchangeableColumn implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnchangeableColumn.class, "PDPO-DPP6-NO-CORRECT", "DPP6")
            .title("Held data cannot be corrected, or correction does not reach recipients", "資料不能更正或更正未通知接收者")
            .provision("DPP6(e); sections 22-23; DPP2(1)(c)")
            .level(Level.NOTE, 3.5)
            .certainty(Certainty.REVIEW)
            .dpv("dpv:DataSubjectRight")
            .info();

    /** Facts about an event that nobody corrects, and names that an account is found by. */
    private static final Set<String> EVENTS = Set.of(
            "username",
            "user-id",
            "ip-address",
            "user-agent",
            "password",
            "session-id",
            "social-user-id",
            "wechat-openid");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stores.of(context).stream()
                .flatMap(store -> store.data().stream()
                        .filter(element -> !EVENTS.contains(element.concept().id()))
                        .filter(element -> isUnchangeable(context, element))
                        .map(element -> finding(store, element)))
                .toList();
    }

    private static boolean isUnchangeable(RuleContext context, DataElement element) {
        return context.program().field(new FieldRef(element.owner(), element.name(), false)).stream()
                .anyMatch(field -> context.roles().has(field.annotations(), element.owner(), "unchangeable"));
    }

    private static Finding finding(Stores.Store store, DataElement element) {
        Text data = Wording.data(List.of(element));
        return Observation.of(INFO, element.place())
                .says(
                        data.en() + " is a column of '" + store.table() + "' that the mapping never updates",
                        data.zhHant() + "是「" + store.table() + "」的欄位，映射設定令其不會更新")
                .about(Stream.of(element).toList())
                .clearedBy(new Text(
                        "Let the column be updated, or record how a correction is made by hand.",
                        "容許更新該欄位，或訂明以人手更正的程序。"))
                .finding(element.displayName());
    }
}
