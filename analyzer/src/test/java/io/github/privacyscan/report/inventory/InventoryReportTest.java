package io.github.privacyscan.report.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InventoryReportTest {

    private static final Concept EMAIL = new Concept(
            "email", "E-mail address", "電郵地址", "contact", Concept.Tier.T2, List.of(), List.of(), Optional.empty());

    private static final List<DataElement> ELEMENTS = List.of(
            element("email", new Span(3, 5, 3, 10), "label \"電郵\", 1st", "name e-mail"),
            element("=cmd()", Span.NONE, "@Email\t\u0007"));

    @Test
    void csvIsQuotedAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeCsv(ELEMENTS, out);
        assertEquals("""
                path,line,owner,name,kind,concept,tier,confidence,evidence
                src/A.java,3,a.A,email,field,email,T2,strong,"label ""電郵"", 1st; name e-mail"
                src/A.java,,a.A,'=cmd(),field,email,T2,strong,'@Email\t\u0007
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void jsonHasTheSameColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeJson(ELEMENTS, out);
        JsonNode rows = new ObjectMapper().readTree(out.toByteArray());
        assertEquals(2, rows.size());
        assertEquals(3, rows.at("/0/line").asInt());
        assertEquals(true, rows.at("/1/line").isNull());
        assertEquals("label \"電郵\", 1st; name e-mail", rows.at("/0/evidence").asText());
        assertEquals("@Email\t\u0007", rows.at("/1/evidence").asText());
    }

    @Test
    void nothingIsAnEmptyTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeJson(List.of(), out);
        assertEquals(0, new ObjectMapper().readTree(out.toByteArray()).size());
    }

    private static DataElement element(String name, Span span, String... evidence) {
        return new DataElement(
                DataElement.Kind.FIELD,
                "a.A",
                name,
                EMAIL,
                Confidence.STRONG,
                false,
                List.of(evidence),
                new Place("src/A.java", span));
    }
}
