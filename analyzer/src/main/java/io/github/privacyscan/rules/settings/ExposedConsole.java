package io.github.privacyscan.rules.settings;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;

/** Consoles and diagnostic pages that show the memory, the store or the requests of a program to whoever asks. */
public final class ExposedConsole implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(ExposedConsole.class, "PDPO-DPP4-CONSOLE", "DPP4")
            .title("Admin or diagnostic surface exposes personal data", "管理或診斷介面暴露個人資料")
            .provision("DPP4(1)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.SURE)
            .cwe(215, 497, 306)
            .dpv("dpv:AccessControlMethod")
            .info();

    private static final Text CLEAR = new Text(
            "Switch it off where the program runs for its users, bind it to the loopback address, or ask for a login.",
            "在正式環境關閉該介面、只綁定迴送位址，或要求登入。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return SettingRisk.of(context, INFO, ExposedConsole::fact, CLEAR);
    }

    private static Text fact(RiskySettings.Risk risk) {
        String key = risk.setting().key();
        if (risk.isAbsent()) {
            String missing = risk.key().key();
            return new Text(
                    "'" + key + "' opens a console, and no '" + missing + "' was found that keeps others away from it",
                    "「" + key + "」開啟管理介面，但找不到限制存取的「" + missing + "」");
        }
        String value = risk.setting().value();
        String shown = value.isEmpty() ? "an empty value" : "'" + value + "'";
        String shownZh = value.isEmpty() ? "空值" : "「" + value + "」";
        return new Text(
                "'" + key + "' with " + shown
                        + " opens a console that can show the personal data of the running program",
                "「" + key + "」設為" + shownZh + "，令管理介面可顯示運行中程式的個人資料");
    }
}
