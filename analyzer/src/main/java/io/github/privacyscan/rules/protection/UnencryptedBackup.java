package io.github.privacyscan.rules.protection;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands that dump a database of personal data in clear. */
public final class UnencryptedBackup implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(UnencryptedBackup.class, "PDPO-DPP4-BACKUP", "DPP4")
            .title("Unencrypted dump, backup or temporary copy of personal data", "未加密的資料庫備份、匯出檔或暫存檔")
            .provision("DPP4(1)(c); report R19-15281 (unencrypted database backup files)")
            .level(Level.ERROR, 7.0)
            .certainty(Certainty.LIKELY)
            .cwe(530, 312, 377)
            .dpv("dpv:EncryptionAtRest")
            .info();

    private static final Text CLEAR = new Text(
            "Send the dump through a program that encrypts it before it reaches a disk, and name the key's place.",
            "在寫入磁碟前先以加密程式處理備份，並另行保管密鑰。");

    /** A dump program as a word of a command, not of a sentence. */
    private static final Pattern DUMP = Pattern.compile(
            "(?:^|[\\s/;&|\\\\\"'])(mysqldump|mariadb-dump|pg_dump|pg_dumpall|expdp|mongodump)(?:\\.exe)?(?=$|[\\s\"'])");

    private static final Set<String> ENCRYPTING = Set.of(
            "gpg",
            "gpg2",
            "age",
            "openssl",
            "encrypt",
            "encrypted",
            "encryption",
            "cipher",
            "crypt",
            "aes",
            "zip4j",
            "7z",
            "sse",
            "kms");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        List<Finding> found = new ArrayList<>();
        if (context.inventory().elements().stream().noneMatch(UnencryptedBackup::isStored)) {
            return found;
        }
        for (Procedure procedure : context.program().procedures()) {
            if (!procedure.isSynthetic()) {
                dump(procedure, found);
            }
        }
        return found;
    }

    private static boolean isStored(DataElement element) {
        return Leak.countsAlone(element) && element.kind() == DataElement.Kind.FIELD;
    }

    /** One finding for the first command of a method that runs something and encrypts nothing. */
    private static void dump(Procedure procedure, List<Finding> found) {
        List<Instruction> code = procedure.body().code();
        for (Instruction instruction : code) {
            if (instruction instanceof Instruction.Const literal && isDump(literal)) {
                boolean runs = code.stream().anyMatch(UnencryptedBackup::runs);
                if (runs && code.stream().noneMatch(UnencryptedBackup::encrypts)) {
                    found.add(finding(procedure, literal));
                }
                return;
            }
        }
    }

    /** The names are looked for before the expression, which takes longer: few texts have one. */
    private static boolean isDump(Instruction.Const literal) {
        return literal.value() instanceof Constant.Text text
                && (text.value().contains("dump") || text.value().contains("expdp"))
                && DUMP.matcher(text.value()).find();
    }

    private static boolean runs(Instruction instruction) {
        return instruction instanceof Instruction.Call call
                && (call.name().equals("exec")
                        || call.name().equals("start")
                        || call.name().contains("execute"));
    }

    private static boolean encrypts(Instruction instruction) {
        if (instruction instanceof Instruction.Const literal && literal.value() instanceof Constant.Text text) {
            return encrypts(text.value());
        }
        return instruction instanceof Instruction.Call call && encrypts(call.name());
    }

    private static boolean encrypts(String text) {
        return NameTokens.of(text).stream().anyMatch(ENCRYPTING::contains);
    }

    private static Finding finding(Procedure procedure, Instruction.Const command) {
        String program = DUMP.matcher(((Constant.Text) command.value()).value())
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElse("");
        String method = procedure.method().name();
        return Observation.of(INFO, new Place(procedure.file().path(), command.span()))
                .says(
                        "'" + method + "' runs '" + program
                                + "' on a database of personal data; a program or call that encrypts was looked for in the method"
                                + " and not found",
                        "「" + method + "」以「" + program + "」匯出載有個人資料的資料庫；已在該方法內查找加密程式或呼叫，但未有發現")
                .clearedBy(CLEAR)
                .finding(program + " in " + procedure.method());
    }
}
