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
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marketing mails and short messages without a way to unsubscribe, and links to do so that end too early. */
public final class NoUnsubscribe implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(NoUnsubscribe.class, "UEMO-UNSUBSCRIBE", "Cap. 593")
            .title(
                    "Commercial electronic message without a valid unsubscribe facility or sender information",
                    "商業電子訊息缺少有效取消接收選項或發送人資料")
            .provision("Cap. 593 s.9(1)(a)-(g) (secondary source in part)")
            .level(Level.WARNING, 6.5)
            .certainty(Certainty.LIKELY)
            .cwe()
            .dpv("dpv:OptingOutFromProcess")
            .info();

    private static final Text CLEAR = new Text(
            "Give each message a free way to unsubscribe that works for at least 30 days: a link, a List-Unsubscribe header,"
                    + " or a number or word to answer with.",
            "在每則訊息加入免費而至少30天有效的取消接收途徑：連結、List-Unsubscribe 標頭，或可回覆的號碼或字詞。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Map<Place, Finding> findings = new LinkedHashMap<>();
        for (UntoldMessages.Untold untold : UntoldMessages.of(context)) {
            Place place =
                    untold.isTemplate() ? untold.text() : untold.send().site().place();
            findings.putIfAbsent(place, finding(untold, place));
        }
        for (ShortLinks.Link link : ShortLinks.of(context)) {
            findings.putIfAbsent(
                    link.place(),
                    Observation.of(INFO, link.place())
                            .says(
                                    "'" + link.where() + "' makes a link or token to unsubscribe that ends after '"
                                            + link.written() + "', which is less than 30 days",
                                    "「" + link.where() + "」產生的取消接收連結或權杖在「" + link.written() + "」後失效，不足30天")
                            .clearedBy(CLEAR)
                            .finding(link.where() + " " + link.written()));
        }
        return List.copyOf(findings.values());
    }

    private static Finding finding(UntoldMessages.Untold untold, Place place) {
        String sender = Wording.call(untold.send().site().procedure().method());
        Text looked = untold.isTold()
                ? new Text(
                        "its text says that it can be stopped, and an address, a link, a number or a word to answer with"
                                + " was looked for in it and not found",
                        "其文字提及可停止接收，但找不到網址、連結、號碼或可回覆的字詞")
                : new Text(
                        "an unsubscribe link, a List-Unsubscribe header, or a number or word to answer with was looked for"
                                + " in its text and not found",
                        "在其文字中找不到取消接收的連結、List-Unsubscribe 標頭，或可回覆的號碼或字詞");
        return Observation.of(INFO, place)
                .says(
                        "'" + sender + "' sends a marketing message by '"
                                + untold.send().site().name() + "'; " + looked.en(),
                        "「" + sender + "」經「" + untold.send().site().name() + "」發送推廣訊息；" + looked.zhHant())
                .near(untold.text(), new Text("its text", "其文字"))
                .clearedBy(CLEAR)
                .finding("unsubscribe " + sender);
    }
}
