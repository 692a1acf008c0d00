package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.sql.SqlStatement;
import io.github.privacyscan.sql.SqlStatement.Column;
import io.github.privacyscan.sql.SqlStatement.Value;
import io.github.privacyscan.sql.SqlStatement.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which columns of a statement the whole value of a parameter goes to or chooses rows by. */
final class ParameterColumns {

    private static final Set<String> SAME = Set.of("=", "like", "in", "<>", "!=");

    private ParameterColumns() {}

    /** The columns as the statement names them. */
    static List<Column> of(SqlStatement sql, ParamDecl param) {
        List<Column> found = new ArrayList<>();
        sql.written().stream()
                .filter(set -> isValue(set.value(), param))
                .forEach(set -> found.add(new Column(set.table(), set.column(), set.column(), set.start())));
        sql.conditions().stream()
                .filter(condition -> SAME.contains(condition.operator()) && isValue(condition.value(), param))
                .forEach(condition -> found.add(
                        new Column(condition.table(), condition.column(), condition.column(), condition.start())));
        return found;
    }

    private static boolean isValue(Value value, ParamDecl param) {
        String name = value.text().replace("[]", "");
        return value.kind() == ValueKind.PARAMETER
                && MappedColumns.isNamed(param, name.startsWith(":") ? name.substring(1) : name);
    }
}
