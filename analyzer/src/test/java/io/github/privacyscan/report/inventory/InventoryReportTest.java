package io.github.privacyscan.report.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.inventory.Usage;
import io.github.privacyscan.inventory.Usage.Spot;
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

    private static final List<InventoryEntry> ENTRIES = List.of(
            new InventoryEntry(
                    element("email", new Span(3, 5, 3, 10), "label \"電郵\", 1st", "name e-mail"),
                    new Usage(
                            List.of(new Spot("member.email", new Place("src/A.java", new Span(3, 5, 3, 10)))),
                            List.of(new Spot("body of /members", new Place("src/B.java", new Span(7, 1, 7, 2)))),
                            List.of(
                                    new Spot("Segment (analytics)", new Place("src/C.java", new Span(9, 1, 9, 2))),
                                    new Spot("Segment (analytics)", new Place("src/C.java", new Span(8, 1, 8, 2)))))),
            new InventoryEntry(element("=cmd()", Span.NONE, "@Email\t\u0007"), Usage.NONE));

    private static final List<DeclaredSdk> SDKS = List.of(new DeclaredSdk(
            "com.mixpanel:mixpanel-java",
            "1.5",
            "Mixpanel",
            "analytics",
            false,
            new Place("pom.xml", new Span(12, 5, 12, 9))));

    @Test
    void csvIsQuotedAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeCsv(ENTRIES, out);
        assertEquals("""
                path,line,owner,name,kind,concept,tier,confidence,evidence,stored,collected,sent
                src/A.java,3,a.A,email,field,email,T2,strong,"label ""電郵"", 1st; name e-mail",member.email,body of /members,Segment (analytics)
                src/A.java,,a.A,'=cmd(),field,email,T2,strong,'@Email\t\u0007,,,
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void jsonHasTheSameColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeJson(ENTRIES, SDKS, out);
        JsonNode whole = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("Mixpanel", whole.at("/sdks/0/recipient").asText());
        assertEquals(12, whole.at("/sdks/0/line").asInt());
        assertEquals(true, whole.at("/sdks/0/used").isBoolean());
        JsonNode rows = whole.get("elements");
        assertEquals(2, rows.size());
        assertEquals(3, rows.at("/0/line").asInt());
        assertEquals(true, rows.at("/1/line").isNull());
        assertEquals("label \"電郵\", 1st", rows.at("/0/evidence/0").asText());
        assertEquals("@Email\t\u0007", rows.at("/1/evidence/0").asText());
        assertEquals("member.email", rows.at("/0/stored/0/what").asText());
        assertEquals("src/B.java", rows.at("/0/collected/0/path").asText());
        assertEquals(8, rows.at("/0/sent/0/line").asInt());
        assertEquals(0, rows.at("/1/sent").size());
    }

    @Test
    void nothingIsAnEmptyTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryReport.writeJson(List.of(), List.of(), out);
        assertEquals(
                0,
                new ObjectMapper().readTree(out.toByteArray()).get("elements").size());
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
