package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.settings.RiskySettings;
import io.github.privacyscan.rules.settings.SettingRisk;
import java.util.List;
import java.util.stream.Stream;

/** Objects that are logged whole, and settings that make a library log whole messages. */
public final class WholeObjectInLogs implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(WholeObjectInLogs.class, "PDPO-DPP4-LOG-BODY", "DPP4")
            .title("Whole request, response, entity or SQL parameters logged", "把整個請求、實體或 SQL 參數寫入紀錄檔")
            .provision("DPP4(1)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.SURE)
            .cwe(532)
            .dpv("dpv:LoggingPolicy")
            .info();

    private static final FlowRule RULE = FlowRule.into(
            INFO,
            new FlowRule.Phrases(
                    sink -> new Text(
                            "into a log message as parts of a whole object by '" + Wording.call(sink) + "'",
                            "隨整個物件經「" + Wording.call(sink) + "」寫入紀錄"),
                    new Text(
                            "Leave the personal fields out of the object's text form, or log its identifier only.",
                            "從物件的文字形式剔除個人資料欄位，或只記錄其識別碼。")),
            LogLeaks.SINK);

    private static final Text SWITCH_OFF =
            new Text("Switch the setting off, or limit it to test sources.", "關閉此設定，或只在測試程式中使用。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Stream<Finding> objects = LogLeaks.of(context).stream()
                .filter(leak -> LogLeaks.isWholeObject(context, leak))
                .map(RULE::finding);
        Stream<Finding> settings =
                OpenSettings.ofSinks(context, "log-body-setting").stream().map(WholeObjectInLogs::setting);
        Stream<Finding> files = SettingRisk.of(context, INFO, WholeObjectInLogs::fileSetting, SWITCH_OFF).stream();
        return Stream.of(objects, settings, files).flatMap(findings -> findings).toList();
    }

    private static Text fileSetting(RiskySettings.Risk risk) {
        String setting = risk.setting().key() + "=" + risk.setting().value();
        return new Text(
                "'" + setting + "' makes whole messages or SQL parameters with all their personal data part of the log",
                "「" + setting + "」令整個訊息或 SQL 參數連同其個人資料寫入紀錄");
    }

    private static Finding setting(OpenSettings.Use use) {
        Text fact = new Text(
                "'" + use.name() + "' in '" + use.method()
                        + "' makes whole messages with all their personal data part of the log",
                "「" + use.method() + "」中的「" + use.name() + "」令整個訊息連同其個人資料寫入紀錄");
        return new Finding(
                INFO,
                use.place(),
                Wording.sentence(fact),
                INFO.level(),
                INFO.securitySeverity(),
                INFO.certainty(),
                List.of(),
                List.of(),
                List.of(),
                SWITCH_OFF,
                use.name() + " in " + use.method());
    }
}
