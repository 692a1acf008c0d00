package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import java.util.List;

/** A rule that says no more than "these data reach that sink without that guard": it declares a {@link FlowRule}. */
public interface DeclaredRule extends Rule {

    /** What the rule declares; the same object every time. */
    FlowRule rule();

    @Override
    default RuleInfo info() {
        return rule().info();
    }

    @Override
    default List<Finding> check(RuleContext context) {
        return rule().check(context);
    }
}
