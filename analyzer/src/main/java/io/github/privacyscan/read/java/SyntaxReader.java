package io.github.privacyscan.read.java;

import com.github.javaparser.FastParser;
import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text to syntax tree. Used by one thread.
 *
 * <p>The parser does not check language levels: validators cost time and would only complain. The word {@code yield}
 * needs a choice: as a statement it is understood only at a level that has it, as a name only at the raw level. So a file
 * that has the word is read at the newest level first, and at the other where that fails.
 */
final class SyntaxReader {

    private static final int MAX_REPAIRS = 20;
    private static final String LOCAL_ENUM = "an enum inside a method body is not understood";
    private static final String YIELD = "yield";
    private static final Pattern DETAIL = Pattern.compile(", expected |  Encountered:");
    private static final Pattern POSITION = Pattern.compile("line (\\d+), column (\\d+)");

    private final FastParser fast = new FastParser();
    private final Map<LanguageLevel, JavaParser> slow = new HashMap<>();

    /**
     * A syntax tree.
     *
     * @param unit the tree; empty when nothing could be parsed
     * @param comments all comments
     * @param skipped what the tree lacks: place and reason
     */
    record Parsed(Optional<CompilationUnit> unit, Collection<Comment> comments, List<Skipped> skipped) {}

    /** A part that could not be parsed: where, and why in a few words. */
    record Skipped(Span span, String reason) {}

    /** Parses; on a syntax error outside a method body leaves out the broken member and tries again. */
    Parsed read(String text) {
        Optional<FastParser.Parsed> flawless = fast.parse(text, text.contains(YIELD));
        if (flawless.isPresent()) {
            return new Parsed(Optional.of(flawless.get().unit()), flawless.get().comments(), List.of());
        }
        return readSlowly(text);
    }

    /** Parses through the public interface of the parser. */
    Parsed readSlowly(String text) {
        List<Skipped> repaired = new ArrayList<>(0);
        String remaining = text;
        Parsed parsed = parse(remaining);
        for (Optional<MemberRecovery.Repair> repair = withoutLocalEnum(remaining, parsed);
                repair.isPresent() && repaired.size() < MAX_REPAIRS;
                repair = withoutLocalEnum(remaining, parsed)) {
            repaired.add(new Skipped(repair.get().removed(), LOCAL_ENUM));
            remaining = repair.get().text();
            parsed = parse(remaining);
        }
        while (!isUsable(parsed) && repaired.size() < MAX_REPAIRS) {
            Span error = parsed.skipped().isEmpty()
                    ? Span.NONE
                    : parsed.skipped().get(0).span();
            String broken = remaining;
            Optional<MemberRecovery.Repair> repair =
                    PhraseRepair.repair(broken, error).or(() -> MemberRecovery.repair(broken, error));
            if (repair.isEmpty()) {
                break;
            }
            repaired.add(
                    new Skipped(repair.get().removed(), parsed.skipped().get(0).reason()));
            remaining = repair.get().text();
            parsed = parse(remaining);
        }
        if (!isUsable(parsed)) {
            return new Parsed(Optional.empty(), parsed.comments(), parsed.skipped());
        }
        repaired.addAll(parsed.skipped());
        return new Parsed(parsed.unit(), parsed.comments(), repaired);
    }

    private static Optional<MemberRecovery.Repair> withoutLocalEnum(String text, Parsed parsed) {
        return parsed.skipped().stream()
                .map(skipped -> MemberRecovery.withoutLocalEnum(text, skipped.span()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Parsed parse(String text) {
        boolean yields = text.contains(YIELD);
        Parsed first = parse(slow(yields ? LanguageLevel.BLEEDING_EDGE : LanguageLevel.RAW), text);
        if (first.skipped().isEmpty() || !yields) {
            return first;
        }
        Parsed second = parse(slow(LanguageLevel.RAW), text);
        return isUsable(second) && second.skipped().size() < first.skipped().size() ? second : first;
    }

    private static Parsed parse(JavaParser parser, String text) {
        ParseResult<CompilationUnit> result = parser.parse(text);
        List<Skipped> skipped = result.getProblems().stream()
                .filter(SyntaxReader::isSyntaxError)
                .map(problem -> new Skipped(place(problem), firstLine(problem)))
                .toList();
        Collection<Comment> comments = result.getCommentsCollection()
                .<Collection<Comment>>map(found -> found.getComments())
                .orElse(List.of());
        return new Parsed(result.getResult(), comments, skipped);
    }

    /** Whether the tree has types, or is right to have none. */
    private static boolean isUsable(Parsed parsed) {
        return parsed.unit().filter(unit -> !isUnparsable(unit)).isPresent();
    }

    private static boolean isUnparsable(CompilationUnit unit) {
        return unit.getParsed() == Node.Parsedness.UNPARSABLE;
    }

    /** Validators report without a cause; what they say concerns no reader. */
    private static boolean isSyntaxError(Problem problem) {
        return problem.getCause().isPresent();
    }

    /** The token that does not fit; for a lexical error the character. */
    private static Span place(Problem problem) {
        Throwable cause = problem.getCause().orElseThrow();
        if (cause instanceof ParseException wrong && wrong.currentToken != null && wrong.currentToken.next != null) {
            Token token = wrong.currentToken.next;
            return new Span(token.beginLine, token.beginColumn, token.endLine, token.endColumn + 1);
        }
        Matcher position = POSITION.matcher(String.valueOf(cause.getMessage()));
        if (position.find()) {
            int line = Integer.parseInt(position.group(1));
            int column = Math.max(1, Integer.parseInt(position.group(2)));
            return new Span(Math.max(1, line), column, Math.max(1, line), column + 1);
        }
        return problem.getLocation()
                .flatMap(location -> location.toRange())
                .map(Spans::of)
                .orElse(Span.NONE);
    }

    private static String firstLine(Problem problem) {
        String message = problem.getMessage().lines().findFirst().orElse("Syntax error");
        return DETAIL.split(message, 2)[0].strip();
    }

    /** The parser of that level; made when first needed, because flawless files never need it. */
    private JavaParser slow(LanguageLevel level) {
        return slow.computeIfAbsent(level, SyntaxReader::parser);
    }

    private static JavaParser parser(LanguageLevel level) {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false));
    }
}
