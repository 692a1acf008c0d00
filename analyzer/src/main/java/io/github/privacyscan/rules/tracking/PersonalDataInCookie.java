package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.rules.DeclaredRule;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.settings.RiskySettings;
import io.github.privacyscan.rules.settings.SettingRisk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Personal data in cookies; an encoding such as Base64 hides nothing. */
public final class PersonalDataInCookie implements DeclaredRule {

    private static final RuleInfo INFO = RuleFacts.of(PersonalDataInCookie.class, "PDPO-TRACK-COOKIE-PD", "Tracking")
            .title("Personal data in a cookie or browser storage", "Cookie 或瀏覽器儲存含個人資料")
            .provision("DPP4(1); leaflet on online behavioural tracking, April 2014 (not verified)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.SURE)
            .cwe(315, 539, 614, 1004, 1275)
            .dpv("dpv:Tracking")
            .info();

    private static final String COOKIE = "cookie";

    /** Opaque values whose place is a cookie. */
    private static final Set<String> SESSION = Set.of("access-token");

    private static final FlowRule RULE = FlowRule.into(
                    INFO,
                    new FlowRule.Phrases(
                            sink -> new Text(
                                    "into a cookie or client-side token made by '" + Wording.call(sink) + "'",
                                    "流入由「" + Wording.call(sink) + "」建立的 Cookie 或用戶端代號"),
                            new Text(
                                    "Keep the value on the server and put a random session identifier into the cookie, or encrypt it"
                                            + " with authentication.",
                                    "把該值留在伺服器，Cookie 只放隨機的工作階段識別碼，或採用具認證的加密。")),
                    COOKIE,
                    "response")
            .except(flow -> !isCookie(flow.sink()))
            .clearedBy(CallModel.Effect.HASHED)
            .except(flow -> SESSION.contains(flow.element().concept().id()));

    /** The cookie itself is opaque: what is at stake is the session. */
    private static final Grade FLAG = new Grade(Level.WARNING, 6.0, Certainty.SURE);

    private static final Text FLAGS = new Text(
            "Set Secure, HttpOnly and SameSite on the session cookie.", "為工作階段 Cookie 設定 Secure、HttpOnly 及 SameSite。");

    @Override
    public FlowRule rule() {
        return RULE;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(
                        RULE.check(context).stream(),
                        SettingRisk.of(context, INFO, FLAG, PersonalDataInCookie::setting, FLAGS).stream())
                .toList();
    }

    private static Text setting(RiskySettings.Risk risk) {
        String setting = risk.setting().key() + "=" + risk.setting().value();
        return new Text(
                "'" + setting + "' takes a protection away from the cookie that identifies the user's session",
                "「" + setting + "」令識別用戶工作階段的 Cookie 失去保護");
    }

    private static boolean isCookie(SinkSite sink) {
        return sink.model().kind().equals(COOKIE) || CookieHeaders.isCookie(sink);
    }
}
