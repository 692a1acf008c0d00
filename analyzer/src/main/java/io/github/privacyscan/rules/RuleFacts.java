package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of one rule, written as a sentence in the rule's class and completed with the page that lies beside it.
 *
 * <p>Immutable: every method gives a new value. {@link #info()} is the last call.
 */
public final class RuleFacts {

    private final Class<? extends Rule> rule;
    private final RuleInfo soFar;

    private RuleFacts(Class<? extends Rule> rule, RuleInfo soFar) {
        this.rule = rule;
        this.soFar = soFar;
    }

    /**
     * Facts of a rule with its id and the principle it belongs to; the class name is the rule's name.
     *
     * @param rule the rule's class, which names the problem
     * @param id stable id
     * @param principle {@code DPP4}, {@code HKID}, {@code Part 6A}, {@code Tracking}
     */
    public static RuleFacts of(Class<? extends Rule> rule, String id, String principle) {
        return new RuleFacts(
                rule,
                new RuleInfo(
                        id,
                        rule.getSimpleName(),
                        principle,
                        new Text("", ""),
                        "",
                        Level.NOTE,
                        0,
                        Certainty.REVIEW,
                        List.of(),
                        List.of(),
                        ""));
    }

    /** The title in both languages. */
    public RuleFacts title(String english, String chinese) {
        return with(soFar.provision(), new Text(english, chinese), soFar.level(), soFar.securitySeverity());
    }

    /** The provisions the rule bears on; what was not verified is marked so. */
    public RuleFacts provision(String provision) {
        return with(provision, soFar.title(), soFar.level(), soFar.securitySeverity());
    }

    /** Default level and severity (0.0 to 10.0). */
    public RuleFacts level(Level level, double severity) {
        return with(soFar.provision(), soFar.title(), level, severity);
    }

    /** What the rule can decide at best. */
    public RuleFacts certainty(Certainty certainty) {
        return with(certainty, soFar.cwe(), soFar.dpv());
    }

    /** CWE numbers. */
    public RuleFacts cwe(Integer... numbers) {
        return with(soFar.certainty(), Arrays.asList(numbers), soFar.dpv());
    }

    /** Terms of the Data Privacy Vocabulary. */
    public RuleFacts dpv(String... terms) {
        return with(soFar.certainty(), soFar.cwe(), Arrays.asList(terms));
    }

    /**
     * The finished facts, with the English part of the page as help.
     *
     * @throws IllegalStateException if the page does not lie beside the class
     */
    public RuleInfo info() {
        String help = RulePage.of(rule).english();
        return new RuleInfo(
                soFar.id(),
                soFar.name(),
                soFar.principle(),
                soFar.title(),
                soFar.provision(),
                soFar.level(),
                soFar.securitySeverity(),
                soFar.certainty(),
                soFar.cwe(),
                soFar.dpv(),
                help);
    }

    private RuleFacts with(String provision, Text title, Level level, double severity) {
        RuleInfo info = new RuleInfo(
                soFar.id(),
                soFar.name(),
                soFar.principle(),
                title,
                provision,
                level,
                severity,
                soFar.certainty(),
                soFar.cwe(),
                soFar.dpv(),
                "");
        return new RuleFacts(rule, info);
    }

    private RuleFacts with(Certainty certainty, List<Integer> cwe, List<String> dpv) {
        RuleInfo info = new RuleInfo(
                soFar.id(),
                soFar.name(),
                soFar.principle(),
                soFar.title(),
                soFar.provision(),
                soFar.level(),
                soFar.securitySeverity(),
                certainty,
                cwe,
                dpv,
                "");
        return new RuleFacts(rule, info);
    }
}
