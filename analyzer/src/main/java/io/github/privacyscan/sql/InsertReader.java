package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Cursor.Path;
import io.github.privacyscan.sql.Scope.Met;
import io.github.privacyscan.sql.Scope.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the columns of an INSERT and pairs them with the values of its first row. */
final class InsertReader {

    private final Cursor cursor;
    private final ValueReader values;
    private List<Path> columns = List.of();

    InsertReader(Cursor cursor, ValueReader values) {
        this.cursor = cursor;
        this.values = values;
    }

    /** The columns in the parenthesis that opens here. */
    void columns() {
        cursor.next();
        List<Path> found = new ArrayList<>();
        while (!cursor.isAtEnd() && !cursor.at(")")) {
            Optional<Path> column = cursor.path();
            column.ifPresent(found::add);
            if (column.isEmpty()) {
                cursor.next();
            }
        }
        cursor.next();
        columns = found;
    }

    /** Reads the rows behind the word that stands here; false if there are none, and then nothing is passed. */
    boolean values(Scope scope) {
        if (!cursor.peek(1).is("(")) {
            return false;
        }
        cursor.next();
        cursor.next();
        row(scope);
        while (cursor.at(",") && cursor.peek(1).is("(")) {
            cursor.next();
            cursor.next();
            cursor.skipParenthesis();
        }
        columns = List.of();
        return true;
    }

    private void row(Scope scope) {
        int index = 0;
        int open = 0;
        boolean isStart = true;
        while (!cursor.isAtEnd() && !(open == 0 && cursor.at(")"))) {
            if (isStart && index < columns.size()) {
                scope.add(new Met(Use.SET, columns.get(index), "", "", values.expression()));
            }
            Token token = cursor.next();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            isStart = open == 0 && token.is(",");
            index += isStart ? 1 : 0;
        }
        cursor.next();
    }
}
