package io.github.privacyscan.rules.access;

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

/** Requests that fill an entity with personal data and, in passing, its roles, its owner or its record of a consent. */
public final class RequestBoundToEntity implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(RequestBoundToEntity.class, "PDPO-DPP4-MASS-ASSIGN", "DPP4")
            .title("Request binds straight onto a personal-data entity", "請求直接綁定至個人資料實體")
            .provision("DPP4(1)")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe(915)
            .info();

    private static final Text CLEAR = new Text(
            "Take the request as a type of its own with the fields that the caller may set.", "以專用類型接收請求，只含呼叫者可設定的欄位。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return new BoundEntities(context)
                .all()
                .map(RequestBoundToEntity::finding)
                .toList();
    }

    private static Finding finding(BoundEntities.Bound bound) {
        String entity = Wording.simpleName(bound.entity());
        List<String> names = bound.settable().stream()
                .map(field -> entity + "." + field.name())
                .toList();
        Text fields = Wording.names(names);
        Text data = Wording.data(bound.elements());
        String handler = bound.handler().name();
        return Observation.of(INFO, bound.handler().at(bound.input().parameter().span()))
                .says(
                        "'" + handler + "' binds the request to the entity '" + entity + "' with " + data.en()
                                + " and saves it, so that a request may also set " + fields.en(),
                        "「" + handler + "」把請求綁定至實體「" + entity + "」（含" + data.zhHant() + "）並儲存，請求因而亦可設定"
                                + fields.zhHant())
                .about(bound.elements())
                .clearedBy(CLEAR)
                .finding(entity + " in " + bound.handler().type().binaryName() + "#"
                        + bound.handler().method().name());
    }
}
