package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import java.util.Set;

/**
 * How grave and how sure a judgement is.
 *
 * @param level level of the finding
 * @param severity 0.0 to 10.0; at most {@value #WARNING_CAP} below {@link Level#ERROR}
 * @param certainty how sure
 */
public record Grade(Level level, double severity, Certainty certainty) {

    /** Highest severity of a warning; from 7.0 on a finding is an error. */
    public static final double WARNING_CAP = 6.9;

    /** The rule's own grade. */
    public static Grade of(RuleInfo rule) {
        return new Grade(rule.level(), rule.securitySeverity(), rule.certainty());
    }

    /**
     * The grade when it rests on that element: data that are only probably personal give a warning at most and are never
     * sure.
     */
    public Grade on(DataElement element) {
        if (element.confidence().compareTo(Confidence.MEDIUM) < 0) {
            return this;
        }
        Grade lower = likely();
        return level == Level.ERROR ? lower.atMost(Level.WARNING, WARNING_CAP) : lower;
    }

    /** The grade when that happened to the value on its way: a part of a value may be harmless. */
    public Grade after(Set<CallModel.Effect> effects) {
        return effects.contains(CallModel.Effect.PART) ? likely() : this;
    }

    /** No surer than likely. */
    public Grade likely() {
        return new Grade(level, severity, certainty.and(Certainty.LIKELY));
    }

    /** No graver than that. */
    public Grade atMost(Level cap, double maximum) {
        return new Grade(level.compareTo(cap) >= 0 ? level : cap, Math.min(severity, maximum), certainty);
    }
}
