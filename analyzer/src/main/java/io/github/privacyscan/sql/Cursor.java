package io.github.privacyscan.sql;

import io.github.privacyscan.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a list of tokens. Past the end it finds empty symbols. */
public final class Cursor {

    private static final Token NOTHING = new Token(Kind.SYMBOL, "", 0, 0);

    private final List<Token> tokens;
    private int at;

    /** A cursor at the first of the tokens. */
    public Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Whether all tokens have been passed. */
    public boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The token so many places ahead (or, negative, behind); an empty symbol outside the text. */
    public Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    /** Passes a token. */
    public Token next() {
        Token token = peek(0);
        at++;
        return token;
    }

    /** Whether that keyword or mark stands here. */
    public boolean at(String word) {
        return peek(0).is(word);
    }

    /** Whether one of those stands here, in lower case. */
    public boolean atAny(Set<String> words) {
        return peek(0).isAny(words);
    }

    /** Passes the word if it stands here. */
    public boolean take(String word) {
        boolean there = at(word);
        if (there) {
            at++;
        }
        return there;
    }

    /** Index of the token that stands here. */
    public int position() {
        return at;
    }

    /** Goes to the token of that index. */
    public void moveTo(int position) {
        at = position;
    }

    /** The name that stands here, with its qualifiers; {@code *} may be the last part. Moves behind it. */
    public Optional<Path> path() {
        if (!peek(0).isName()) {
            return Optional.empty();
        }
        int start = peek(0).start();
        List<String> parts = new ArrayList<>();
        parts.add(next().text());
        while (at(".") && (peek(1).isName() || peek(1).is("*"))) {
            at++;
            parts.add(next().text());
        }
        return Optional.of(new Path(parts, start, peek(-1).end()));
    }

    /** Moves behind the parenthesis that closes the one just passed. */
    public void skipParenthesis() {
        int depth = 1;
        while (!isAtEnd() && depth > 0) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /**
     * A name with qualifiers.
     *
     * @param parts all parts, at least one
     * @param start offset of the first
     * @param end offset behind the last
     */
    public record Path(List<String> parts, int start, int end) {

        public Path {
            parts = List.copyOf(parts);
        }

        /** The last part. */
        public String last() {
            return parts.get(parts.size() - 1);
        }

        /** Whether it has no qualifier. */
        public boolean isSimple() {
            return parts.size() == 1;
        }
    }
}
