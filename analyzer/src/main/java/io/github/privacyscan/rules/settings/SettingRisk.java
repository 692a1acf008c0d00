package io.github.privacyscan.rules.settings;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.knowledge.ConfigKey;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.function.Function;

/** Words a risky setting as a finding of a rule. */
public final class SettingRisk {

    /** Severity of what only developers meet, and of what other things decide as well. */
    private static final double NOTE = 3.9;

    /** Severity of what stays inside one network, rests on a setting that was not found, or is set for a container. */
    private static final double INSIDE = 5.0;

    private SettingRisk() {}

    /**
     * The findings of a rule about settings.
     *
     * @param info the rule; the knowledge of settings names its id
     * @param fact what one risky setting does, as a sentence without its full stop
     * @param clear what would clear it
     */
    public static List<Finding> of(
            RuleContext context, RuleInfo info, Function<RiskySettings.Risk, Text> fact, Text clear) {
        return of(context, info, Grade.of(info), fact, clear);
    }

    /** As {@link #of(RuleContext, RuleInfo, Function, Text)}, with another grade than the rule's own. */
    public static List<Finding> of(
            RuleContext context, RuleInfo info, Grade grade, Function<RiskySettings.Risk, Text> fact, Text clear) {
        return RiskySettings.of(context, info.id()).stream()
                .map(risk -> finding(info, grade, risk, fact.apply(risk), clear))
                .toList();
    }

    private static Finding finding(RuleInfo info, Grade grade, RiskySettings.Risk risk, Text fact, Text clear) {
        Setting setting = risk.setting();
        Text where = suffix(setting);
        return Observation.of(info, setting.place())
                .says(fact.en() + where.en(), fact.zhHant() + where.zhHant())
                .graded(grade(grade, risk))
                .clearedBy(clear)
                .finding(setting.key() + " in " + setting.file().path() + " " + setting.profile());
    }

    /** The profile a setting is for, when it has one. */
    static Text suffix(Setting setting) {
        return setting.profile().isEmpty()
                ? new Text("", "")
                : new Text(" (profile '" + setting.profile() + "')", "（設定檔「" + setting.profile() + "」）");
    }

    /** What only holds for developers is a note, whatever it would be elsewhere. */
    static Grade forDevelopment(Grade grade) {
        return grade.likely().atMost(Level.NOTE, NOTE);
    }

    private static Grade grade(Grade grade, RiskySettings.Risk risk) {
        if (risk.setting().isForDevelopment() || risk.key().conditions().contains(ConfigKey.Condition.PARTLY)) {
            return forDevelopment(grade);
        }
        boolean isElsewhere = risk.setting().form() == Form.ENVIRONMENT;
        return risk.isNear() || risk.isAbsent() || isElsewhere ? grade.likely().atMost(Level.WARNING, INSIDE) : grade;
    }
}
