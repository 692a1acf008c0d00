package io.github.privacyscan.read.java;

import io.github.privacyscan.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Small corrections of a syntax error, tried before a whole member is left out: tokens between the name of a type and its
 * body, a closing brace too many. Lines and columns stay as they are.
 */
final class PhraseRepair {

    /** Up to the body, with what may stand in a header: names, type arguments, annotations, components of a record. */
    private static final Pattern HEADER = Pattern.compile("\\b(?:class|interface|enum)\\s+\\w+([^;{}]*)\\{");

    private PhraseRepair() {}

    /** The text without the tokens at the error; empty where nothing small helps. */
    static Optional<MemberRecovery.Repair> repair(String text, Span error) {
        if (!error.isPresent()) {
            return Optional.empty();
        }
        int offset = MemberRecovery.offset(text, error.startLine(), error.startColumn());
        if (offset >= text.length()) {
            return Optional.empty();
        }
        if (text.charAt(offset) == '}' && text.substring(offset + 1).isBlank()) {
            return Optional.of(MemberRecovery.blank(text, offset, offset + 1));
        }
        int line = Math.max(
                text.lastIndexOf(';', offset),
                Math.max(text.lastIndexOf('}', offset - 1), text.lastIndexOf('{', offset)));
        Matcher header = HEADER.matcher(text).region(line + 1, text.length());
        return header.find() && header.start(1) <= offset && offset < header.end(1)
                ? Optional.of(MemberRecovery.blank(text, offset, header.end(1)))
                : Optional.empty();
    }
}
