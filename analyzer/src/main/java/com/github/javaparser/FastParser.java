package com.github.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import java.util.List;
import java.util.Optional;

/**
 * Parses flawless Java files with JavaParser's own grammar but a lexer written by hand, several times faster than through
 * the public interface.
 *
 * <p>It stands in the package of JavaParser because the generated parser is visible only there; it belongs to the reader
 * of Java files and is used by nothing else. Whatever it does not understand it refuses, and the caller then uses the
 * public interface. A test compares the trees of both.
 *
 * <p>Not thread-safe: one for each thread.
 */
public final class FastParser {

    private final FastLexer lexer = new FastLexer();
    private final GeneratedJavaParser parser = new GeneratedJavaParser(lexer);

    /** A new parser. */
    public FastParser() {
        parser.setStoreTokens(true);
    }

    /**
     * A syntax tree.
     *
     * @param unit the tree, the same as from {@link JavaParser} at the raw level; nodes have ranges, but their tokens are
     *     not linked and the range of the tree as a whole means nothing
     * @param comments all comments in order of text
     */
    public record Parsed(CompilationUnit unit, List<Comment> comments) {}

    /**
     * Parses a file.
     *
     * @param text the text of the file
     * @param yieldIsStatement whether {@code yield} is a keyword rather than a name
     * @return the tree; empty if the text has errors, or something only the public interface reads
     */
    public Optional<Parsed> parse(String text, boolean yieldIsStatement) {
        lexer.begin(text, yieldIsStatement);
        parser.ReInit(lexer);
        parser.problems.clear();
        try {
            CompilationUnit unit = parser.CompilationUnit();
            return parser.problems.isEmpty() ? Optional.of(new Parsed(unit, lexer.comments())) : Optional.empty();
        } catch (ParseException | TokenMgrException refused) {
            return Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | AssertionError refused) {
            // How the grammar's own code complains about text it cannot make sense of.
            return Optional.empty();
        }
    }
}
