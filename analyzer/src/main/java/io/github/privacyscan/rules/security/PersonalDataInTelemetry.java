package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.settings.RiskySettings;
import io.github.privacyscan.rules.settings.SettingRisk;
import java.util.List;
import java.util.stream.Stream;

/** Personal data in metrics, traces, logging contexts and crash reports: copies that many people and vendors can read. */
public final class PersonalDataInTelemetry implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataInTelemetry.class, "PDPO-DPP4-TELEMETRY", "DPP4")
            .title("Personal data in metrics, traces, MDC or crash reports", "把個人資料送入監測、追蹤或錯誤回報系統")
            .provision("DPP4(1); DPP3 when the receiver is a third party")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe(532, 359)
            .info();

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            PersonalDataInTelemetry::tail,
                            new Text(
                                    "Attach a random or keyed pseudonym that only your own systems can resolve.",
                                    "改用只有內部系統才能還原的隨機或帶密鑰假名。")),
                    "telemetry")
            .clearedBy(CallModel.Effect.HASHED);

    private static final Text SCRUB =
            new Text("Switch the setting off and scrub what reports contain.", "關閉此設定，並清除報告中的個人資料。");

    @Override
    public FlowRule rule() {
        return RULE;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(
                        RULE.check(context).stream(),
                        SettingRisk.of(context, INFO, PersonalDataInTelemetry::setting, SCRUB).stream())
                .toList();
    }

    private static Text setting(RiskySettings.Risk risk) {
        String setting = risk.setting().key() + "=" + risk.setting().value();
        return new Text(
                "'" + setting + "' sends addresses, cookies and user names along with every report of a crash",
                "「" + setting + "」令每份錯誤報告附上網絡位址、Cookie 及用戶名稱");
    }

    private static Text tail(SinkSite sink) {
        String call = Wording.call(sink);
        return sink.model()
                .recipient()
                .map(vendor -> new Text(
                        "into telemetry by '" + call + "', received by " + vendor,
                        "經「" + call + "」流入監測資料，由 " + vendor + " 接收"))
                .orElseGet(() -> new Text("into telemetry by '" + call + "'", "經「" + call + "」流入監測資料"));
    }
}
