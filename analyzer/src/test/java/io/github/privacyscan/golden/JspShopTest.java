package io.github.privacyscan.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.Reports;
import io.github.privacyscan.inventory.DataElement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An application of JSPs, from its sources to findings and inventory, against what people expect of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JspShopTest {

    private static final Application SHOP = new Application("jsp-shop", JspShopTest.class, false);

    /** A scan has one result, and every test asks it something else. */
    private List<DataElement> elements = List.of();

    private List<String> differences = List.of();
    private List<String> problems = List.of();
    private String golden = "";

    @BeforeAll
    void scan() throws Exception {
        AnalysisResult result = SHOP.analyse();
        golden = SHOP.difference(Reports.of(result, SHOP.root()));
        elements = result.elements();
        problems = result.problems().stream().map(Object::toString).toList();
        differences = SHOP.surprises(result.findings());
    }

    @Test
    void findingsAreThoseThatPeopleExpect() {
        assertEquals(List.of(), differences);
    }

    @Test
    void everyPageIsRead() {
        assertEquals(List.of(), problems);
    }

    @Test
    void formsAskForWhatTheirFieldsAndCaptionsSay() {
        assertEquals(
                List.of(
                        "booking/form.jsp:4 mobile phone",
                        "legacy/search.jsp:10 mobile phone",
                        "patients/edit.jsp:4 fullName name",
                        "patients/edit.jsp:5 hkid hkid",
                        "patients/edit.jsp:6 mobile phone",
                        "patients/edit.jsp:7 ref1 patient-number",
                        "patients/edit.jsp:8 emergency.mobile phone",
                        "patients/edit.jsp:9 notes free-text-note"),
                elements.stream()
                        .filter(element -> element.kind() == DataElement.Kind.FORM_INPUT)
                        .map(element -> element.place().toString().replaceAll("^.*/jsp/", "") + " " + element.name()
                                + " " + element.conceptId())
                        .toList());
    }

    @Test
    void captionsTellWhatAFieldWithoutATellingNameIs() {
        assertTrue(elements.stream()
                .anyMatch(element -> element.kind() == DataElement.Kind.FIELD
                        && element.name().equals("ref1")
                        && element.conceptId().equals("patient-number")));
    }

    @Test
    void theReportIsTheAcceptedOne() {
        assertEquals("", golden);
    }

    @Test
    void theExpectedPageNamesLinesThatExist() throws IOException {
        assertEquals(List.of(), SHOP.emptyPlaces());
    }
}
