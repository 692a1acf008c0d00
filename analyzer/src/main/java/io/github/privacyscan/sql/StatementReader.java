package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Cursor.Path;
import io.github.privacyscan.sql.Scope.Met;
import io.github.privacyscan.sql.Scope.Use;
import io.github.privacyscan.sql.SqlStatement.Kind;
import io.github.privacyscan.sql.SqlStatement.Table;
import io.github.privacyscan.sql.SqlStatement.Value;
import io.github.privacyscan.sql.ValueReader.Comparison;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a statement of SQL or JPQL. One object reads one text. */
public final class StatementReader {

    /** Sub-queries nested deeper are passed over. */
    public static final int MAX_DEPTH = 60;

    private final Cursor cursor;
    private final ValueReader values;
    private final InsertReader inserts;
    private final StatementDraft draft = new StatementDraft();
    private final Set<String> named = new LinkedHashSet<>();
    private int depth;

    private StatementReader(List<Token> tokens) {
        cursor = new Cursor(tokens);
        values = new ValueReader(cursor);
        inserts = new InsertReader(cursor, values);
    }

    /** What a name at some place belongs to. */
    private enum Clause {
        NONE,
        SELECT,
        FROM,
        CONDITION,
        SET,
        WITH,
        PASSED
    }

    /** The statement in a text, the first if there are several; never fails. */
    public static SqlStatement read(String text) {
        return read(Lexer.all(text));
    }

    /** The statement that the tokens are. */
    public static SqlStatement read(List<Token> tokens) {
        StatementReader reader = new StatementReader(tokens);
        tokens.stream().filter(token -> token.kind() == Token.Kind.SPLICE).forEach(reader.draft::splice);
        while (!reader.cursor.isAtEnd()) {
            reader.query(new Scope(Optional.empty(), true));
            reader.cursor.next();
        }
        return reader.draft.finish();
    }

    /** Reads up to the parenthesis that closes the query, or to the end of the statement. */
    private void query(Scope scope) {
        Clause clause = Clause.NONE;
        int item = 0;
        while (!cursor.isAtEnd() && !cursor.at(";")) {
            if (cursor.at(")")) {
                if (!scope.close()) {
                    break;
                }
                cursor.next();
            } else if (cursor.at("(")) {
                parenthesis(scope, clause);
            } else if (cursor.at(",")) {
                cursor.next();
                item = scope.depth() == 0 ? scope.metSoFar() : item;
                if (clause == Clause.FROM) {
                    table(scope);
                }
            } else {
                int before = cursor.position();
                clause = keyword(scope, clause);
                if (cursor.position() > before) {
                    item = scope.metSoFar();
                } else {
                    expression(scope, clause, item);
                }
            }
        }
        draft.close(scope);
    }

    private void parenthesis(Scope scope, Clause clause) {
        boolean isCall = cursor.peek(-1).isName()
                && !cursor.peek(-1).isAny(Words.NO_COLUMN)
                && !cursor.peek(-1).isAny(Words.NO_ALIAS);
        boolean counts = cursor.peek(-1).is("count");
        cursor.next();
        boolean isQuery = cursor.at("select") || cursor.at("with");
        if (counts || (isQuery && depth >= MAX_DEPTH)) {
            cursor.skipParenthesis();
        } else if (isQuery) {
            depth++;
            int readBefore = draft.readSoFar();
            boolean comesOut = clause == Clause.SELECT || clause == Clause.FROM || clause == Clause.WITH;
            query(new Scope(Optional.of(scope), scope.isResult() && comesOut));
            depth--;
            cursor.next();
            if (clause == Clause.FROM) {
                alias().ifPresent(scope::alias);
            } else if (clause == Clause.SELECT && scope.depth() == 0) {
                alias().ifPresent(label -> draft.label(readBefore, label));
            }
        } else {
            scope.open(isCall);
            if (clause == Clause.FROM && !isCall) {
                table(scope);
            }
        }
    }

    /** Moves behind the word if it starts a clause; the clause from here on. */
    private Clause keyword(Scope scope, Clause clause) {
        Token word = cursor.peek(0);
        if (word.kind() != Token.Kind.WORD || cursor.peek(-1).is(".")) {
            return clause;
        }
        boolean isOpen = scope.depth() > 0;
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "select" -> select(scope);
            case "returning" -> isOpen ? clause : passed(Clause.SELECT);
            case "from" -> isOpen ? clause : from(scope);
            case "join", "straight_join" -> {
                cursor.next();
                table(scope);
                yield Clause.FROM;
            }
            case "on" -> on(clause);
            case "where", "having" -> passed(Clause.CONDITION);
            case "group", "order", "offset", "window" -> isOpen ? clause : passed(Clause.PASSED);
            case "limit" -> limit(clause);
            case "union", "intersect", "except", "minus" -> isOpen ? clause : nextQuery(scope);
            case "with" -> clause == Clause.NONE ? passed(Clause.WITH) : clause;
            case "insert", "replace", "merge" -> clause == Clause.NONE || word.is("insert") ? insert(clause) : clause;
            case "using" -> using(scope, clause);
            case "into" -> into(scope, clause);
            case "update" -> update(scope, clause);
            case "delete" -> delete(scope, clause);
            case "set" -> passed(Clause.SET);
            case "values", "value" -> {
                boolean isRow = draft.kind() == Kind.INSERT && clause != Clause.SET;
                yield isRow && inserts.values(scope) ? Clause.PASSED : clause;
            }
            default -> clause;
        };
    }

    private Clause passed(Clause next) {
        cursor.next();
        return next;
    }

    private Clause select(Scope scope) {
        if (draft.kind() == Kind.INSERT && scope.isResult()) {
            scope.tables().clear();
        }
        draft.kind(Kind.SELECT);
        cursor.next();
        if (cursor.take("top")) {
            draft.limit();
            cursor.next();
        }
        return Clause.SELECT;
    }

    private Clause from(Scope scope) {
        draft.kind(Kind.SELECT);
        cursor.next();
        table(scope);
        return Clause.FROM;
    }

    /** A query joined to this one has its own tables; what was met belongs to the first. */
    private Clause nextQuery(Scope scope) {
        cursor.next();
        cursor.take("all");
        cursor.take("distinct");
        if (cursor.at("select")) {
            draft.close(scope);
            scope.met().clear();
            scope.tables().clear();
            return select(scope);
        }
        return Clause.NONE;
    }

    private Clause on(Clause clause) {
        boolean again = cursor.peek(1).is("duplicate") || cursor.peek(1).is("conflict");
        boolean joins = clause == Clause.FROM || clause == Clause.CONDITION || clause == Clause.NONE;
        return again ? passed(Clause.PASSED) : joins ? passed(Clause.CONDITION) : clause;
    }

    private Clause limit(Clause clause) {
        draft.limit();
        return clause == Clause.SELECT ? clause : passed(Clause.PASSED);
    }

    private Clause insert(Clause clause) {
        draft.kind(Kind.INSERT);
        cursor.next();
        if (clause != Clause.NONE && cursor.at("(")) {
            inserts.columns();
        }
        return Clause.PASSED;
    }

    private Clause into(Scope scope, Clause clause) {
        if (draft.kind() != Kind.INSERT) {
            return clause;
        }
        cursor.next();
        written(scope);
        if (cursor.at("(") && !cursor.peek(1).is("select")) {
            inserts.columns();
        }
        return Clause.PASSED;
    }

    /** In a MERGE a table, in a join the names of columns. */
    private Clause using(Scope scope, Clause clause) {
        cursor.next();
        if (draft.kind() == Kind.INSERT) {
            table(scope, false);
            return Clause.FROM;
        }
        if (cursor.take("(")) {
            cursor.skipParenthesis();
        }
        return clause;
    }

    private Clause update(Scope scope, Clause clause) {
        if (cursor.peek(-1).is("for")) {
            return passed(Clause.PASSED);
        }
        if (draft.kind() == Kind.INSERT) {
            return passed(Clause.SET);
        }
        if (clause != Clause.NONE && clause != Clause.WITH) {
            return clause;
        }
        draft.kind(Kind.UPDATE);
        cursor.next();
        written(scope);
        return Clause.FROM;
    }

    private Clause delete(Scope scope, Clause clause) {
        if (clause != Clause.NONE && clause != Clause.WITH) {
            return clause;
        }
        draft.kind(Kind.DELETE);
        cursor.next();
        if (cursor.peek(0).isName()
                && !cursor.at("from")
                && !cursor.peek(1).is("from")
                && !cursor.peek(1).is(",")) {
            written(scope);
        }
        return Clause.PASSED;
    }

    private void written(Scope scope) {
        table(scope, true);
    }

    private void table(Scope scope) {
        table(scope, draft.kind() == Kind.DELETE && scope.isResult() && draft.hasNoTable());
    }

    /** The table that stands here, if one does, with its alias. */
    private void table(Scope scope, boolean isWritten) {
        while (cursor.at("fetch") || cursor.at("only") || cursor.at("lateral") || cursor.at("table")) {
            cursor.next();
        }
        Token first = cursor.peek(0);
        boolean isPlaceholder =
                first.kind() == Token.Kind.PARAMETER && first.text().startsWith("#");
        if (first.isAny(Words.NO_ALIAS) || !(first.isName() || isPlaceholder)) {
            return;
        }
        Path path = isPlaceholder
                ? new Path(List.of(cursor.next().text()), first.start(), first.end())
                : cursor.path().orElseThrow();
        if (cursor.at("(") && draft.kind() != Kind.INSERT) {
            return;
        }
        boolean isAssociation = !path.isSimple() && scope.knows(path.parts().get(0));
        Optional<String> alias = alias();
        if (isAssociation || named.contains(path.last().toLowerCase(Locale.ROOT))) {
            scope.alias(alias.orElse(path.last()));
            return;
        }
        Table table = new Table(path.last(), alias.orElse(path.last()), isWritten, path.start());
        scope.add(table);
        draft.add(table);
    }

    private Optional<String> alias() {
        boolean said = cursor.take("as");
        Token token = cursor.peek(0);
        boolean fits = token.isName() && (said || !token.isAny(Words.NO_ALIAS));
        return fits ? Optional.of(cursor.next().text()) : Optional.empty();
    }

    /** One step through an expression: a column, a mark or a value. */
    private void expression(Scope scope, Clause clause, int item) {
        Token token = cursor.peek(0);
        if (clause == Clause.SELECT && scope.depth() == 0 && isResultName(token)) {
            cursor.next();
            scope.label(item, token.text());
        } else if (clause == Clause.WITH && token.isName() && cursor.peek(1).is("as")) {
            named.add(cursor.next().text().toLowerCase(Locale.ROOT));
        } else if (token.is("*") && clause == Clause.SELECT && isStar(scope)) {
            scope.add(new Met(Use.RESULT, new Path(List.of("*"), token.start(), token.end()), "", "", Value.OTHER));
            cursor.next();
        } else if (token.isName() && !(token.kind() == Token.Kind.WORD && token.isAny(Words.NO_COLUMN))) {
            column(scope, clause);
        } else {
            draft.note(cursor.next());
        }
    }

    private boolean isStar(Scope scope) {
        Token before = cursor.peek(-1);
        return scope.depth() == 0
                && (before.is("select") || before.is(",") || before.is("distinct") || before.is("all"));
    }

    /** {@code expression AS name}, {@code expression name}. */
    private boolean isResultName(Token token) {
        Token before = cursor.peek(-1);
        boolean endsExpression = before.is(")")
                || before.is("end")
                || before.kind() == Token.Kind.STRING
                || (before.kind() == Token.Kind.NUMBER && !cursor.peek(-2).is("top"))
                || (before.isName() && !before.isAny(Words.NO_COLUMN) && !before.is("select"));
        boolean isWord = token.isName() && !token.isAny(Words.NO_COLUMN) && !token.isAny(Words.NO_ALIAS);
        return isWord && !before.is(".") && (before.is("as") || endsExpression);
    }

    private void column(Scope scope, Clause clause) {
        int start = cursor.position();
        Token first = cursor.peek(0);
        Path path = cursor.path().orElseThrow();
        if (cursor.at("(")) {
            return;
        }
        draft.note(first);
        int length = cursor.position() - start;
        if (clause == Clause.SELECT) {
            scope.add(new Met(Use.RESULT, path, path.last(), "", Value.OTHER));
        } else if (clause == Clause.CONDITION) {
            condition(scope, path, length);
        } else if (clause == Clause.SET && cursor.at("=") && scope.depth() == 0) {
            cursor.next();
            assign(scope, path, values.expression());
        }
    }

    private void condition(Scope scope, Path path, int length) {
        Comparison behind = values.comparison(scope.openCalls());
        boolean isValue = cursor.peek(-length - 1).isAny(Words.COMPARISONS);
        Comparison found = isValue ? values.before(length) : behind;
        if (!isValue || !found.equals(Comparison.NONE)) {
            scope.add(new Met(Use.CONDITION, path, "", found.operator(), found.value()));
        }
    }

    private static void assign(Scope scope, Path column, Value value) {
        scope.add(new Met(Use.SET, column, "", "", value));
    }
}
