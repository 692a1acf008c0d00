package io.github.privacyscan.inventory.storage;

import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.sql.SqlStatement;
import io.github.privacyscan.sql.SqlStatement.Kind;
import io.github.privacyscan.sql.SqlStatement.ValueKind;
import java.util.List;
import java.util.stream.IntStream;

/** Which arguments a statement puts into columns: those that only choose rows are not kept. */
final class WrittenArguments {

    private WrittenArguments() {}

    /** Positions of the arguments, in order; all where the statement sets columns to what it does not name. */
    static List<Integer> of(StoreStatement statement, MethodDecl method) {
        SqlStatement sql = statement.sql();
        boolean writes = sql.kind() == Kind.INSERT || sql.kind() == Kind.UPDATE;
        if (!writes) {
            return List.of();
        }
        List<String> heads = sql.written().stream()
                .filter(set -> set.value().kind() == ValueKind.PARAMETER)
                .map(set -> head(set.value().text()))
                .distinct()
                .toList();
        List<Integer> all = IntStream.range(0, method.params().size()).boxed().toList();
        boolean isPlain = method.params().size() == 1 || heads.stream().anyMatch(String::isEmpty);
        if (sql.written().isEmpty() || (isPlain && !heads.isEmpty())) {
            return all;
        }
        return all.stream()
                .filter(index ->
                        heads.stream().anyMatch(head -> isNamed(method.params().get(index), head, index)))
                .toList();
    }

    /** The parameter that a path starts at; {@code ?1} is {@code 0}. */
    private static String head(String path) {
        int dot = path.indexOf('.');
        String head = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
        return head.equals("?") ? "" : head.startsWith("#") ? head.substring(1) : head;
    }

    private static boolean isNamed(ParamDecl param, String head, int index) {
        return head.equals("?" + (index + 1))
                || head.equals("param" + (index + 1))
                || MappedColumns.isNamed(param, head);
    }
}
