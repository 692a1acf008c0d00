package io.github.privacyscan.findings;

import java.util.List;

/**
 * The facts of a rule that reports need.
 *
 * @param id stable id, {@code PDPO-DPP4-LOG}; a retired id is never reused
 * @param name class name of the rule, which names the problem: {@code PersonalDataInLogs}
 * @param principle {@code DPP4}, {@code HKID}, {@code Part 6A}, {@code Tracking}
 * @param title one line in both languages
 * @param provision the provisions the rule bears on, as text; parts that were not verified are marked so
 * @param level default level
 * @param securitySeverity 0.0 to 10.0, as GitHub code scanning reads it
 * @param certainty what the rule can decide at best
 * @param cwe CWE numbers
 * @param dpv terms of the Data Privacy Vocabulary
 * @param help the rule's page as Markdown, English
 */
public record RuleInfo(
        String id,
        String name,
        String principle,
        Text title,
        String provision,
        Level level,
        double securitySeverity,
        Certainty certainty,
        List<Integer> cwe,
        List<String> dpv,
        String help) {
    public RuleInfo {
        cwe = List.copyOf(cwe);
        dpv = List.copyOf(dpv);
    }
}
