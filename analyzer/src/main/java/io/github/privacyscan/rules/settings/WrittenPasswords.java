package io.github.privacyscan.rules.settings;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Accounts whose password is written in the code: a literal is hashed as a password and becomes that of an account. */
final class WrittenPasswords {

    private static final String HASH = "password-hash";

    private static final Text CLEAR = new Text(
            "Create a random password for each account, and make its owner change it at the first login.",
            "為每個帳戶產生隨機密碼，並規定持有人首次登入時更改。");

    /** Words of methods that hash, not compare. */
    private static final Set<String> HASHING = Set.of("encode", "hash", "hashpw", "encrypt", "crypt", "generate");

    private static final Set<String> PASSWORD =
            Set.of("password", "passwd", "pwd", "pass", "passwords", "credential", "credentials");

    private WrittenPasswords() {}

    /** The findings, in order of the code. */
    static List<Finding> of(RuleContext context) {
        List<Finding> found = new ArrayList<>();
        for (CallModel model : context.knowledge().calls()) {
            if (model instanceof CallModel.Sanitizer hash && hash.kind().equals(HASH)) {
                for (String name : hash.method().names()) {
                    if (NameTokens.of(name).stream().anyMatch(HASHING::contains)) {
                        context.calls().of(hash.method().type(), name).forEach(call -> judge(context, call, found));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static void judge(RuleContext context, CallIndex.Call hash, List<Finding> found) {
        if (!(hash.instruction() instanceof Instruction.Call call)
                || call.arguments().size() == 0) {
            return;
        }
        Definitions definitions = new Definitions(context.program(), hash.procedure());
        definitions
                .constant(call.arguments().get(0))
                .filter(Constant.Text.class::isInstance)
                .map(text -> ((Constant.Text) text).value())
                .filter(text -> !text.isBlank() && becomesPassword(hash, call.target(), definitions))
                .ifPresent(text -> found.add(finding(hash, text)));
    }

    /** Whether the result is given to something that is named for passwords. */
    private static boolean becomesPassword(CallIndex.Call hash, int result, Definitions definitions) {
        return hash.procedure().body().code().stream().anyMatch(instruction -> takes(instruction, result, definitions));
    }

    private static boolean takes(Instruction instruction, int result, Definitions definitions) {
        if (instruction instanceof Instruction.Call call) {
            return isPassword(call.name()) && has(call.arguments(), result, definitions);
        }
        if (instruction instanceof Instruction.FieldStore store) {
            return isPassword(store.field()) && is(store.value(), result, definitions);
        }
        return instruction instanceof Instruction.NameStore store
                && isPassword(store.name())
                && is(store.value(), result, definitions);
    }

    private static boolean has(Operands arguments, int result, Definitions definitions) {
        for (int i = 0; i < arguments.size(); i++) {
            if (is(arguments.get(i), result, definitions)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(int value, int result, Definitions definitions) {
        if (value == result) {
            return true;
        }
        return definitions.of(value).orElse(null) instanceof Instruction.Copy copy
                && is(copy.source(), result, definitions);
    }

    private static boolean isPassword(String name) {
        return NameTokens.of(name).stream().anyMatch(PASSWORD::contains);
    }

    private static Finding finding(CallIndex.Call hash, String text) {
        boolean isDefault = CredentialSettings.DEFAULTS.contains(text.toLowerCase(Locale.ROOT));
        Text literal = isDefault
                ? new Text("one of the values that are tried first", "常見的預設值")
                : new Text("a literal of " + text.length() + " characters", text.length() + "個字元的明文");
        String method = hash.procedure().method().name();
        String call = Wording.call(hash.method());
        return Observation.of(RecoverableCredential.INFO, hash.place())
                .says(
                        "'" + method + "' sets a password that is written in the code, " + literal.en() + ", through '"
                                + call + "'",
                        "「" + method + "」經「" + call + "」把寫在程式碼中的密碼（" + literal.zhHant() + "）設為帳戶密碼")
                .clearedBy(CLEAR)
                .finding("password by " + hash.procedure().method());
    }
}
