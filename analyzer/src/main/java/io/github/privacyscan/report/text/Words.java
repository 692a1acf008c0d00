package io.github.privacyscan.report.text;

import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.report.Language;
import java.util.Locale;

/** The fixed words of the summary in one language. */
record Words(Language language) {

    String findings(long number) {
        return counted(number, "finding", "findings", "項發現");
    }

    String files(long number) {
        return counted(number, "file", "files", "個檔案");
    }

    String lines(long number) {
        return counted(number, "line", "lines", "行");
    }

    String level(Level level, long number) {
        return switch (level) {
            case ERROR -> counted(number, "error", "errors", "項錯誤");
            case WARNING -> counted(number, "warning", "warnings", "項警告");
            case NOTE -> counted(number, "note", "notes", "項提示");
        };
    }

    String level(Level level) {
        return switch (level) {
            case ERROR -> say("error", "錯誤");
            case WARNING -> say("warning", "警告");
            case NOTE -> say("note", "提示");
        };
    }

    String say(String en, String zhHant) {
        return language.of(new Text(en, zhHant));
    }

    private String counted(long number, String one, String many, String zhHant) {
        String digits = String.format(Locale.ROOT, "%,d", number);
        return say(digits + " " + (number == 1 ? one : many), digits + " " + zhHant);
    }
}
