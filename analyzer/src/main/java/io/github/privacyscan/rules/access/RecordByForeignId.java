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
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of persons that come out by a number from the request, without a look at who asks. */
public final class RecordByForeignId implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(RecordByForeignId.class, "PDPO-DPP4-IDOR", "DPP4")
            .title("Record fetched by a client-supplied id with no ownership check", "按用戶提供的編號讀取紀錄而不核對擁有權")
            .provision("DPP4(1)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.LIKELY)
            .cwe(639)
            .dpv("dpv:AccessControlMethod")
            .info();

    private static final Text CLEAR = new Text(
            "Make the caller part of the query, compare the owner of the record with the caller, or let only the staff in.",
            "令查詢包含呼叫者、核對紀錄擁有人與呼叫者，或只限職員使用。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<Place, Finding> byPlace = new LinkedHashMap<>();
        new IdLookUps(context)
                .all()
                .forEach(found ->
                        byPlace.putIfAbsent(found.calls().get(found.calls().size() - 1), finding(found)));
        return List.copyOf(byPlace.values());
    }

    private static Finding finding(IdLookUps.LookUp found) {
        Text data = Wording.data(found.elements());
        String handler = found.handler().name();
        Place parameter = found.handler().at(found.input().parameter().span());
        Place lookUp = found.calls().get(found.calls().size() - 1);
        List<Finding.Step> steps = new ArrayList<>();
        steps.add(new Finding.Step(
                parameter,
                new Text(
                        "the request gives '" + found.input().name() + "'",
                        "請求提供「" + found.input().name() + "」")));
        found.calls()
                .subList(0, found.calls().size() - 1)
                .forEach(call -> steps.add(new Finding.Step(call, new Text("passed on", "繼續傳遞"))));
        steps.add(new Finding.Step(lookUp, new Text("the record is read", "讀取紀錄")));
        return Observation.of(INFO, lookUp)
                .says(
                        "'" + handler + "' answers with a record that '" + found.called() + "' finds by '"
                                + found.input().name() + "' of the request, with " + data.en()
                                + "; a look at who is calling, or at '" + found.owner()
                                + "', was looked for in the handler and what it calls and not found",
                        "「" + handler + "」以請求的「" + found.input().name() + "」經「" + found.called() + "」讀取紀錄並回傳，當中包括"
                                + data.zhHant() + "；在該方法及其呼叫的程式中找不到對呼叫者或「" + found.owner() + "」的核對")
                .about(found.elements())
                .along(new Finding.Path(steps))
                .clearedBy(CLEAR)
                .finding(found.called() + " by " + found.input().name() + " in "
                        + found.handler().type().binaryName() + "#"
                        + found.handler().method().name());
    }
}
