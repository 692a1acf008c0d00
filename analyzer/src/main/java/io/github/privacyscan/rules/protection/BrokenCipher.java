package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.rules.FlowPaths;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** Personal data that a broken cipher, a weak mode or a key in the sources is to protect. */
public final class BrokenCipher implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(BrokenCipher.class, "PDPO-DPP4-WEAK-CRYPTO", "DPP4")
            .title("Personal data protected with broken cryptography or a hard-coded key", "以過時加密法或寫死的金鑰保護個人資料")
            .provision("DPP4(1)(c)")
            .level(Level.ERROR, 7.5)
            .certainty(Certainty.SURE)
            .cwe(327, 321, 329)
            .dpv("dpv:Encryption")
            .info();

    private static final Text CLEAR = new Text(
            "Use an authenticated mode such as AES/GCM with a fresh random nonce for each value, and a key from a key store,"
                    + " a key service or the environment.",
            "改用 AES/GCM 等認證加密模式，每次以新隨機數加密，並由金鑰庫、金鑰服務或環境變數取得金鑰。");

    private static final FlowRule INTO_CIPHERS =
            FlowRule.into(INFO, FlowRule.Phrases.of(new Text("into '{call}'", "流入「{call}」"), CLEAR), "cipher");

    /** Severity of a start value that repeats. */
    private static final double REPEATED = 5.5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Leak> leaks = INTO_CIPHERS.leaks(context);
        if (leaks.isEmpty()) {
            return List.of();
        }
        CipherWeaknesses weaknesses = new CipherWeaknesses(context);
        return leaks.stream()
                .flatMap(leak -> {
                    List<CipherWeaknesses.Weakness> found = weaknesses.of(leak.sink());
                    return found.stream().limit(1).map(worst -> finding(leak, found));
                })
                .toList();
    }

    private static Finding finding(Leak leak, List<CipherWeaknesses.Weakness> found) {
        CipherWeaknesses.Weakness worst = found.get(0);
        Grade grade = worst.kind() != CipherWeaknesses.Kind.START
                ? Grade.of(INFO)
                : Grade.of(INFO).likely().atMost(Level.WARNING, REPEATED);
        Text data = Wording.data(leak.elements());
        String call = Wording.call(leak.sink());
        Observation observation = Observation.of(INFO, worst.place())
                .graded(grade)
                .says(
                        data.en() + (leak.flows().size() == 1 ? " is" : " are") + " encrypted by '" + call + "' with "
                                + found.stream()
                                        .map(weakness -> weakness.what().en())
                                        .distinct()
                                        .collect(Collectors.joining(", and with ")),
                        data.zhHant() + "由「" + call + "」加密，採用"
                                + found.stream()
                                        .map(weakness -> weakness.what().zhHant())
                                        .distinct()
                                        .collect(Collectors.joining("及")))
                .about(leak.elements())
                .near(leak.sink().place(), new Text("the values are encrypted here", "資料在此加密"))
                .clearedBy(CLEAR);
        for (DataFlow flow : leak.flows()) {
            observation = observation.along(FlowPaths.path(flow));
        }
        return observation.finding(FlowRule.identity(leak));
    }
}
