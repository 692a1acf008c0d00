package io.github.privacyscan.sql;

import io.github.privacyscan.sql.SqlStatement.Value;
import io.github.privacyscan.sql.SqlStatement.ValueKind;
import io.github.privacyscan.sql.Token.Kind;
import java.util.Locale;

/** Reads what stands beside a column: an operator and a value. Leaves the cursor where it was. */
final class ValueReader {

    /** So many tokens of an expression are looked through for the value it is about. */
    private static final int REACH = 60;

    private final Cursor cursor;

    ValueReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** An operator and what stands behind it. */
    record Comparison(String operator, Value value) {
        static final Comparison NONE = new Comparison("", Value.OTHER);
    }

    /** The comparison behind the name just passed, which stands inside so many calls. */
    Comparison comparison(int openCalls) {
        int start = cursor.position();
        for (int i = 0; i < openCalls && !cursor.isAtEnd(); i++) {
            cursor.skipParenthesis();
        }
        Comparison found = operator();
        cursor.moveTo(start);
        return found;
    }

    /** The value before an equals sign that stands before the name just passed, which has so many tokens: {@code 0 = flag}. */
    Comparison before(int tokens) {
        Token sign = cursor.peek(-tokens - 1);
        Value value = single(cursor.peek(-tokens - 2));
        boolean fits = sign.is("=") && (value.kind() == ValueKind.LITERAL || value.kind() == ValueKind.PARAMETER);
        return fits ? new Comparison("=", value) : Comparison.NONE;
    }

    /** The value of the expression that starts here, up to a comma or the end of its parenthesis. */
    Value expression() {
        int start = cursor.position();
        Value value = plain();
        cursor.moveTo(start);
        return value;
    }

    private Comparison operator() {
        if (cursor.atAny(Words.COMPARISONS)) {
            String sign = cursor.next().text();
            return new Comparison(sign, plain());
        }
        if (cursor.take("is")) {
            return new Comparison(cursor.take("not") ? "is not null" : "is null", Value.OTHER);
        }
        String not = cursor.take("not") ? "not " : "";
        if (cursor.atAny(Words.MATCHES)) {
            String word = cursor.next().text().toLowerCase(Locale.ROOT);
            return new Comparison(not + word, plain());
        }
        return Comparison.NONE;
    }

    private Value plain() {
        if (cursor.at("-") && cursor.peek(1).kind() == Kind.NUMBER) {
            return new Value(ValueKind.LITERAL, "-" + cursor.peek(1).text());
        }
        Token token = cursor.peek(0);
        boolean isCall = token.isName() && cursor.peek(1).is("(");
        boolean isSum = isArithmetic(cursor.peek(1));
        return token.is("(") || token.is("case") || isCall || isSum ? firstInside() : value(token);
    }

    private Value value(Token token) {
        if (token.kind() == Kind.QUOTED || (token.kind() == Kind.WORD && !token.isAny(Words.NO_COLUMN))) {
            int start = cursor.position();
            Value column = cursor.path()
                    .map(path -> new Value(ValueKind.COLUMN, String.join(".", path.parts())))
                    .orElse(Value.OTHER);
            cursor.moveTo(start);
            return column;
        }
        return single(token);
    }

    private static Value single(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER -> new Value(ValueKind.LITERAL, token.text());
            case PARAMETER -> new Value(ValueKind.PARAMETER, token.text());
            case SPLICE -> new Value(ValueKind.SPLICE, token.text());
            case WORD ->
                token.is("true") || token.is("false") || token.is("null")
                        ? new Value(ValueKind.LITERAL, token.text().toLowerCase(Locale.ROOT))
                        : Value.OTHER;
            case QUOTED, SYMBOL -> Value.OTHER;
        };
    }

    private static boolean isArithmetic(Token token) {
        return token.is("||") || token.is("+") || token.is("-") || token.is("*");
    }

    /** The first parameter inside the expression, or the first literal if it has none. */
    private Value firstInside() {
        Value literal = Value.OTHER;
        int depth = 0;
        for (int i = 0; i < REACH && !cursor.isAtEnd(); i++) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0 || (depth == 0 && token.is(",")) || token.is("select") || token.is("where")) {
                break;
            }
            Value value = single(token);
            if (value.kind() == ValueKind.PARAMETER || value.kind() == ValueKind.SPLICE) {
                return value;
            }
            if (value.kind() == ValueKind.LITERAL && literal.kind() == ValueKind.OTHER) {
                literal = value;
            }
        }
        return literal;
    }
}
