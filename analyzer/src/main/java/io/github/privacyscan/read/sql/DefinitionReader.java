package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.source.Span;
import io.github.privacyscan.sql.Cursor;
import io.github.privacyscan.sql.Cursor.Path;
import io.github.privacyscan.sql.Lexer.Comment;
import io.github.privacyscan.sql.ScriptLines;
import io.github.privacyscan.sql.Token;
import io.github.privacyscan.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads statements that define tables, columns, indexes and comments; others are passed over. */
final class DefinitionReader {

    private static final Set<String> NO_COLUMN = Set.of(
            "constraint",
            "primary",
            "unique",
            "key",
            "index",
            "foreign",
            "check",
            "fulltext",
            "spatial",
            "exclude",
            "like",
            "period",
            "partition",
            "supplemental",
            "clustered");
    private static final Set<String> KEYS = Set.of("primary", "unique", "key", "index", "fulltext", "spatial");
    private static final int MAX_KEY_WORDS = 8;

    private final ScriptLines lines;
    private final SchemaDraft draft;

    DefinitionReader(ScriptLines lines, SchemaDraft draft) {
        this.lines = lines;
        this.draft = draft;
    }

    /** Reads one statement without its end. */
    void read(List<Token> tokens, List<Comment> comments) {
        Cursor cursor = new Cursor(tokens);
        ColumnReader columns = new ColumnReader(lines, comments);
        String first = cursor.next().text().toLowerCase(Locale.ROOT);
        switch (first) {
            case "create" -> create(cursor, columns);
            case "alter" -> alter(cursor, columns);
            case "comment" -> comment(cursor);
            case "drop" -> drop(cursor);
            case "exec", "execute" -> extendedProperty(tokens);
            default -> {
                // Other statements define nothing.
            }
        }
    }

    private void create(Cursor cursor, ColumnReader columns) {
        boolean isUnique = false;
        for (int i = 0; i < MAX_KEY_WORDS && !cursor.isAtEnd(); i++) {
            Token word = cursor.next();
            isUnique |= word.is("unique");
            if (word.is("table")) {
                createTable(cursor, columns);
                return;
            }
            if (word.is("index")) {
                createIndex(cursor, isUnique);
                return;
            }
            if (word.is("view") || word.is("function") || word.is("procedure") || word.is("trigger")) {
                return;
            }
        }
    }

    private void createTable(Cursor cursor, ColumnReader columns) {
        skipExists(cursor);
        Optional<Path> name = cursor.path();
        if (name.isEmpty()) {
            return;
        }
        String table = name.get().last();
        Span span = span(name.get());
        draft.create(table, span);
        columns.commentAbove(name.get().start()).ifPresent(text -> draft.comment(table, text, span));
        if (cursor.take("(")) {
            definitions(cursor, columns, table, span);
        }
        while (!cursor.isAtEnd()) {
            if (cursor.next().is("comment")) {
                cursor.take("=");
                text(cursor).ifPresent(text -> draft.comment(table, text, span));
            }
        }
    }

    private static void skipExists(Cursor cursor) {
        while (cursor.at("if") || cursor.at("not") || cursor.at("exists") || cursor.at("only")) {
            cursor.next();
        }
    }

    /** Definitions between the parenthesis just passed and the one that closes it. */
    private void definitions(Cursor cursor, ColumnReader columns, String table, Span span) {
        while (!cursor.isAtEnd() && !cursor.at(")")) {
            definition(cursor, columns, table, span);
            cursor.take(",");
        }
        cursor.next();
    }

    /** One definition, up to a comma or parenthesis that is not its own. */
    private void definition(Cursor cursor, ColumnReader columns, String table, Span span) {
        if (cursor.peek(0).kind() == Kind.WORD && cursor.atAny(NO_COLUMN) && !isTyped(cursor)) {
            key(cursor, table, span);
        } else {
            columns.read(cursor).ifPresent(column -> {
                draft.column(table, column, span);
                if (columns.lastIsUnique()) {
                    draft.index(table, new Index(List.of(column.name()), true), span);
                }
            });
        }
    }

    /** {@code period varchar(6)} is a column, {@code period for system_time} is not. */
    private static boolean isTyped(Cursor cursor) {
        boolean named = cursor.peek(1).kind() == Kind.WORD
                && cursor.peek(2).is("(")
                && cursor.peek(3).kind() == Kind.NUMBER;
        return named && !cursor.peek(1).isAny(KEYS) && !cursor.at("key") && !cursor.at("index") && !cursor.at("unique");
    }

    private void key(Cursor cursor, String table, Span span) {
        boolean isUnique = false;
        boolean isKey = false;
        List<String> columns = new ArrayList<>();
        while (!cursor.isAtEnd() && !cursor.at(",") && !cursor.at(")")) {
            Token word = cursor.next();
            isUnique |= word.is("unique") || word.is("primary");
            isKey |= word.isAny(KEYS);
            if (word.is("(")) {
                boolean first = columns.isEmpty();
                List<String> inside = names(cursor);
                columns.addAll(first ? inside : List.of());
            }
        }
        if (isKey) {
            draft.index(table, new Index(columns, isUnique), span);
        }
    }

    private static List<String> names(Cursor cursor) {
        List<String> names = new ArrayList<>();
        boolean expected = true;
        while (!cursor.isAtEnd() && !cursor.at(")")) {
            Token token = cursor.next();
            if (token.is("(")) {
                cursor.skipParenthesis();
            } else if (expected && token.isName()) {
                names.add(token.text());
            }
            expected = token.is(",");
        }
        cursor.next();
        return names;
    }

    private void createIndex(Cursor cursor, boolean isUnique) {
        while (!cursor.isAtEnd() && !cursor.take("on")) {
            cursor.next();
        }
        Optional<Path> table = cursor.path();
        while (!cursor.isAtEnd() && !cursor.at("(")) {
            cursor.next();
        }
        if (table.isPresent() && cursor.take("(")) {
            draft.index(table.get().last(), new Index(names(cursor), isUnique), span(table.get()));
        }
    }

    private void alter(Cursor cursor, ColumnReader columns) {
        if (!cursor.take("table")) {
            return;
        }
        skipExists(cursor);
        Optional<Path> name = cursor.path();
        while (name.isPresent() && !cursor.isAtEnd()) {
            change(cursor, columns, name.get().last(), span(name.get()));
        }
    }

    private void change(Cursor cursor, ColumnReader columns, String table, Span span) {
        Token action = cursor.next();
        boolean changes = action.is("add") || action.is("modify") || action.is("change");
        if (changes) {
            cursor.take("column");
            skipExists(cursor);
            if (action.is("change")) {
                cursor.path().ifPresent(old -> draft.drop(table, Optional.of(old.last())));
            }
            if (cursor.take("(")) {
                definitions(cursor, columns, table, span);
            } else {
                definition(cursor, columns, table, span);
            }
        } else if (action.is("drop") && cursor.take("column")) {
            skipExists(cursor);
            cursor.path().ifPresent(column -> draft.drop(table, Optional.of(column.last())));
        } else if (action.is("rename")) {
            rename(cursor, table);
        } else if (action.is("comment")) {
            cursor.take("=");
            text(cursor).ifPresent(text -> draft.comment(table, text, span));
        }
    }

    /** {@code RENAME TO new_table}, {@code RENAME COLUMN a TO b}, {@code RENAME a TO b}; keys have no columns. */
    private void rename(Cursor cursor, String table) {
        boolean isOther = cursor.at("constraint") || cursor.at("index") || cursor.at("key");
        cursor.take("column");
        Optional<Path> from = cursor.at("to") ? Optional.empty() : cursor.path();
        Optional<Path> to = cursor.take("to") || cursor.take("as") ? cursor.path() : Optional.empty();
        if (to.isPresent() && !isOther) {
            String name = to.get().last();
            from.ifPresentOrElse(
                    old -> draft.renameColumn(table, old.last(), name), () -> draft.renameTable(table, name));
        }
    }

    /** {@code COMMENT ON COLUMN a.b IS 'text'}. */
    private void comment(Cursor cursor) {
        cursor.take("on");
        boolean isColumn = cursor.at("column");
        boolean isTable = cursor.at("table");
        cursor.next();
        Optional<Path> path = cursor.path();
        if (path.isEmpty() || !cursor.take("is")) {
            return;
        }
        List<String> parts = path.get().parts();
        Optional<String> text = text(cursor);
        if (isTable) {
            text.ifPresent(said -> draft.comment(path.get().last(), said, span(path.get())));
        } else if (isColumn && parts.size() > 1) {
            String table = parts.get(parts.size() - 2);
            text.ifPresent(said -> draft.columnComment(table, path.get().last(), said, span(path.get())));
        }
    }

    private void drop(Cursor cursor) {
        if (cursor.take("table")) {
            skipExists(cursor);
            cursor.path().ifPresent(table -> draft.drop(table.last(), Optional.empty()));
        }
    }

    /** {@code sp_addextendedproperty 'MS_Description', 'text', 'SCHEMA', 'dbo', 'TABLE', 't', 'COLUMN', 'c'}. */
    private void extendedProperty(List<Token> tokens) {
        List<Token> strings =
                tokens.stream().filter(token -> token.kind() == Kind.STRING).toList();
        if (tokens.stream().noneMatch(token -> token.is("sp_addextendedproperty")) || strings.size() < 4) {
            return;
        }
        String text = strings.get(1).text();
        Optional<Token> table = behind(strings, "table");
        Optional<Token> column = behind(strings, "column");
        if (table.isPresent() && column.isPresent()) {
            draft.columnComment(table.get().text(), column.get().text(), text, span(column.get()));
        } else {
            table.ifPresent(named -> draft.comment(named.text(), text, span(named)));
        }
    }

    private static Optional<Token> behind(List<Token> strings, String level) {
        for (int i = 2; i + 1 < strings.size(); i++) {
            if (strings.get(i).text().equalsIgnoreCase(level)) {
                return Optional.of(strings.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Cursor cursor) {
        Token token = cursor.peek(0);
        boolean isText = token.kind() == Kind.STRING || token.kind() == Kind.QUOTED;
        return isText ? Optional.of(cursor.next().text()) : Optional.empty();
    }

    private Span span(Path path) {
        return lines.span(path.start(), path.end());
    }

    private Span span(Token token) {
        return lines.span(token.start(), token.end());
    }
}
