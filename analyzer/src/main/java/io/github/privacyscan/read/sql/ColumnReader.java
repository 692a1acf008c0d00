package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SchemaFacts.Column;
import io.github.privacyscan.sql.Cursor;
import io.github.privacyscan.sql.Lexer.Comment;
import io.github.privacyscan.sql.ScriptLines;
import io.github.privacyscan.sql.Token;
import io.github.privacyscan.sql.Token.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads definitions of columns. A comment in the text beside a column stands for a missing COMMENT. */
final class ColumnReader {

    private static final Set<String> ENDS_TYPE = Set.of(
            "not",
            "null",
            "default",
            "comment",
            "primary",
            "unique",
            "references",
            "constraint",
            "check",
            "auto_increment",
            "autoincrement",
            "identity",
            "generated",
            "collate",
            "character",
            "charset",
            "on",
            "key",
            "using",
            "as",
            "encode",
            "enable",
            "disable",
            "virtual",
            "stored",
            "first",
            "after",
            "sparse",
            "masked");

    /** Comments that are instructions to a tool. */
    private static final Pattern MARK = Pattern.compile(
            "(?i)\\s*+(?:liquibase\\s|changeset\\s|rollback\\b|preconditions?\\b|validchecksum|property\\s|comment:|ignorelines)");

    private final ScriptLines lines;
    private final Map<Integer, Comment> byFirstLine = new HashMap<>();
    private final Map<Integer, Comment> byLastLine = new HashMap<>();
    private boolean isUnique;

    ColumnReader(ScriptLines lines, List<Comment> comments) {
        this.lines = lines;
        for (Comment comment : comments) {
            boolean says = comment.text().codePoints().anyMatch(Character::isLetter);
            if (says && !MARK.matcher(comment.text()).lookingAt()) {
                byFirstLine.put(lines.line(comment.start()), comment);
                byLastLine.put(lines.line(comment.end()), comment);
            }
        }
    }

    /** Whether the column read last holds each value once. */
    boolean lastIsUnique() {
        return isUnique;
    }

    /** The column that starts here; moves to the comma or parenthesis behind it. */
    Optional<Column> read(Cursor cursor) {
        isUnique = false;
        Token name = cursor.peek(0);
        if (!name.isName()) {
            skip(cursor);
            return Optional.empty();
        }
        cursor.next();
        String type = type(cursor);
        boolean isNullable = true;
        Optional<String> comment = Optional.empty();
        Optional<String> defaultValue = Optional.empty();
        while (!isEnd(cursor)) {
            Token word = cursor.next();
            if (word.is("(")) {
                cursor.skipParenthesis();
            } else if (word.is("not") && cursor.take("null")) {
                isNullable = false;
            } else if (word.is("primary") || word.is("unique")) {
                isUnique = true;
                isNullable &= !word.is("primary");
            } else if (word.is("default") && !cursor.at("as")) {
                defaultValue = Optional.of(defaultValue(cursor)).filter(value -> !value.equalsIgnoreCase("null"));
            } else if (word.is("comment") && isText(cursor.peek(0))) {
                comment = Optional.of(cursor.next().text().strip()).filter(text -> !text.isEmpty());
            }
        }
        Optional<String> label = comment.or(() -> commentBehind(cursor)).or(() -> commentAbove(name.start()));
        return Optional.of(
                new Column(name.text(), type, label, isNullable, defaultValue, lines.span(name.start(), name.end())));
    }

    private static String type(Cursor cursor) {
        StringBuilder type = new StringBuilder();
        while (!isEnd(cursor) && !(cursor.peek(0).kind() == Kind.WORD && cursor.atAny(ENDS_TYPE))) {
            Token token = cursor.next();
            boolean spaced = type.length() > 0
                    && token.kind() == Kind.WORD
                    && cursor.peek(-2).kind() == Kind.WORD;
            type.append(spaced ? " " : "").append(token.text());
            if (token.is("(")) {
                while (!cursor.isAtEnd() && !cursor.at(")")) {
                    type.append(cursor.next().text());
                }
                type.append(cursor.next().text());
            }
        }
        return type.length() > 80 ? type.substring(0, 80) : type.toString();
    }

    private static String defaultValue(Cursor cursor) {
        Token token = cursor.next();
        if (token.is("(")) {
            String first = cursor.peek(0).text();
            cursor.skipParenthesis();
            return first;
        }
        String sign = token.is("-") ? "-" + cursor.next().text() : token.text();
        if (cursor.take("(")) {
            cursor.skipParenthesis();
        }
        return sign;
    }

    private static boolean isText(Token token) {
        return token.kind() == Kind.STRING || token.kind() == Kind.QUOTED;
    }

    private static boolean isEnd(Cursor cursor) {
        return cursor.isAtEnd() || cursor.at(",") || cursor.at(")");
    }

    private static void skip(Cursor cursor) {
        while (!isEnd(cursor)) {
            if (cursor.next().is("(")) {
                cursor.skipParenthesis();
            }
        }
    }

    /** The comment behind a definition, on its line and before whatever follows. */
    private Optional<String> commentBehind(Cursor cursor) {
        int end = cursor.peek(-1).end();
        Token next = cursor.peek(cursor.at(",") ? 1 : 0);
        return Optional.ofNullable(byFirstLine.get(lines.line(end)))
                .filter(comment -> comment.start() >= end && (next.end() == 0 || comment.end() <= next.start()))
                .map(Comment::text);
    }

    /** The comment that fills the line above a place. */
    Optional<String> commentAbove(int start) {
        return Optional.ofNullable(byLastLine.get(lines.line(start) - 1))
                .filter(Comment::isFirst)
                .map(Comment::text);
    }
}
