package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.RuleInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules as SARIF descriptors. */
final class RuleDescriptors {

    /** GitHub takes no longer descriptions. */
    private static final int MAX_DESCRIPTION = 1024;

    private RuleDescriptors() {}

    static Set<ReportingDescriptor> of(List<RuleInfo> rules, Taxonomies taxonomies) {
        Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
        rules.forEach(rule -> descriptors.add(descriptor(rule, taxonomies)));
        return descriptors;
    }

    /** The same rules in Traditional Chinese; a translation names rules by id and has only texts. */
    static Set<ReportingDescriptor> translated(List<RuleInfo> rules) {
        Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
        rules.forEach(rule -> descriptors.add(new ReportingDescriptor()
                .withId(rule.id())
                .withName(rule.name())
                .withShortDescription(text(rule.title().zhHant()))
                .withFullDescription(text(rule.title().zhHant() + "。相關條文：" + rule.provision() + "。"))));
        return descriptors;
    }

    private static ReportingDescriptor descriptor(RuleInfo rule, Taxonomies taxonomies) {
        return new ReportingDescriptor()
                .withId(rule.id())
                .withName(rule.name())
                .withShortDescription(text(shortened(rule.title().en())))
                .withFullDescription(text(shortened(description(rule))))
                .withHelp(help(rule))
                .withDefaultConfiguration(new ReportingConfiguration()
                        .withLevel(ReportingConfiguration.Level.valueOf(
                                rule.level().name())))
                .withRelationships(taxonomies.relationships(rule))
                .withProperties(properties(rule));
    }

    private static MultiformatMessageString help(RuleInfo rule) {
        String plain = description(rule) + " Relevant to " + rule.provision() + ".";
        return text(plain).withMarkdown(rule.help().isBlank() ? plain : rule.help());
    }

    /** The first paragraph of the rule's page, which says what the rule reports. */
    private static String description(RuleInfo rule) {
        return rule.help()
                .lines()
                .map(String::strip)
                .dropWhile(line -> line.isEmpty() || line.startsWith("#"))
                .takeWhile(line -> !line.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElse(rule.title().en() + ".");
    }

    private static String shortened(String text) {
        return text.length() <= MAX_DESCRIPTION ? text : text.substring(0, MAX_DESCRIPTION - 1) + "…";
    }

    private static PropertyBag properties(RuleInfo rule) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("security");
        tags.add("privacy");
        tags.add("pdpo/" + rule.principle().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        rule.cwe().forEach(number -> tags.add("external/cwe/cwe-" + number));
        return new PropertyBag()
                .withTags(tags)
                .withAdditionalProperty("security-severity", severity(rule.securitySeverity()))
                .withAdditionalProperty("precision", precision(rule.certainty()))
                .withAdditionalProperty("category", rule.principle())
                .withAdditionalProperty("provision", rule.provision())
                .withAdditionalProperty("titleZhHant", rule.title().zhHant());
    }

    /** A score as GitHub reads it: a string with one decimal. */
    static String severity(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private static String precision(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "high";
            case LIKELY -> "medium";
            case REVIEW -> "low";
        };
    }

    private static MultiformatMessageString text(String text) {
        return new MultiformatMessageString().withText(text);
    }
}
