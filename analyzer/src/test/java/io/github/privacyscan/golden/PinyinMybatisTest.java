package io.github.privacyscan.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.Reports;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A clinic named in pinyin and initials, with MyBatis, from its sources to findings and inventory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PinyinMybatisTest {

    private static final Application CLINIC = new Application("pinyin-mybatis", PinyinMybatisTest.class, false);

    /** A scan has one result, and every test asks it something else. */
    private List<DataElement> elements = List.of();

    private List<String> problems = List.of();
    private List<String> differences = List.of();
    private String golden = "";

    @BeforeAll
    void scan() throws Exception {
        AnalysisResult result = CLINIC.analyse();
        elements = result.elements();
        problems = result.problems().stream().map(Object::toString).toList();
        differences = CLINIC.surprises(result.findings());
        golden = CLINIC.difference(Reports.of(result, CLINIC.root()));
    }

    @Test
    void findingsAreThoseThatPeopleExpect() {
        assertEquals(List.of(), differences);
    }

    @Test
    void theReportIsTheAcceptedOne() {
        assertEquals("", golden);
    }

    @Test
    void everyFileIsRead() {
        assertEquals(List.of(), problems);
    }

    @Test
    void theExpectedPageNamesLinesThatExist() throws IOException {
        assertEquals(List.of(), CLINIC.emptyPlaces());
    }

    @Test
    void columnsWithoutAFieldAreWhatTheirCommentsSay() {
        assertEquals(
                List.of("t_brxx.xyk payment-card"),
                elements.stream()
                        .filter(element -> element.kind() == DataElement.Kind.COLUMN)
                        .map(element -> element.owner() + "." + element.name() + " " + element.conceptId())
                        .toList());
    }

    @Test
    void stockTakingHotelsAndTheSchedulerHaveNoPersonalData() {
        assertEquals(
                List.of(),
                elements.stream()
                        .filter(element -> element.confidence() != Confidence.WEAK)
                        .map(element -> element.owner() + "." + element.name())
                        .filter(name -> name.matches("(?i).*(kcpd|hzjd|qrtz).*"))
                        .toList());
    }
}
