package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;
import io.github.privacyscan.sql.SqlStatement.Condition;
import io.github.privacyscan.sql.SqlStatement.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Wishes that a query looks at, as tests: rows pass where the comparison holds. */
final class Comparisons {

    private static final Set<String> YES = Set.of("1", "true", "y", "yes", "t");
    private static final Set<String> NO = Set.of("0", "false", "n", "no", "f");

    private Comparisons() {}

    /** The comparisons of a statement with columns that speak of a wish, and the tables of wishes that it joins. */
    static List<Guards.Test> of(SqlStatement statement, Place place, Wishes wishes) {
        List<Guards.Test> columns = statement.conditions().stream()
                .filter(condition -> wishes.wanted(condition.column()).isPresent())
                .map(condition -> new Guards.Test(List.of(condition.column()), holds(condition), place))
                .toList();
        return !columns.isEmpty()
                ? columns
                : statement.tables().stream()
                        .filter(table -> wishes.wanted(table.name()).isPresent())
                        .map(table -> new Guards.Test(
                                List.of(table.name().toLowerCase(Locale.ROOT)), Optional.empty(), place))
                        .toList();
    }

    /** Whether the column is true in the rows that pass; a time of an objection that is null says that there is none. */
    private static Optional<Boolean> holds(Condition condition) {
        return switch (condition.operator()) {
            case "=", "is" -> literal(condition);
            case "<>", "!=", "is not" -> literal(condition).map(value -> !value);
            case "is null" -> Optional.of(false);
            case "is not null" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> literal(Condition condition) {
        String text = condition.value().text().toLowerCase(Locale.ROOT).replace("'", "");
        if (condition.value().kind() != ValueKind.LITERAL) {
            return Optional.empty();
        }
        return YES.contains(text) ? Optional.of(true) : NO.contains(text) ? Optional.of(false) : Optional.empty();
    }
}
