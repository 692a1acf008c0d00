package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.ReportingDescriptorRelationship;
import com.contrastsecurity.sarif.ToolComponent;
import com.contrastsecurity.sarif.ToolComponentReference;
import io.github.privacyscan.findings.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The classifications that rules refer to, each with exactly the terms that occur; both sorted, so that indices are stable. */
final class Taxonomies {

    private static final String DPV = "https://w3id.org/dpv";

    private final Properties weaknessNames;
    private final List<String> weaknesses;
    private final List<String> dpvTerms;
    private final List<String> principles;

    private Taxonomies(List<RuleInfo> rules, Properties weaknessNames) {
        this.weaknessNames = weaknessNames;
        this.weaknesses = rules.stream()
                .flatMap(rule -> rule.cwe().stream())
                .distinct()
                .sorted()
                .map(Taxonomies::weaknessId)
                .toList();
        this.dpvTerms = List.copyOf(new TreeSet<>(
                rules.stream().flatMap(rule -> rule.dpv().stream()).toList()));
        this.principles = List.copyOf(
                new TreeSet<>(rules.stream().map(RuleInfo::principle).toList()));
    }

    static Taxonomies of(List<RuleInfo> rules) {
        return new Taxonomies(rules, weaknessNames());
    }

    /** The three taxonomies; their order is what {@link Taxonomy} says. */
    Set<ToolComponent> components() {
        Set<ToolComponent> components = new LinkedHashSet<>();
        components.add(component(Taxonomy.CWE, "MITRE", "4.10", "Common Weakness Enumeration", weaknesses));
        components.add(component(Taxonomy.DPV, "W3C", "2.3", "Data Privacy Vocabulary", dpvTerms));
        components.add(component(
                Taxonomy.PDPO,
                "Hong Kong",
                "Cap. 486",
                "Personal Data (Privacy) Ordinance and related codes",
                principles));
        return components;
    }

    /** References to all taxonomies, for the driver. */
    Set<ToolComponentReference> supported() {
        Set<ToolComponentReference> references = new LinkedHashSet<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            references.add(reference(taxonomy));
        }
        return references;
    }

    /** What a rule stands for in each taxonomy. */
    Set<ReportingDescriptorRelationship> relationships(RuleInfo rule) {
        Set<ReportingDescriptorRelationship> relationships = new LinkedHashSet<>();
        rule.cwe().stream()
                .distinct()
                .sorted()
                .forEach(number ->
                        relationships.add(relationship(Taxonomy.CWE, weaknesses, weaknessId(number), "superset")));
        new TreeSet<>(rule.dpv())
                .forEach(term -> relationships.add(relationship(Taxonomy.DPV, dpvTerms, term, "relevant")));
        relationships.add(relationship(Taxonomy.PDPO, principles, rule.principle(), "relevant"));
        return relationships;
    }

    private static ReportingDescriptorRelationship relationship(
            Taxonomy taxonomy, List<String> taxa, String id, String kind) {
        return new ReportingDescriptorRelationship()
                .withTarget(new ReportingDescriptorReference()
                        .withId(id)
                        .withIndex(taxa.indexOf(id))
                        .withToolComponent(reference(taxonomy)))
                .withKinds(Set.of(kind));
    }

    private static ToolComponentReference reference(Taxonomy taxonomy) {
        return new ToolComponentReference()
                .withName(taxonomy.name())
                .withIndex(List.of(Taxonomy.values()).indexOf(taxonomy));
    }

    private ToolComponent component(
            Taxonomy taxonomy, String organization, String version, String title, List<String> ids) {
        Set<ReportingDescriptor> taxa = new LinkedHashSet<>();
        ids.forEach(id -> taxa.add(taxon(taxonomy, id)));
        return new ToolComponent()
                .withName(taxonomy.name())
                .withOrganization(organization)
                .withVersion(version)
                .withInformationUri(taxonomy.information)
                .withShortDescription(text(title))
                .withIsComprehensive(false)
                .withTaxa(taxa);
    }

    private ReportingDescriptor taxon(Taxonomy taxonomy, String id) {
        ReportingDescriptor taxon = new ReportingDescriptor().withId(id);
        return switch (taxonomy) {
            case CWE ->
                taxon.withHelpUri(URI.create("https://cwe.mitre.org/data/definitions/" + weaknessNumber(id) + ".html"))
                        .withShortDescription(text(weaknessNames.getProperty(weaknessNumber(id), id)));
            case DPV -> taxon.withShortDescription(text(id));
            case PDPO -> taxon.withShortDescription(text(id));
        };
    }

    private static MultiformatMessageString text(String text) {
        return new MultiformatMessageString().withText(text);
    }

    private static String weaknessId(int number) {
        return "CWE-" + number;
    }

    private static String weaknessNumber(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static Properties weaknessNames() {
        Properties names = new Properties();
        try (InputStream in = Taxonomies.class.getResourceAsStream("cwe.properties")) {
            if (in == null) {
                throw new IllegalStateException("cwe.properties is missing from the jar");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            names.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("cwe.properties cannot be read", e);
        }
        return names;
    }

    /** The taxonomies in their order in the report. */
    enum Taxonomy {
        CWE("https://cwe.mitre.org/"),
        DPV(Taxonomies.DPV),
        PDPO("https://www.elegislation.gov.hk/hk/cap486");

        private final URI information;

        Taxonomy(String information) {
            this.information = URI.create(information);
        }
    }
}
