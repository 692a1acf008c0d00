package io.github.privacyscan.rules.settings;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.List;
import java.util.stream.Stream;

/** Passwords and keys, in settings and in code, that everybody who has the sources has as well. */
public final class RecoverableCredential implements Rule {

    static final RuleInfo INFO = RuleFacts.of(RecoverableCredential.class, "PDPO-DPP4-CREDENTIAL", "DPP4")
            .title("Account credentials are default, shared or recoverable", "帳戶使用預設、共用或可還原的密碼")
            .provision("DPP4(1); inspection report on a credit reference agency, June 2023 (secondary source in part)")
            .level(Level.ERROR, 8.0)
            .certainty(Certainty.SURE)
            .cwe(256, 916, 1392, 521, 307)
            .dpv("pd:Password")
            .info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        return Stream.concat(CredentialSettings.of(context).stream(), WrittenPasswords.of(context).stream())
                .toList();
    }
}
