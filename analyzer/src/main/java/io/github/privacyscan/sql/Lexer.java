package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts an SQL text of any dialect into tokens, one at a time, and keeps its comments. Never fails: an open string or comment
 * ends with the text.
 */
public final class Lexer {

    private static final List<String> LONG_SYMBOLS =
            List.of("<=>", "->>", "<>", "!=", "<=", ">=", "||", "::", ":=", "->", "=>");

    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    /** A lexer at the start of a text. */
    public Lexer(String text) {
        this.text = text;
    }

    /**
     * A comment.
     *
     * @param text what it says, without its marks
     * @param start offset of its first character
     * @param end offset behind its last character
     * @param isFirst whether nothing but blanks stands before it on its line
     */
    public record Comment(String text, int start, int end, boolean isFirst) {}

    /** All tokens of a text. */
    public static List<Token> all(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        for (Optional<Token> token = lexer.next(); token.isPresent(); token = lexer.next()) {
            tokens.add(token.get());
        }
        return tokens;
    }

    /** The comments passed so far, in order. */
    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** Forgets the comments passed so far. */
    public void forgetComments() {
        comments.clear();
    }

    /** Where the next token is looked for. */
    public int offset() {
        return at;
    }

    /** Goes on at another place. */
    public void moveTo(int offset) {
        at = Math.max(0, Math.min(offset, text.length()));
    }

    /** The next token; empty at the end of the text. */
    public Optional<Token> next() {
        skipBlanks();
        if (at >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(at);
        if (isMarked('#') || isMarked('$')) {
            return Optional.of(braced(c == '#' ? Kind.PARAMETER : Kind.SPLICE));
        }
        if (c == '\'') {
            return Optional.of(string(at));
        }
        if (c == '`' || c == '"' || (c == '[' && isBracketedName())) {
            return Optional.of(quoted(c == '[' ? ']' : c));
        }
        if (Character.isDigit(c)) {
            return Optional.of(token(Kind.NUMBER, endOf(at, Lexer::isNumberPart)));
        }
        if (c == '$' && dollarTag() > 0) {
            return Optional.of(dollarString());
        }
        if (isNameStart(c)) {
            return Optional.of(word());
        }
        return Optional.of(c == '?' || c == ':' ? parameter() : symbol());
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u3000') {
                at++;
            } else if (text.startsWith("--", at) || (c == '#' && !isMarked('#'))) {
                lineComment(c == '#' ? 1 : 2);
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else {
                return;
            }
        }
    }

    private void lineComment(int mark) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        comments.add(new Comment(text.substring(at + mark, end).strip(), at, end, isFirstOnLine()));
        at = end;
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        int end = close < 0 ? text.length() : close + 2;
        String inside = text.substring(at + 2, close < 0 ? text.length() : close);
        comments.add(new Comment(inside.replace('*', ' ').strip(), at, end, isFirstOnLine()));
        at = end;
    }

    private boolean isFirstOnLine() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
    }

    private boolean isMarked(char mark) {
        return text.charAt(at) == mark && at + 1 < text.length() && text.charAt(at + 1) == '{';
    }

    private Token braced(Kind kind) {
        int close = text.indexOf('}', at + 2);
        int end = close < 0 ? text.length() : close + 1;
        String inside = text.substring(at + 2, close < 0 ? text.length() : close);
        int options = inside.indexOf(',');
        return made(kind, (options < 0 ? inside : inside.substring(0, options)).strip(), end);
    }

    /** A string whose opening quote stands at {@code from}; a quote is written as two or, in MySQL, behind a backslash. */
    private Token string(int from) {
        StringBuilder value = new StringBuilder();
        int i = from + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && !isEscapeClause(from, i)) {
                value.append(text.charAt(i + 1));
                i += 2;
            } else if (c != '\'') {
                value.append(c);
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                value.append(c);
                i += 2;
            } else {
                break;
            }
        }
        return made(Kind.STRING, value.toString(), Math.min(text.length(), i + 1));
    }

    /** {@code escape '\'}. */
    private boolean isEscapeClause(int from, int backslash) {
        return backslash == from + 1
                && text.startsWith("'", backslash + 1)
                && (backslash + 2 >= text.length() || text.charAt(backslash + 2) != '\'');
    }

    private Token quoted(char close) {
        StringBuilder name = new StringBuilder();
        int i = at + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != close) {
                name.append(c);
                i++;
            } else if (close != ']' && i + 1 < text.length() && text.charAt(i + 1) == close) {
                name.append(c);
                i += 2;
            } else {
                break;
            }
        }
        return made(Kind.QUOTED, name.toString(), Math.min(text.length(), i + 1));
    }

    /** {@code [user name]} is a name, {@code tags[1]} and {@code text[]} are arrays. */
    private boolean isBracketedName() {
        boolean behindName = at > 0 && isNamePart(text.charAt(at - 1));
        int close = text.indexOf(']', at);
        return !behindName
                && close > at + 1
                && close - at < 130
                && isNameStart(text.charAt(at + 1))
                && text.indexOf(',', at) != close
                && text.substring(at + 1, close).chars().allMatch(c -> isNamePart((char) c) || c == ' ');
    }

    private int dollarTag() {
        int end = endOf(at + 1, Lexer::isNamePartWithoutDollar);
        return end < text.length() && text.charAt(end) == '$' ? end + 1 : -1;
    }

    private Token dollarString() {
        int open = dollarTag();
        String tag = text.substring(at, open);
        int close = text.indexOf(tag, open);
        String inside = text.substring(open, close < 0 ? text.length() : close);
        return made(Kind.STRING, inside, close < 0 ? text.length() : close + tag.length());
    }

    private Token word() {
        int end = endOf(at, Lexer::isNamePart);
        boolean prefix = end < text.length() && text.charAt(end) == '\'' && end - at == 1;
        return prefix ? string(end) : token(Kind.WORD, end);
    }

    private Token parameter() {
        if (text.charAt(at) == '?') {
            return token(Kind.PARAMETER, endOf(at + 1, Character::isDigit));
        }
        if (text.startsWith(":#{", at) || text.startsWith(":${", at)) {
            at++;
            return braced(Kind.PARAMETER);
        }
        int end = endOf(at + 1, Lexer::isParameterPart);
        return end == at + 1 || text.startsWith("::", at)
                ? symbol()
                : made(Kind.PARAMETER, text.substring(at + 1, end), end);
    }

    private Token symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return token(Kind.SYMBOL, at + symbol.length());
            }
        }
        return token(Kind.SYMBOL, at + 1);
    }

    private Token token(Kind kind, int end) {
        return made(kind, text.substring(at, end), end);
    }

    private Token made(Kind kind, String value, int end) {
        Token token = new Token(kind, value, at, end);
        at = end;
        return token;
    }

    private int endOf(int from, java.util.function.IntPredicate part) {
        int end = from;
        while (end < text.length() && part.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_' || c == '@';
    }

    private static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
    }

    private static boolean isNamePartWithoutDollar(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isParameterPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static boolean isNumberPart(int c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }
}
