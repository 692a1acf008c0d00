package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.rules.FlowRule;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Set;

/**
 * Answers made of whole objects that hold what no caller needs, not even the person: passwords, hashed or not, and the
 * secrets of second factors. Whoever may call gets them for others or shows them to scripts.
 */
final class SecretsInAnswers {

    private static final Set<String> SECRETS = Set.of("password", "pin", "otp", "mfa-secret", "security-question");

    /** Families that machines have too. */
    private static final Set<String> MACHINES = Set.of("credential", "online-device");

    private SecretsInAnswers() {}

    /** The findings for calls that make an answer, without those of the methods named. */
    static List<Finding> of(RuleInfo info, RuleContext context, Set<String> handlers) {
        FlowRule rule = FlowRule.into(
                        info,
                        new FlowRule.Phrases(
                                sink -> new Text(
                                        "with a whole object into the answer that '" + Wording.call(sink)
                                                + "' makes in '"
                                                + Wording.call(sink.procedure().method()) + "'",
                                        "隨整個物件流入「"
                                                + Wording.call(sink.procedure().method()) + "」經「" + Wording.call(sink)
                                                + "」作出的回應"),
                                new Text(
                                        "Keep the field out of the JSON form, or answer with a type that does not have it.",
                                        "從 JSON 形式剔除該欄位，或回傳不含該欄位的類型。")),
                        "response")
                .counting(flow -> Leak.isNameable(flow.element()) && flow.rendered())
                .when(SecretsInAnswers::hasSecretOfPerson)
                .when(leak -> !handlers.contains(name(leak.sink().procedure().method())));
        return rule.check(context);
    }

    /** Type and name of a method. */
    static String name(MethodRef method) {
        return method.owner() + "#" + method.name();
    }

    /** Whether a record of a person comes out with a secret in it: an account of a mail server has nobody behind it. */
    private static boolean hasSecretOfPerson(Leak leak) {
        return leak.elements().stream()
                .filter(SecretsInAnswers::isSecret)
                .anyMatch(secret -> leak.elements().stream()
                        .anyMatch(other -> !isSecret(other)
                                && isContact(other)
                                && other.owner().equals(secret.owner())));
    }

    private static boolean isSecret(DataElement element) {
        return SECRETS.contains(element.concept().id());
    }

    /** Login names and addresses in a network are those of machines as well. */
    private static boolean isContact(DataElement element) {
        return Leak.countsAlone(element) && !MACHINES.contains(element.concept().category());
    }
}
