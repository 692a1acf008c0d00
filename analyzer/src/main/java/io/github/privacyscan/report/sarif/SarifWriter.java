package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.contrastsecurity.sarif.ToolComponentReference;
import com.contrastsecurity.sarif.TranslationMetadata;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Fingerprints;
import io.github.privacyscan.report.Coverage;
import io.github.privacyscan.report.ReportInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a scan as one SARIF 2.1.0 file with one run. Paths are relative to {@code SRCROOT}, whose place is left to the
 * consumer, so the same sources give the same bytes wherever they lie.
 */
public final class SarifWriter {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String NAME = "privacy-scan";

    private SarifWriter() {}

    /** Writes everything in UTF-8; does not close the stream. */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        Artifacts artifacts = Artifacts.of(input);
        Taxonomies taxonomies = Taxonomies.of(input.rules());
        Locations locations = new Locations(artifacts);
        try (JsonGenerator json = SarifJson.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writePOJOField("tool", tool(input, taxonomies));
            json.writePOJOField(
                    "invocations", List.of(Notifications.invocation(input.problems(), input.coverage(), locations)));
            json.writePOJOField("automationDetails", new RunAutomationDetails().withId(NAME + "/"));
            json.writePOJOField("originalUriBaseIds", bases());
            json.writePOJOField("columnKind", Run.ColumnKind.UTF_16_CODE_UNITS);
            json.writeStringField("defaultSourceLanguage", "java");
            json.writePOJOField("artifacts", artifacts.list());
            writeResults(input, locations, json);
            json.writePOJOField("taxonomies", taxonomies.components());
            json.writePOJOField("translations", Set.of(translation(input)));
            json.writePOJOField("properties", properties(input));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeResults(ReportInput input, Locations locations, JsonGenerator json) throws IOException {
        Results results = new Results(input, locations);
        List<String> fingerprints = Fingerprints.of(input.findings());
        json.writeArrayFieldStart("results");
        int number = 0;
        for (Finding finding : input.findings()) {
            json.writePOJO(results.of(finding, fingerprints.get(number++)));
        }
        json.writeEndArray();
    }

    private static Tool tool(ReportInput input, Taxonomies taxonomies) {
        return new Tool()
                .withDriver(new ToolComponent()
                        .withName(NAME)
                        .withFullName(NAME + " " + input.version())
                        .withVersion(input.version())
                        .withSemanticVersion(input.version())
                        .withOrganization("privacy-scan")
                        .withShortDescription(new MultiformatMessageString()
                                .withText("Finds personal data in Java sources and follows it to where it leaves."))
                        .withLanguage("en")
                        .withRules(RuleDescriptors.of(input.rules(), taxonomies))
                        .withNotifications(Notifications.descriptors())
                        .withSupportedTaxonomies(taxonomies.supported()));
    }

    private static OriginalUriBaseIds bases() {
        return new OriginalUriBaseIds()
                .withAdditionalProperty(
                        Artifacts.BASE,
                        new ArtifactLocation().withDescription(new Message().withText("The folder that was scanned.")));
    }

    private static ToolComponent translation(ReportInput input) {
        return new ToolComponent()
                .withName(NAME + "-zh-Hant-HK")
                .withLanguage("zh-Hant-HK")
                .withContents(Set.of(com.contrastsecurity.sarif.Content.LOCALIZED_DATA))
                .withIsComprehensive(false)
                .withAssociatedComponent(new ToolComponentReference().withName(NAME))
                .withTranslationMetadata(new TranslationMetadata().withName("Traditional Chinese (Hong Kong)"))
                .withRules(RuleDescriptors.translated(input.rules()));
    }

    private static PropertyBag properties(ReportInput input) {
        Coverage coverage = input.coverage();
        Map<String, Object> map = new TreeMap<>();
        map.put("files", coverage.files());
        map.put("filesFailed", coverage.filesFailed());
        map.put("filesPartial", coverage.filesPartial());
        map.put("lines", coverage.lines());
        map.put("calls", coverage.calls());
        map.put("callsUnresolved", coverage.callsUnresolved());
        map.put("limitsHit", coverage.limitsHit());
        Map<String, Integer> receivers = new TreeMap<>();
        coverage.unknownReceivers().forEach(receiver -> receivers.put(receiver.method(), receiver.calls()));
        map.put("unknownReceivers", receivers);
        return new PropertyBag()
                .withAdditionalProperty("coverage", map)
                .withAdditionalProperty("inventory", InventoryProperties.of(input.inventory()))
                .withAdditionalProperty("sdks", InventoryProperties.ofSdks(input.sdks()));
    }
}
