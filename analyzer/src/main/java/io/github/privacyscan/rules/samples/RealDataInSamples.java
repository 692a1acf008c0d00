package io.github.privacyscan.rules.samples;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.ValueFormat;
import io.github.privacyscan.knowledge.ValueForms;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.samples.SampleRecord.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rows, settings and objects in the sources whose values look like those of a real person. */
public final class RealDataInSamples implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(RealDataInSamples.class, "PDPO-DPP4-REAL-DATA", "DPP4")
            .title("Real personal data in tests, seeds, comments or non-production config", "測試、種子資料、註解或非生產環境含真實個人資料")
            .provision("DPP4(1); DPP3")
            .level(Level.WARNING, 6.0)
            .certainty(Certainty.LIKELY)
            .cwe(540, 312)
            .dpv("dpv:DataReusePolicy")
            .info();

    private static final Text CLEAR = new Text(
            "Use values that are nobody's: documented test numbers, numbers with a wrong check digit, example.com.",
            "改用不屬任何人的資料，例如公開的測試號碼、檢查數位錯誤的號碼或 example.com。");

    /** Severity of a number that stands alone. */
    private static final double LONE = 3.0;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * What a record shows.
     *
     * @param record the record
     * @param number the value that means one person
     * @param form its form
     * @param beside what else could be that person's
     */
    private record Likeness(SampleRecord record, Cell number, ValueFormat form, List<Cell> beside) {}

    @Override
    public List<Finding> check(RuleContext context) {
        RealValues values = new RealValues(context.knowledge());
        Map<String, List<Likeness>> byPlace = new LinkedHashMap<>();
        Stream.of(ScriptRecords.of(context), SettingRecords.of(context), CodeRecords.of(context))
                .flatMap(records -> records)
                .flatMap(record -> likeness(values, record).stream())
                .forEach(found -> byPlace.computeIfAbsent(
                                found.record().place().path() + " "
                                        + found.record().name(),
                                absent -> new ArrayList<>())
                        .add(found));
        return byPlace.entrySet().stream()
                .map(entry -> finding(context, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A number with a right check digit, or a telephone number beside a name and another thing of that person. */
    private static Optional<Likeness> likeness(RealValues values, SampleRecord record) {
        for (Cell cell : record.cells()) {
            Optional<ValueFormat> form = values.number(cell);
            if (form.isPresent()) {
                return Optional.of(new Likeness(record, cell, form.get(), beside(values, record, true)));
            }
        }
        List<Cell> beside = beside(values, record, false);
        boolean isWhole = beside.size() > 1 && beside.stream().anyMatch(values::isName);
        return record.cells().stream()
                .filter(cell -> isWhole)
                .flatMap(cell -> values.phoneForm(cell).map(form -> new Likeness(record, cell, form, beside)).stream())
                .findFirst();
    }

    /** One value of each kind. */
    private static List<Cell> beside(RealValues values, SampleRecord record, boolean withPhone) {
        Stream<Predicate<Cell>> kinds = Stream.of(
                values::isName,
                values::isBirth,
                values::isAddress,
                values::isEmail,
                cell -> withPhone && values.isPhone(cell));
        return kinds.flatMap(kind -> record.cells().stream().filter(kind).limit(1))
                .toList();
    }

    private static Finding finding(RuleContext context, String identity, List<Likeness> found) {
        Likeness worst = found.stream()
                .filter(likeness -> !likeness.beside().isEmpty())
                .findFirst()
                .orElse(found.get(0));
        SampleRecord record = worst.record();
        DataElement number = element(context, worst);
        List<DataElement> beside =
                worst.beside().stream().flatMap(cell -> cell.element().stream()).toList();
        Text what = Wording.data(List.of(number));
        Text others = beside.isEmpty() ? new Text("nothing else", "其他資料") : Wording.data(beside);
        boolean isChecked = worst.form().check().isPresent();
        Grade grade = beside.isEmpty() ? Grade.of(INFO).atMost(Level.NOTE, LONE) : Grade.of(INFO);
        List<DataElement> all =
                Stream.concat(Stream.of(number), beside.stream()).toList();
        String masked = ValueForms.mask(worst.number().text());
        return Observation.of(INFO, record.place())
                .graded(grade)
                .says(
                        "What is written for '" + record.name() + "' looks like the data of a real person: " + what.en()
                                + " is '" + masked + "'" + (isChecked ? " with a right check digit" : "")
                                + (beside.isEmpty() ? ", with nothing beside it" : ", beside " + others.en()),
                        "為「" + record.name() + "」寫下的值似是真實人士的資料：" + what.zhHant() + "為「" + masked + "」"
                                + (isChecked ? "，檢查數位正確" : "")
                                + (beside.isEmpty() ? "，沒有其他資料相伴" : "，並有" + others.zhHant()))
                .about(all)
                .clearedBy(CLEAR)
                .finding(identity + " " + worst.form().id());
    }

    /** What the number is: by its name, else by its form. */
    private static DataElement element(RuleContext context, Likeness found) {
        return found.number().element().orElseGet(() -> {
            Concept concept =
                    context.knowledge().concept(found.form().concept()).orElseThrow();
            return new DataElement(
                    DataElement.Kind.LITERAL,
                    found.record().name(),
                    ValueForms.mask(found.number().text()),
                    concept,
                    Confidence.MEDIUM,
                    false,
                    List.of("text has the form of '" + found.form().titleEn() + "' and its check digit"),
                    found.record().place());
        });
    }
}
