package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.sql.SqlStatement.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries that select those who never answered together with those who agreed. */
final class OpenConsentQueries {

    private static final Pattern DEFAULTED = Pattern.compile(
            "(?i)\\b(?:coalesce|nvl|ifnull|isnull)\\s*\\(\\s*([\\w.]+)\\s*,\\s*(?:1|true|'y'|'yes'|'1')\\s*\\)");

    private static final String YES = "1 true y yes";

    private OpenConsentQueries() {}

    static List<OpenConsents.Open> of(RuleContext context) {
        Wishes wishes = Wishes.of(context);
        List<OpenConsents.Open> found = new ArrayList<>();
        for (StoreStatement statement : context.inventory().storage().statements()) {
            String where = statement.owner() + "." + statement.member();
            Matcher defaulted = DEFAULTED.matcher(statement.text().text());
            while (defaulted.find()) {
                String column = defaulted.group(1).substring(defaulted.group(1).lastIndexOf('.') + 1);
                if (OpenConsents.isConsent(wishes, column)) {
                    found.add(new OpenConsents.Open(
                            column,
                            defaulted.group(),
                            statement
                                    .text()
                                    .place(defaulted.start(), defaulted.group().length()),
                            where));
                }
            }
            statement.sql().conditions().stream()
                    .filter(condition -> isOpen(wishes, condition, statement))
                    .forEach(condition -> found.add(new OpenConsents.Open(
                            condition.column(),
                            condition.column() + " " + condition.operator(),
                            statement.placeOf(condition),
                            where)));
        }
        return found;
    }

    /** {@code consent is null or consent = 1}. */
    private static boolean isOpen(Wishes wishes, Condition condition, StoreStatement statement) {
        return condition.operator().equals("is null")
                && OpenConsents.isConsent(wishes, condition.column())
                && statement.sql().conditions().stream()
                        .filter(other -> other.column().equals(condition.column()) && !other.equals(condition))
                        .anyMatch(other -> other.operator().equals("=")
                                && isYes(other.value().text()));
    }

    private static boolean isYes(String literal) {
        String text = literal.toLowerCase(Locale.ROOT).replace("'", "");
        return List.of(YES.split(" ", -1)).contains(text);
    }
}
