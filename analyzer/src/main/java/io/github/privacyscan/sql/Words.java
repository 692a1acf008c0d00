package io.github.privacyscan.sql;

import java.util.Set;

/** Keywords, in lower case. */
final class Words {

    /** They cannot be the alias of a table or of a result column. */
    static final Set<String> NO_ALIAS = Set.of(
            "where",
            "on",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "outer",
            "group",
            "order",
            "having",
            "limit",
            "offset",
            "union",
            "intersect",
            "except",
            "minus",
            "set",
            "using",
            "force",
            "use",
            "ignore",
            "fetch",
            "for",
            "matched",
            "straight_join",
            "select",
            "values",
            "value",
            "with",
            "returning",
            "from",
            "into",
            "as",
            "when",
            "connect",
            "start",
            "partition",
            "tablesample",
            "lock",
            "window");

    /** They are part of an expression and name no column. */
    static final Set<String> NO_COLUMN = Set.of(
            "and",
            "or",
            "not",
            "xor",
            "null",
            "is",
            "in",
            "like",
            "ilike",
            "rlike",
            "regexp",
            "between",
            "exists",
            "case",
            "when",
            "then",
            "else",
            "end",
            "as",
            "distinct",
            "all",
            "any",
            "some",
            "asc",
            "desc",
            "true",
            "false",
            "interval",
            "escape",
            "div",
            "mod",
            "over",
            "by",
            "default",
            "unknown",
            "new",
            "binary",
            "collate",
            "current_date",
            "current_timestamp",
            "current_time",
            "sysdate",
            "day",
            "month",
            "year",
            "hour",
            "minute",
            "second",
            "member",
            "of",
            "empty",
            "object",
            "top",
            "percent",
            "for",
            "matched",
            "sql_calc_found_rows");

    static final Set<String> JOINS = Set.of("join", "straight_join");

    static final Set<String> SET_OPERATORS = Set.of("union", "intersect", "except", "minus");

    static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "<=>");

    static final Set<String> MATCHES = Set.of("like", "ilike", "rlike", "regexp", "in", "between");

    private Words() {}
}
