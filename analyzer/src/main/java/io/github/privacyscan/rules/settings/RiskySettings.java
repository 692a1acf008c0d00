package io.github.privacyscan.rules.settings;

import io.github.privacyscan.knowledge.ConfigKey;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings that put personal data at risk in the eyes of one rule, by the knowledge of settings. */
public final class RiskySettings {

    private static final String LEVEL = "logging.level.";

    /** A level of a whole family of loggers counts when its name has at least so many parts: {@code org.hibernate}. */
    private static final int FAMILY = 2;

    private final Settings settings;
    private final Map<String, List<ConfigKey>> exact = new LinkedHashMap<>();
    private final List<ConfigKey> patterns = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();

    private RiskySettings(Settings settings) {
        this.settings = settings;
    }

    /**
     * A risky setting.
     *
     * @param setting the setting; for one that is risky because another is missing, the one that makes it matter
     * @param key what is known of it
     * @param isAbsent whether {@code key} itself is not set
     * @param where where the other end is, when that matters
     */
    public record Risk(Setting setting, ConfigKey key, boolean isAbsent, Optional<String> where) {

        /** Whether the other end is in the same network. */
        public boolean isNear() {
            return where.map(Hosts::of).filter(Hosts.NEAR::equals).isPresent();
        }
    }

    /** The risky settings for a rule, in order of the files; empty when the program handles no personal data. */
    public static List<Risk> of(RuleContext context, String rule) {
        if (context.program().program().resources().all().isEmpty() || !Settings.concern(context)) {
            return List.of();
        }
        RiskySettings risky = new RiskySettings(Settings.of(context));
        for (ConfigKey key : context.knowledge().directory().configKeys()) {
            if (key.rule().equals(rule)) {
                risky.add(key);
            }
        }
        risky.settings.all().forEach(risky::visit);
        risky.levels();
        return risky.risks;
    }

    private void add(ConfigKey key) {
        if (key.key().contains("*")) {
            patterns.add(key);
        } else {
            exact.computeIfAbsent(Settings.plain(key.key()), absent -> new ArrayList<>())
                    .add(key);
        }
        if (key.absentToo() && key.with().isPresent()) {
            exact.computeIfAbsent(Settings.plain(key.with().get()), absent -> new ArrayList<>())
                    .add(key);
        }
    }

    private void visit(Setting setting) {
        String plain = setting.plainKey();
        for (ConfigKey key : exact.getOrDefault(plain, List.of())) {
            if (key.isNamed(setting.key())) {
                judge(setting, key);
            } else {
                judgeAbsent(setting, key);
            }
        }
        if (!patterns.isEmpty()) {
            patterns.stream().filter(key -> key.isNamed(setting.key())).forEach(key -> judge(setting, key));
        }
    }

    private void judge(Setting setting, ConfigKey key) {
        String value = settings.resolved(setting);
        boolean isRisky = key.isRisky(value) && isLiteral(setting, key, value);
        if (isRisky && holdsBesides(setting, key)) {
            add(setting, key, false, value);
        }
    }

    /** What is demanded to be written out must not be the value that only stands in for a variable of the environment. */
    private static boolean isLiteral(Setting setting, ConfigKey key, String value) {
        return key.test() != ConfigKey.Test.LITERAL || setting.value().equals(value);
    }

    private void judgeAbsent(Setting companion, ConfigKey key) {
        boolean isMade = settings.beside(key.key(), companion).isPresent();
        if (!isMade && !companion.value().isEmpty() && holdsBesides(companion, key)) {
            add(companion, key, true, settings.resolved(companion));
        }
    }

    private boolean holdsBesides(Setting setting, ConfigKey key) {
        boolean inProduction =
                !key.conditions().contains(ConfigKey.Condition.PRODUCTION) || !setting.isForDevelopment();
        boolean isGuarded = key.unless()
                .flatMap(other -> settings.beside(other, setting))
                .filter(other -> !other.value().isEmpty() && !other.value().equals("false"))
                .isPresent();
        boolean isComplete = key.with()
                .map(other -> settings.beside(other, setting).isPresent())
                .orElse(true);
        return inProduction && !isGuarded && isComplete;
    }

    private void add(Setting setting, ConfigKey key, boolean isAbsent, String value) {
        Optional<String> where = Optional.empty();
        if (key.conditions().contains(ConfigKey.Condition.REMOTE)) {
            String address = key.with()
                    .flatMap(other -> settings.beside(other, setting))
                    .map(settings::resolved)
                    .orElse(value);
            Hosts place = Hosts.of(address);
            if (place != Hosts.NEAR && place != Hosts.FAR) {
                return;
            }
            where = Hosts.host(address);
        }
        if (risks.stream().noneMatch(risk -> risk.setting().equals(setting))) {
            risks.add(new Risk(setting, key, isAbsent, where));
        }
    }

    /** A level that is set for a whole family of loggers holds for those in it that have none of their own. */
    private void levels() {
        for (List<ConfigKey> keys : exact.values()) {
            for (ConfigKey key : keys) {
                if (key.key().startsWith(LEVEL)) {
                    family(key);
                }
            }
        }
    }

    private void family(ConfigKey key) {
        String logger = key.key().substring(LEVEL.length());
        for (int dot = logger.lastIndexOf('.'); dot > 0; dot = logger.lastIndexOf('.', dot - 1)) {
            String family = logger.substring(0, dot);
            if (family.split("\\.", -1).length < FAMILY) {
                return;
            }
            for (Setting setting : settings.named(LEVEL + family)) {
                if (key.isRisky(setting.value())
                        && settings.beside(key.key(), setting).isEmpty()) {
                    add(setting, key, false, setting.value());
                }
            }
        }
    }
}
