package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.rules.Leak;
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
import java.util.stream.Collectors;

/** Personal data that a page carries to the browser in a place that people do not see, and shows nowhere. */
public final class HiddenField implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(HiddenField.class, "PDPO-DPP4-HIDDEN-FIELD", "DPP4")
            .title("Personal data delivered to the browser but not shown", "網頁原始碼夾帶未顯示的個人資料")
            .provision("DPP4(1); findings on the Companies Registry's e-Services Portal, 12 March 2025")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.SURE)
            .cwe(201, 615, 472)
            .dpv("dpv:Disclose")
            .info();

    private static final Text CLEAR = new Text(
            "Keep the value on the server and give the page a token that says nothing, or a masked value.",
            "把資料留在伺服器，只向網頁提供無意義的代號或已遮蓋的值。");

    private static final Text UNSEEN = new Text("an unseen place", "不可見之處");

    private static final Map<PagePrint.Context, Text> WHERE = Map.of(
            PagePrint.Context.HIDDEN_INPUT, new Text("a hidden input", "隱藏欄位"),
            PagePrint.Context.COMMENT, new Text("a comment", "註解"),
            PagePrint.Context.OPTION, new Text("the value of an option", "選項的值"),
            PagePrint.Context.DATA_ATTRIBUTE, new Text("a data attribute", "data 屬性"),
            PagePrint.Context.SCRIPT, new Text("a script", "程式碼區段"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<Place, List<PageValues.Value>> hidden = new LinkedHashMap<>();
        for (PageValues page : PageValues.of(context)) {
            page.values().stream()
                    .filter(value -> WHERE.containsKey(value.context()))
                    .filter(value -> counts(value.element()) && !page.isShown(value.element()))
                    .forEach(value -> hidden.computeIfAbsent(value.place(), any -> new ArrayList<>())
                            .add(value));
        }
        return hidden.values().stream().map(HiddenField::finding).toList();
    }

    /** Tokens are made to travel unseen. */
    private static boolean counts(DataElement element) {
        return Leak.countsAlone(element)
                && !element.isProtected()
                && !element.concept().id().equals("access-token")
                && !element.concept().id().equals("otp");
    }

    private static Finding finding(List<PageValues.Value> values) {
        List<DataElement> elements = values.stream()
                .map(PageValues.Value::element)
                .distinct()
                .sorted(Leak.WORST)
                .toList();
        PageValues.Value first = values.get(0);
        Text data = Wording.data(elements);
        Text where = WHERE.getOrDefault(first.context(), UNSEEN);
        Observation observation = Observation.of(INFO, first.place())
                .says(
                        data.en() + (elements.size() == 1 ? " comes" : " come") + " out in " + where.en()
                                + " of the page and " + (elements.size() == 1 ? "is" : "are") + " not shown on it",
                        data.zhHant() + "輸出至網頁的" + where.zhHant() + "，但網頁沒有顯示")
                .about(elements)
                .clearedBy(CLEAR);
        boolean mayShow = first.context() == PagePrint.Context.SCRIPT
                || first.context() == PagePrint.Context.DATA_ATTRIBUTE
                || first.context() == PagePrint.Context.OPTION;
        for (DataElement element : elements) {
            observation = observation.near(element.place(), new Text("the data", "資料"));
        }
        return (mayShow ? observation.atMost(Certainty.LIKELY) : observation)
                .finding(elements.stream().map(DataElement::displayName).collect(Collectors.joining(","))
                        + " hidden in " + first.place().path());
    }
}
