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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<List<Object>, List<RiskySettings.Risk>> same = new LinkedHashMap<>();
        for (RiskySettings.Risk risk : RiskySettings.of(context, info.id())) {
            same.computeIfAbsent(identity(risk), absent -> new ArrayList<>()).add(risk);
        }
        return same.values().stream()
                .map(risks -> finding(info, grade, risks, fact, clear))
                .toList();
    }

    /** One value under one name in several files of a module is one thing to change. */
    private static List<Object> identity(RiskySettings.Risk risk) {
        Setting setting = risk.setting();
        return List.of(setting.file().module(), setting.key(), setting.value(), risk.isAbsent(), risk.where());
    }

    private static Finding finding(
            RuleInfo info,
            Grade grade,
            List<RiskySettings.Risk> same,
            Function<RiskySettings.Risk, Text> fact,
            Text clear) {
        RiskySettings.Risk worst = same.stream()
                .min(Comparator.comparing(risk -> grade(grade, risk).level()))
                .orElseThrow();
        Setting setting = worst.setting();
        Text where = suffix(setting);
        Text what = fact.apply(worst);
        Observation observation = Observation.of(info, setting.place())
                .says(what.en() + where.en(), what.zhHant() + where.zhHant())
                .graded(grade(grade, worst))
                .clearedBy(clear);
        for (RiskySettings.Risk other : same) {
            if (!other.equals(worst)) {
                observation =
                        observation.near(other.setting().place(), new Text("the same setting again", "同一項設定再次出現"));
            }
        }
        return observation.finding(setting.key() + " in " + setting.file().path() + " " + setting.profile());
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
