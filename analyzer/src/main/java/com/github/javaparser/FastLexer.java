package com.github.javaparser;

import com.github.javaparser.ast.comments.BlockComment;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.LineComment;
import com.github.javaparser.ast.comments.TraditionalJavadocComment;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens of a Java text for the generated parser. White space makes no tokens and comments are kept aside. Characters are
 * counted as the generated lexer does: a tab is one column, {@code \r\n} is one line end.
 */
final class FastLexer extends GeneratedJavaParserTokenManager {

    private final FastWords words = new FastWords();
    private final List<Comment> comments = new ArrayList<>();
    private String text = "";
    private int at;
    private int line;
    private int lineStart;
    private boolean yieldIsStatement;
    private boolean begun;
    private JavaToken first = JavaToken.INVALID;

    FastLexer() {
        super(new SimpleCharStream(new StringProvider(""), 1, 1));
    }

    /** Starts with another text. */
    void begin(String given, boolean yieldIsKeyword) {
        text = given;
        yieldIsStatement = yieldIsKeyword;
        at = 0;
        line = 1;
        lineStart = 0;
        begun = false;
        first = JavaToken.INVALID;
        comments.clear();
    }

    /** The comments so far, in order of text. */
    List<Comment> comments() {
        return List.copyOf(comments);
    }

    @Override
    JavaToken getHomeToken() {
        return first;
    }

    @Override
    public Token getNextToken() {
        skipSpaceAndComments();
        if (at >= text.length()) {
            return token(GeneratedJavaParserConstants.EOF, "", at, line, lineStart);
        }
        char c = text.charAt(at);
        int start = at;
        if (FastWords.isStart(c)) {
            return word(start);
        }
        if (c == '"') {
            return text.startsWith("\"\"\"", at) ? textBlock(start) : string(start);
        }
        if (c == '\'') {
            at = afterQuoted(start, '\'');
            return here(GeneratedJavaParserConstants.CHARACTER_LITERAL, start);
        }
        if (isDigit(c) || (c == '.' && isDigit(charAt(at + 1)))) {
            return number(start);
        }
        return operator(start);
    }

    private Token word(int start) {
        at = FastWords.endOfWord(text, start);
        String word = words.intern(text, start, at);
        int kind = words.kind(word);
        if (kind == GeneratedJavaParserConstants.YIELD && !yieldIsStatement) {
            kind = GeneratedJavaParserConstants.IDENTIFIER;
        } else if (charAt(at) == '-' && word.equals("non") && text.startsWith("-sealed", at)) {
            int end = at + "-sealed".length();
            if (FastWords.endOfWord(text, end) == end) {
                at = end;
                return here(GeneratedJavaParserConstants.NON_SEALED, start);
            }
        }
        return token(kind, word, start, line, lineStart);
    }

    private Token string(int start) {
        at = afterQuoted(start, '"');
        return here(GeneratedJavaParserConstants.STRING_LITERAL, start);
    }

    private Token textBlock(int start) {
        int firstLine = line;
        int firstLineStart = lineStart;
        at = start + 3;
        while (!text.startsWith("\"\"\"", at)) {
            if (charAt(at) == '\\') {
                at++;
            }
            advance();
        }
        at += 3;
        return token(
                GeneratedJavaParserConstants.TEXT_BLOCK_LITERAL,
                text.substring(start, at),
                start,
                firstLine,
                firstLineStart);
    }

    /** The position behind a literal that lies on one line. */
    private int afterQuoted(int start, char quote) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote && i > start + (quote == '\'' ? 1 : 0)) {
                return i + 1;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '\\') {
                i++;
            }
        }
        throw refuse();
    }

    private Token number(int start) {
        FastNumbers.Scanned number = FastNumbers.scan(text, start);
        at = number.end();
        return here(number.kind(), start);
    }

    private Token operator(int start) {
        int kind = words.operator(text, start);
        if (kind == FastWords.NONE) {
            throw refuse();
        }
        if (kind == GeneratedJavaParserConstants.RUNSIGNEDSHIFT || kind == GeneratedJavaParserConstants.RSIGNEDSHIFT) {
            at = start + 1;
            Token token = token(GeneratedJavaParserConstants.GT, ">", start, line, lineStart);
            token.realKind = kind;
            return token;
        }
        String image = words.image(kind);
        at = start + image.length();
        return token(kind, image, start, line, lineStart);
    }

    private void skipSpaceAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\f') {
                at++;
            } else if (c == '\n' || c == '\r') {
                advance();
            } else if (c == '/' && charAt(at + 1) == '/') {
                lineComment();
            } else if (c == '/' && charAt(at + 1) == '*') {
                blockComment();
            } else {
                return;
            }
        }
    }

    private void lineComment() {
        int start = at;
        if (charAt(at + 2) == '/') {
            // Perhaps a Markdown comment, which is made of several lines.
            throw refuse();
        }
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        JavaToken token = javaToken(GeneratedJavaParserConstants.SINGLE_LINE_COMMENT, "//", start, line, lineStart);
        comments.add(new LineComment(new TokenRange(token, token), text.substring(start + 2, at)));
    }

    private void blockComment() {
        int start = at;
        int firstLine = line;
        int firstLineStart = lineStart;
        int end = text.indexOf("*/", start + 2);
        if (end < 0) {
            throw refuse();
        }
        while (at < end) {
            advance();
        }
        at = end + 2;
        boolean javadoc = text.startsWith("/**", start) && end > start + 2;
        JavaToken token =
                javaToken(GeneratedJavaParserConstants.MULTI_LINE_COMMENT, "/*", start, firstLine, firstLineStart);
        TokenRange range = new TokenRange(token, token);
        comments.add(
                javadoc
                        ? new TraditionalJavadocComment(range, text.substring(start + 3, end))
                        : new BlockComment(range, text.substring(start + 2, end)));
    }

    /** Goes on by one character, or by one line end. */
    private void advance() {
        if (at >= text.length()) {
            throw refuse();
        }
        char c = text.charAt(at++);
        if (c == '\r' && charAt(at) == '\n') {
            at++;
        }
        if (c == '\n' || c == '\r') {
            line++;
            lineStart = at;
        }
    }

    private Token here(int kind, int start) {
        return token(kind, text.substring(start, at), start, line, lineStart);
    }

    /** A token from its first character to the current position. */
    private Token token(int kind, String image, int start, int firstLine, int firstLineStart) {
        Token token = new Token(kind, image);
        token.beginLine = firstLine;
        token.beginColumn = start - firstLineStart + 1;
        token.endLine = line;
        token.endColumn = at - lineStart;
        token.javaToken = javaToken(kind, image, start, firstLine, firstLineStart);
        if (!begun) {
            begun = true;
            first = token.javaToken;
        }
        return token;
    }

    private JavaToken javaToken(int kind, String image, int start, int firstLine, int firstLineStart) {
        Range range = new Range(
                new Position(firstLine, start - firstLineStart + 1), new Position(line, Math.max(1, at - lineStart)));
        return new JavaToken(range, kind, image, null, null);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private TokenMgrException refuse() {
        return new TokenMgrException("not read by the fast lexer", TokenMgrException.LEXICAL_ERROR);
    }
}
