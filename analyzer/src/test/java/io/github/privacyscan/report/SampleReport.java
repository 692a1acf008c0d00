package io.github.privacyscan.report;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small scan to write reports of: two files, two rules, three findings, one problem of each severity. */
public final class SampleReport {

    /** A path that needs escaping in a URI. */
    public static final String MEMBER = "src/會員 1/Member.java";

    public static final String MAILER = "src/Mailer.java";

    public static final RuleInfo LOG = new RuleInfo(
            "PDPO-DPP4-LOG",
            "PersonalDataInLogs",
            "DPP4",
            new Text("Personal data written to a log", "把個人資料寫入紀錄檔"),
            "DPP4(1)(a),(c); e-lawbook p.107 (logging)",
            Level.ERROR,
            7.0,
            Certainty.LIKELY,
            List.of(532, 359),
            List.of("dpv:LoggingPolicy"),
            "# Personal data in logs\n\n## What it reports\n\nPersonal data that is\nwritten to a log.\n\nMore.\n");

    public static final RuleInfo TRACK = new RuleInfo(
            "PDPO-TRACK-PD",
            "PersonalDataToTracker",
            "Part 6A",
            new Text("Personal data sent to a tracker", "把個人資料傳送予追蹤服務"),
            "DPP3",
            Level.NOTE,
            3.5,
            Certainty.SURE,
            List.of(),
            List.of(),
            "");

    private static final Finding.Element EMAIL = new Finding.Element(
            "Member.email", "email-address", "T2", "strong", List.of("name e-mail"), place(MEMBER, 2, 20, 2, 25));

    private SampleReport() {}

    /** Writes the two files below the folder and gives their report. */
    public static ReportInput in(Path root) throws IOException {
        write(root, MEMBER, "class Member {\r\n    private String email;\r\n}\r\n");
        write(
                root,
                MAILER,
                "class Mailer {\n  void a(Member m) { log.info(m.email); log.info(m.email + \"[x](1)\"); }\n}\n");
        return new ReportInput(
                "0.1.0-SNAPSHOT",
                root,
                List.of(
                        leak(LOG, Level.WARNING, place(MAILER, 2, 22, 2, 39), "Mailer.a#1"),
                        leak(LOG, Level.WARNING, place(MAILER, 2, 41, 2, 69), "Mailer.a#1"),
                        leak(TRACK, Level.ERROR, place(MAILER, 2, 41, 2, 69), "Mailer.a#2")),
                List.of(LOG, TRACK),
                List.of(),
                List.of(
                        new Problem(
                                Problem.Severity.ERROR,
                                Problem.Stage.DISCOVER,
                                new Place("", Span.NONE),
                                "The folder cannot be read."),
                        new Problem(
                                Problem.Severity.WARNING,
                                Problem.Stage.READ,
                                place(MAILER, 1, 1, 1, 6),
                                "A method was skipped."),
                        new Problem(
                                Problem.Severity.NOTE,
                                Problem.Stage.READ,
                                new Place(MEMBER, Span.NONE),
                                "Read as Big5.")),
                new Coverage(3, 1, 1, 1234, 200, 50, Map.of("steps", 2), unknown(), "library: drafts\n"));
    }

    private static List<UnknownReceiver> unknown() {
        return List.of(
                new UnknownReceiver(
                        "x.Y#z", 3, List.of("Member.email"), place(MAILER, 1, 1, 1, 6), "library: drafts\n"),
                new UnknownReceiver("?#send", 1, List.of("Member.email"), new Place("", Span.NONE), ""));
    }

    /** A place in a sample file. */
    public static Place place(String path, int startLine, int startColumn, int endLine, int endColumn) {
        return new Place(path, new Span(startLine, startColumn, endLine, endColumn));
    }

    private static Finding leak(RuleInfo rule, Level level, Place place, String identity) {
        return new Finding(
                rule,
                place,
                new Text("'Member.email' (e-mail) flows into a log [message](9)", "「Member.email」（電郵）流入紀錄檔"),
                level,
                5.5,
                Certainty.LIKELY,
                List.of(EMAIL),
                List.of(new Finding.Path(List.of(
                        new Finding.Step(EMAIL.place(), new Text("'email' is declared.", "宣告「email」。")),
                        new Finding.Step(new Place("", Span.NONE), new Text("A library passes it on.", "程式庫傳遞。")),
                        new Finding.Step(place, new Text("It is logged.", "寫入紀錄檔。"))))),
                List.of(new Finding.Related(place(MAILER, 1, 1, 1, 6), new Text("the class [Mailer]", "類別"))),
                new Text("Cleared by masking.", "遮蓋即可。"),
                identity);
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
