package io.github.privacyscan.rules.settings;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.program.SettingsFacts.Form;
import io.github.privacyscan.rules.Grade;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings whose name says that they are a secret and whose value is written out. */
final class CredentialSettings {

    private static final Text CLEAR = new Text(
            "Take the value from the environment or a secret store, and change it, because it stays in the history.",
            "改由環境變數或密鑰庫提供，並更換該值，因為版本紀錄仍會保留。");

    /** What people type when they must type something; and what products come with. */
    static final Set<String> DEFAULTS = Set.of(
            "123456",
            "12345678",
            "123456789",
            "1234567890",
            "1234",
            "12345",
            "000000",
            "111111",
            "666666",
            "888888",
            "admin",
            "admin123",
            "administrator",
            "root",
            "toor",
            "password",
            "passwd",
            "pass",
            "p@ssw0rd",
            "secret",
            "changeme",
            "changeit",
            "change_me",
            "change-me",
            "guest",
            "test",
            "user",
            "default",
            "qwerty",
            "abc123",
            "letmein",
            "welcome",
            "minioadmin",
            "postgres",
            "mysql",
            "oracle",
            "tiger",
            "sa",
            "elastic",
            "nacos",
            "druid");

    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{(?:(?:env|sys|ENV|SYS):)?+[^:}]+:-?([^{}]+)}");

    private static final Pattern CERTAINLY_NONE = Pattern.compile(
            "[^\\p{L}\\p{N}]+|[xX]{3,}|.*(?:[\\s<>{}]|\\p{IsHan}|\\*\\*|xxx|\\.\\.\\.).*|(?i:your).*|(?i:my|insert|replace|todo|enter|put)[-_ A-Z].*|\\$\\w+|@[\\w.-]+@"
                    + "|(?:ENC|DEC|CIPHER)\\(.*|(?i:true|false|none|null|yes|no|\\d{1,3})"
                    + "|(?:https?|file|classpath|vault|arn|jdbc):.*|/.*|(?i:required|optional|always|never|plain|bearer)",
            Pattern.DOTALL);

    /** Names of settings that are about secrets without being one, by their last word. */
    private static final Set<String> ABOUT = Set.of(
            "header",
            "name",
            "path",
            "file",
            "location",
            "url",
            "uri",
            "length",
            "size",
            "count",
            "time",
            "expiration",
            "expire",
            "timeout",
            "validity",
            "seconds",
            "minutes",
            "policy",
            "enabled",
            "enable",
            "type",
            "prefix",
            "suffix",
            "pattern",
            "algorithm",
            "encoder",
            "strength",
            "param",
            "parameter",
            "field",
            "column",
            "attempts",
            "label");

    /** The public half of a pair of keys. */
    private static final List<String> ACCOUNT = List.of("access", "key");

    private static final Map<String, Text> SECRETS = Map.of(
            "password", new Text("a password", "密碼"),
            "pin", new Text("a PIN", "PIN 碼"),
            "mfa-secret", new Text("the seed of one-time codes", "一次性驗證碼的種子"),
            "private-key", new Text("a private key", "私鑰"),
            "service-secret", new Text("the secret of a service", "服務密鑰"));

    private final RuleContext context;
    private final Settings settings;
    private final Map<List<String>, List<Credential>> sameValue = new LinkedHashMap<>();

    private CredentialSettings(RuleContext context) {
        this.context = context;
        this.settings = Settings.of(context);
    }

    /** The findings, in order of the files; none when the program handles no personal data. */
    static List<Finding> of(RuleContext context) {
        if (context.program().program().resources().all().isEmpty() || !Settings.concern(context)) {
            return List.of();
        }
        CredentialSettings credentials = new CredentialSettings(context);
        credentials.settings.all().forEach(credentials::judge);
        return credentials.sameValue.values().stream().map(credentials::finding).toList();
    }

    /**
     * A secret that is written out.
     *
     * @param kind what kind of secret it is
     * @param value what is written
     * @param isDefaulted whether the environment may replace it
     * @param grade how grave that is
     */
    private record Credential(Setting setting, Text kind, String value, boolean isDefaulted, Grade grade) {}

    private void judge(Setting setting) {
        if (setting.value().isEmpty() || setting.value().length() > 4096 || isBuild(setting)) {
            return;
        }
        Matcher defaulted = DEFAULTED.matcher(setting.value());
        boolean isDefaulted = defaulted.matches();
        String value = isDefaulted ? defaulted.group(1) : setting.value();
        if (value.contains("${") || (CERTAINLY_NONE.matcher(value).matches() && !isKey(value))) {
            return;
        }
        secret(setting)
                .map(kind -> new Credential(setting, kind, value, isDefaulted, grade(setting, kind.en(), isDefaulted)))
                .ifPresent(found -> sameValue
                        .computeIfAbsent(
                                List.of(setting.file().module(), setting.key(), value), absent -> new ArrayList<>())
                        .add(found));
    }

    private static boolean isKey(String value) {
        return value.contains("PRIVATE KEY-----");
    }

    /** Keys of maps in files that hold no settings of a program: descriptions of interfaces, translations. */
    private static boolean isBuild(Setting setting) {
        return setting.form() == Form.PLAIN
                && setting.file().path().matches(".*\\.ya?ml")
                && setting.key().contains("properties.");
    }

    /** What kind of secret the last part of the name means, by the vocabulary. */
    private Optional<Text> secret(Setting setting) {
        String key = setting.key();
        String last = key.substring(key.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
        List<String> words = NameTokens.of(last);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1)) || words.equals(ACCOUNT)) {
            return Optional.empty();
        }
        if (words.get(words.size() - 1).equals("secret")) {
            return Optional.ofNullable(SECRETS.get("service-secret"));
        }
        return context.inventory()
                .named(last, DataElement.Kind.MAP_KEY, "", setting.place())
                .map(element -> element.concept().id())
                .flatMap(concept -> Optional.ofNullable(SECRETS.get(concept)));
    }

    /** One value under one name in several files of a module is one thing to change. */
    private Finding finding(List<Credential> same) {
        Credential worst = same.stream()
                .min(Comparator.comparing(credential -> credential.grade().level()))
                .orElseThrow();
        Setting setting = worst.setting();
        Text fact = fact(worst);
        Observation observation = Observation.of(RecoverableCredential.INFO, setting.place())
                .says(fact.en(), fact.zhHant())
                .graded(worst.grade())
                .clearedBy(CLEAR);
        for (Credential other : same) {
            if (!other.equals(worst)) {
                observation = observation.near(other.setting().place(), new Text("the same value again", "同一個值再次出現"));
            }
        }
        return observation.finding(setting.key() + " in " + setting.file().path() + " " + setting.profile());
    }

    private Text fact(Credential credential) {
        Setting setting = credential.setting();
        String value = credential.value();
        boolean isDefault = DEFAULTS.contains(value.toLowerCase(Locale.ROOT)) || isUserName(setting, value);
        Text length = isDefault
                ? new Text("one of the values that are tried first", "常見的預設值")
                : new Text("a literal of " + value.length() + " characters", value.length() + "個字元的明文");
        Text how = credential.isDefaulted()
                ? new Text(", used when the environment gives none", "，並在環境沒有提供時使用")
                : new Text("", "");
        Text profile = SettingRisk.suffix(setting);
        Text kind = credential.kind();
        return new Text(
                "'" + setting.key() + "' holds " + kind.en() + " as " + length.en() + how.en() + profile.en(),
                "「" + setting.key() + "」以" + length.zhHant() + "存放" + kind.zhHant() + how.zhHant() + profile.zhHant());
    }

    private boolean isUserName(Setting setting, String value) {
        String key = setting.key();
        String holder = key.substring(0, key.lastIndexOf('.') + 1);
        return List.of("username", "user", "login-username", "accessKey").stream()
                .flatMap(name -> settings.beside(holder + name, setting).stream())
                .anyMatch(name -> name.value().equals(value));
    }

    private static Grade grade(Setting setting, String secret, boolean isDefaulted) {
        Grade grade = Grade.of(RecoverableCredential.INFO);
        if (setting.isForDevelopment()) {
            return SettingRisk.forDevelopment(grade);
        }
        boolean isPassword = secret.equals("a password") || secret.equals("a private key");
        return isDefaulted || !isPassword || setting.form() == Form.ENVIRONMENT || setting.form() == Form.PLAIN
                ? grade.likely().atMost(Level.WARNING, 6.0)
                : grade;
    }
}
