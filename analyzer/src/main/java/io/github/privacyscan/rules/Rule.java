package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import java.util.List;

/** One judgement. Implementations hold no state. */
public interface Rule {

    /** The rule's facts. */
    RuleInfo info();

    /** What the rule finds in the program; any order, each problem once. */
    List<Finding> check(RuleContext context);
}
