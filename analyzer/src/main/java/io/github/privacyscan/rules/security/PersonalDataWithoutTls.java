package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.settings.RiskySettings;
import io.github.privacyscan.rules.settings.SettingRisk;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.stream.Stream;

/** Personal data on the wire in clear text, and checks of the other end's identity that check nothing. */
public final class PersonalDataWithoutTls implements Rule {

    static final RuleInfo INFO = RuleFacts.of(PersonalDataWithoutTls.class, "PDPO-DPP4-TLS", "DPP4")
            .title("Personal data sent without effective transport encryption", "傳送個人資料未有有效加密")
            .provision("DPP4(1)(e); Identity Card Number Code para 3.12.1")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.SURE)
            .cwe(319, 295)
            .dpv("dpv:EncryptionInTransfer")
            .info();

    /** Kind of guards that stand for a checked, encrypted channel. */
    private static final String TRANSPORT = "transport";

    private static final Grade TRUSTS_ALL = new Grade(Level.ERROR, 8.0, Certainty.SURE);

    private static final Text ENCRYPT = new Text(
            "Switch encryption on for the connection, or keep it on the same machine.", "為連線啟用加密，或只在同一部機器上連線。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Stream<Finding> plain = PlainTransfers.of(context).stream();
        Stream<Finding> settings = OpenSettings.ofGuards(context, TRANSPORT).stream()
                .map(use -> trustsAll(use.place(), use.name(), use.method()));
        Stream<Finding> checks = EmptyChecks.of(context, TRANSPORT).stream()
                .map(check -> trustsAll(
                        new Place(check.file().path(), check.declaration().span()),
                        Wording.call(check.method()),
                        check.method().owner()));
        Stream<Finding> files = SettingRisk.of(context, INFO, PersonalDataWithoutTls::fileSetting, ENCRYPT).stream();
        return Stream.of(plain, settings, checks, files)
                .flatMap(findings -> findings)
                .toList();
    }

    private static Text fileSetting(RiskySettings.Risk risk) {
        String key = risk.setting().key();
        Text end = risk.where()
                .map(host -> new Text(" to '" + host + "'", "往「" + host + "」"))
                .orElse(new Text("", ""));
        return risk.isAbsent()
                ? new Text(
                        "The connection" + end.en() + " that '" + key + "' sets up has no setting '"
                                + risk.key().key() + "' that encrypts it",
                        "「" + key + "」所設" + end.zhHant() + "的連線沒有以「"
                                + risk.key().key() + "」加密")
                : new Text(
                        "'" + key + "' leaves the connection" + end.en() + " without encryption, over which personal"
                                + " data can pass",
                        "「" + key + "」令" + end.zhHant() + "的連線沒有加密，個人資料可經此傳送");
    }

    private static Finding trustsAll(Place place, String name, String where) {
        Text fact = new Text(
                "'" + name + "' accepts any certificate or host name (" + where
                        + "), so that encryption does not say who reads",
                "「" + name + "」接受任何憑證或主機名稱（" + where + "），加密亦無法保證由誰讀取");
        return new Finding(
                INFO,
                place,
                Wording.sentence(fact),
                TRUSTS_ALL.level(),
                TRUSTS_ALL.severity(),
                TRUSTS_ALL.certainty(),
                List.of(),
                List.of(),
                List.of(),
                new Text(
                        "Use the platform's certificate and host name checks; add a private authority to a trust store instead.",
                        "採用平台本身的憑證及主機名稱檢查；如需私人憑證機構，請加入信任存放區。"),
                name + " in " + where);
    }
}
