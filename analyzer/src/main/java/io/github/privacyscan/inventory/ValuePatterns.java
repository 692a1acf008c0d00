package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.ValueFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells from a regular expression that values are checked with which form it is meant for, by trying samples of all known
 * forms on it: it must take samples of one concept only, and nothing that merely looks like them.
 */
final class ValuePatterns {

    private static final int LONGEST = 300;

    /** Steps after which an expression is given up: samples are short, so only runaway backtracking needs more. */
    private static final int STEPS = 20_000;

    /** Texts that an expression for anything takes too. */
    private static final List<String> ANYTHING =
            List.of("", "a", "abc", "Hello World", "0", "12345", "ABCDEFGH", "a1b2c3d4", "99999999999999999999999");

    private final Knowledge knowledge;
    private final Map<String, Optional<Concept>> known = new ConcurrentHashMap<>();

    ValuePatterns(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The concept whose values the expression takes. */
    Optional<Concept> concept(String expression) {
        return known.computeIfAbsent(expression, this::tried);
    }

    private Optional<Concept> tried(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Pattern pattern = Pattern.compile(expression);
            if (ANYTHING.stream().anyMatch(text -> takes(pattern, text))) {
                return Optional.empty();
            }
            return only(pattern, text -> text.chars().anyMatch(Character::isLetter))
                    .or(() -> only(pattern, text -> true));
        } catch (PatternSyntaxException | RunawayException unusable) {
            return Optional.empty();
        }
    }

    /** The only concept of which it takes such samples; those with letters are less alike than those of digits. */
    private Optional<Concept> only(Pattern pattern, Predicate<String> samples) {
        Set<String> concepts = new TreeSet<>();
        for (ValueFormat format : knowledge.matching().formats()) {
            if (isFor(pattern, format, samples)) {
                concepts.add(format.concept());
            }
        }
        return concepts.size() == 1 ? knowledge.concept(concepts.iterator().next()) : Optional.empty();
    }

    private static boolean isFor(Pattern pattern, ValueFormat format, Predicate<String> samples) {
        // A regular expression cannot compute a check digit, so wrong ones tell nothing.
        boolean tooWide = format.check().isEmpty() && format.invalid().stream().anyMatch(text -> takes(pattern, text));
        return !tooWide
                && format.verified()
                && format.valid().stream()
                        .filter(samples)
                        .anyMatch(text -> takes(pattern, text) || takes(pattern, text.replaceAll("[()\\s-]", "")));
    }

    private static boolean takes(Pattern pattern, String text) {
        return pattern.matcher(new Counted(text, 0, text.length(), new AtomicInteger(STEPS)))
                .matches();
    }

    /** An expression that does not come to an end. */
    private static final class RunawayException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RunawayException() {
            super("too many steps", null, false, false);
        }
    }

    /** A text that counts how often it is read. */
    private record Counted(String text, int start, int end, AtomicInteger left) implements CharSequence {

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new RunawayException();
            }
            return text.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Counted(text, start + from, start + to, left);
        }

        @Override
        public String toString() {
            return text.substring(start, end);
        }
    }
}
