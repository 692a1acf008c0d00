package io.github.privacyscan.rules.notice;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.CollectedInput;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers that the program demands, on forms that do not say that they must be given. */
public final class UnmarkedObligation implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnmarkedObligation.class, "PDPO-DPP1-OBLIGATORY", "DPP1")
            .title("Field is enforced as mandatory but not presented (or declared) as obligatory", "程式強制填寫的欄位未標明屬必須提供")
            .provision("DPP1(3)(a)(i)-(ii)")
            .level(Level.WARNING, 4.5)
            .certainty(Certainty.SURE)
            .dpv("dpv:Optional")
            .info();

    private static final Pattern MARKER = Pattern.compile(
            "(?i)[*＊]|\\brequired\\b|\\bmandatory\\b|\\bobligatory\\b|\\boptional\\b|\\bmust be (?:filled|completed|given)"
                    + "|必填|必須|必须|必需|選填|选填|可選|可选|非必填");

    private static final Text CLEAR = new Text(
            "Mark the inputs that must be filled in, and say what follows if they are not; or drop the constraint.",
            "標明必須填寫的欄位及不填寫的後果，或移除該限制。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * An input whose field must have a value.
     *
     * @param input the input
     * @param constraint what demands it
     */
    private record Demanded(CollectedInput input, Place constraint) {}

    @Override
    public List<Finding> check(RuleContext context) {
        if (context.inventory().collected().isEmpty()) {
            return List.of();
        }
        WholePages pages = WholePages.of(context.program().program().resources());
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (AskedForms.Asked asked : AskedForms.of(context, pages)) {
            if (pages.isComplete(asked.opened()) && !pages.says(asked.opened(), MARKER)) {
                List<Demanded> demanded = demanded(context, asked);
                if (!demanded.isEmpty()) {
                    findings.putIfAbsent(demanded.get(0).constraint(), finding(asked, demanded));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    private static List<Demanded> demanded(RuleContext context, AskedForms.Asked asked) {
        List<Demanded> demanded = new ArrayList<>();
        for (CollectedInput input : asked.inputs()) {
            if (!input.input().traits().required()) {
                input.field()
                        .flatMap(field -> constraint(context, field))
                        .ifPresent(place -> demanded.add(new Demanded(input, place)));
            }
        }
        return demanded;
    }

    private static Optional<Place> constraint(RuleContext context, FieldRef field) {
        return context.program()
                .field(field)
                .flatMap(declared -> context.roles().find(declared.annotations(), field.owner(), "required"))
                .flatMap(use -> context.program()
                        .fileOf(field.owner())
                        .map(file -> new Place(file.file().path(), use.span())));
    }

    private static Finding finding(AskedForms.Asked asked, List<Demanded> demanded) {
        List<DataElement> data =
                demanded.stream().map(one -> one.input().element()).toList();
        Text names = Wording.data(data);
        String page = asked.opened().file().path();
        Observation observation = Observation.of(INFO, demanded.get(0).constraint())
                .says(
                        "The program demands " + names.en() + "; a mark that these must be given was looked for on '"
                                + page + "' and not found",
                        "程式強制要求提供" + names.zhHant() + "；在「" + page + "」找不到必須填寫的標示")
                .about(data)
                .atMost(Certainty.LIKELY)
                .clearedBy(CLEAR);
        for (Demanded one : demanded) {
            Place input = new Place(
                    one.input().page().file().path(), one.input().input().span());
            observation = observation.near(input, new Text("the input", "輸入欄"));
        }
        return observation.finding(page + " " + demanded.get(0).input().input().name());
    }
}
