package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageFacts.Dialect;
import io.github.privacyscan.program.PagePath;
import io.github.privacyscan.read.template.Expression.Part;
import java.util.List;
import java.util.Set;

/**
 * Reads one expression of EL, OGNL, SpEL, Thymeleaf or FreeMarker: which values of the model come out of it. They agree on
 * almost everything: a condition gives nothing, a comparison gives nothing, a call gives what it is given.
 */
final class ExpressionReader {

    private static final int MAX_DEPTH = 40;
    private static final Set<String> COMPARISONS =
            Set.of("eq", "ne", "lt", "gt", "le", "ge", "and", "or", "lte", "gte", "instanceof", "matches", "in", "is");
    private static final Set<String> CALCULATIONS = Set.of("div", "mod");

    private final String text;
    private final Dialect dialect;
    private final boolean freemarker;
    private int at;
    private int depth;

    ExpressionReader(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.freemarker = dialect == Dialect.FREEMARKER;
    }

    /** What comes out of the whole text, as far as it can be read. */
    static Expression read(String text, Dialect dialect) {
        ExpressionReader reader = new ExpressionReader(text, dialect);
        Expression all = reader.value();
        while (reader.more(',') || reader.more(';')) {
            all = all.and(reader.value());
        }
        return all;
    }

    private Expression value() {
        if (++depth > MAX_DEPTH) {
            at = text.length();
            return Expression.NOTHING;
        }
        Expression condition = chain();
        skipBlanks();
        if (looking("?") && !looking("?.")) {
            at++;
            if (more(':')) {
                condition = condition.and(value());
            } else {
                condition = value();
                condition = more(':') ? condition.and(value()) : condition;
            }
        }
        depth--;
        return condition;
    }

    private Expression chain() {
        Expression all = unary();
        boolean compared = false;
        while (true) {
            skipBlanks();
            String operator = operator();
            if (operator.isEmpty()) {
                return compared ? new Expression(List.of(), all.keys()) : all;
            }
            at += operator.length();
            compared |= COMPARISONS.contains(operator) || "=!<>&|".indexOf(operator.charAt(0)) >= 0;
            all = all.and(unary());
        }
    }

    /** The operator between two values here; empty if there is none. */
    private String operator() {
        if (at >= text.length()) {
            return "";
        }
        for (String sign :
                List.of("==", "!=", "<=", ">=", "&&", "||", "+=", "..", "<", ">", "+", "-", "*", "/", "%", "=")) {
            if (looking(sign) && !(sign.equals("*") && looking("*{"))) {
                return sign;
            }
        }
        String word = word(at);
        return COMPARISONS.contains(word) || CALCULATIONS.contains(word) ? word : "";
    }

    private Expression unary() {
        skipBlanks();
        if (more('!') || word("not") || word("empty")) {
            return new Expression(List.of(), unary().keys());
        }
        return more('-') ? unary() : postfix(primary());
    }

    private Expression primary() {
        skipBlanks();
        if (at >= text.length()) {
            return Expression.NOTHING;
        }
        char c = text.charAt(at);
        if (Skipping.isExpression(text, at)) {
            return braces(c);
        }
        if (c == '(' || c == '[' || c == '{') {
            return bracket(c);
        }
        if (c == '\'' || c == '"') {
            return literal(c);
        }
        if (c == '|') {
            return substitution();
        }
        if (Character.isDigit(c)) {
            at++;
            return Expression.NOTHING;
        }
        return Character.isJavaIdentifierStart(c) || c == '#' || c == '@' || c == '.' ? name() : unreadable();
    }

    private Expression unreadable() {
        at = Math.min(text.length(), at + 1);
        return Expression.NOTHING;
    }

    /** An expression inside an expression, as Thymeleaf has them. */
    private Expression braces(char kind) {
        int end = Skipping.afterBraces(text, at + 1);
        String inner = text.substring(Math.min(at + 2, end), Math.max(at + 2, end - 1));
        at = end;
        return switch (kind) {
            case '$' -> inner(inner);
            case '*' -> selected(inner(inner));
            case '#' -> dialect == Dialect.JSP || dialect == Dialect.FACES ? inner(inner) : message(inner);
            case '@' -> address(inner);
            default -> Expression.NOTHING;
        };
    }

    private Expression inner(String inner) {
        ExpressionReader reader = new ExpressionReader(inner, dialect);
        reader.depth = depth + 1;
        return depth > MAX_DEPTH ? Expression.NOTHING : reader.value();
    }

    static Expression selected(Expression expression) {
        return new Expression(
                expression.parts().stream()
                        .map(part -> new Part(part.path(), true, part.functions()))
                        .toList(),
                expression.keys());
    }

    /** <code>#{welcome(${user.name})}</code> */
    private Expression message(String inner) {
        int open = inner.indexOf('(');
        String key = (open < 0 ? inner : inner.substring(0, open)).strip();
        Expression arguments = open < 0 ? Expression.NOTHING : inner(inner.substring(open));
        return new Expression(arguments.parts(), key.matches("[\\w.\\-]+") ? List.of(key) : List.of());
    }

    /** <code>@{/users/{id}(id=${user.id})}</code>: the parameters are values, the rest is text. */
    private Expression address(String inner) {
        Expression all = Expression.NOTHING;
        for (int i = 0; i < inner.length(); i++) {
            if (Skipping.isExpression(inner, i)) {
                int end = Skipping.afterBraces(inner, i + 1);
                all = all.and(inner(inner.substring(i, end)));
                i = end - 1;
            }
        }
        return all;
    }

    /** A list, a map or a bracketed value. */
    private Expression bracket(char open) {
        char close = open == '(' ? ')' : open == '[' ? ']' : '}';
        at++;
        Expression all = Expression.NOTHING;
        skipBlanks();
        while (at < text.length() && text.charAt(at) != close) {
            int before = at;
            all = all.and(value());
            skipBlanks();
            if (at < text.length() && ",:=;".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (at == before) {
                at++;
            }
            skipBlanks();
        }
        at = Math.min(text.length(), at + 1);
        return all;
    }

    private Expression literal(char quote) {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        String inner = text.substring(start, Math.min(at, text.length()));
        at = Math.min(text.length(), at + 1);
        return freemarker ? embedded(inner) : Expression.NOTHING;
    }

    private Expression substitution() {
        int end = text.indexOf('|', at + 1);
        String inner = text.substring(at + 1, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return embedded(inner);
    }

    private Expression embedded(String inner) {
        return address(inner);
    }

    private Expression name() {
        boolean utility = text.charAt(at) == '#' || text.charAt(at) == '@';
        String name = (utility ? text.substring(at, ++at) : text.charAt(at) == '.' ? text.substring(at, ++at) : "")
                + identifier();
        if (at + 1 < text.length() && text.charAt(at) == ':' && isCall(at + 1)) {
            at++;
            return function(identifier());
        }
        if (name.equals("__") && Skipping.isExpression(text, at)) {
            return preprocessed();
        }
        skipBlanks();
        if (name.equals("new")) {
            identifier();
            return Expression.NOTHING;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return function(name);
        }
        boolean constant = Set.of("true", "false", "null", "_", "", "@").contains(name);
        return constant ? Expression.NOTHING : path(name);
    }

    /** <code>__${name}__</code> names what only the engine can know when it runs. */
    private Expression preprocessed() {
        at = Skipping.afterBraces(text, at + 1);
        at += looking("__") ? 2 : 0;
        return Expression.NOTHING;
    }

    private static Expression path(String root) {
        return new Expression(List.of(new Part(new PagePath(root, List.of()), false, List.of())), List.of());
    }

    private boolean isCall(int from) {
        int i = from;
        while (i < text.length() && Character.isJavaIdentifierPart(text.charAt(i))) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == '(';
    }

    private Expression function(String name) {
        return ExpressionCalls.function(name, bracket('('));
    }

    private Expression postfix(Expression start) {
        Expression value = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '.' && !looking("..")) || looking("?.")) {
                at += c == '.' ? 1 : 2;
                value = member(value);
            } else if (c == '[') {
                value = element(value);
            } else if (freemarker && c == '?') {
                value = builtin(value);
            } else if (freemarker && c == '!' && !looking("!=")) {
                at++;
                value = value.and(startsValue() ? postfix(primary()) : Expression.NOTHING);
            } else {
                return value;
            }
        }
        return value;
    }

    private boolean startsValue() {
        return at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "\"'([{".indexOf(text.charAt(at)) >= 0);
    }

    private Expression member(Expression value) {
        String name = identifier();
        if (name.isEmpty()) {
            return value;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return method(value, name);
        }
        return name.equals("length") ? Expression.NOTHING : value.step(name);
    }

    private Expression method(Expression value, String name) {
        String inside = text.substring(at + 1, Math.max(at + 1, closing(at))).strip();
        return ExpressionCalls.method(value, name, inside, bracket('('));
    }

    private int closing(int open) {
        int inner = 0;
        for (int i = open; i < text.length(); i++) {
            inner += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (inner == 0) {
                return i;
            }
        }
        return text.length();
    }

    private Expression element(Expression value) {
        int end = text.indexOf(']', at);
        String inside = text.substring(at + 1, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        return ExpressionCalls.isText(inside) ? value.step(inside.substring(1, inside.length() - 1)) : value;
    }

    /** {@code name?upper_case}, {@code name??}, {@code name?then("a", "b")} */
    private Expression builtin(Expression value) {
        at++;
        if (more('?')) {
            return Expression.NOTHING;
        }
        String name = identifier();
        Expression arguments = at < text.length() && text.charAt(at) == '(' ? bracket('(') : Expression.NOTHING;
        return ExpressionCalls.builtin(value, name, arguments);
    }

    private String identifier() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != '\0') {
            if (Skipping.isExpression(text, at)) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String word(int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean word(String wanted) {
        boolean found = word(at).equals(wanted);
        at += found ? wanted.length() : 0;
        return found;
    }

    private boolean looking(String sign) {
        return text.startsWith(sign, at);
    }

    /** Takes the character if it is next; {@code !=} is not a {@code !}. */
    private boolean more(char wanted) {
        skipBlanks();
        boolean found = at < text.length() && text.charAt(at) == wanted && !(wanted == '!' && looking("!="));
        at += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
