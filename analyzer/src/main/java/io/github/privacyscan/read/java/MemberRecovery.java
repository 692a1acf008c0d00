package io.github.privacyscan.read.java;

import io.github.privacyscan.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Saves what surrounds a syntax error: finds the members of types by matching braces, and blanks out the one that holds
 * the error, keeping all line ends.
 */
final class MemberRecovery {

    private static final Pattern TYPE_HEADER = Pattern.compile("\\b(?:class|interface|enum|record)\\s+\\w+");

    private static final Pattern LOCAL_ENUM = Pattern.compile("\\benum\\s+\\w+[^;{}]*\\{");

    private final String text;
    private final Deque<Brace> open = new ArrayDeque<>();
    private final List<Member> members = new ArrayList<>();
    private int memberStart;

    private MemberRecovery(String text) {
        this.text = text;
    }

    /**
     * A text with one member less, or with its braces closed.
     *
     * @param text the new text, with the same lines
     * @param removed where the member was, or where braces were missing
     */
    record Repair(String text, Span removed) {}

    private record Brace(boolean ofType, int memberStart) {}

    private record Member(int start, int end) {}

    /**
     * Blanks the innermost member around the start of the given region; where the text ends too early, closes what is
     * open. Empty if neither helps.
     */
    static Optional<Repair> repair(String text, Span error) {
        if (!error.isPresent()) {
            return Optional.empty();
        }
        int offset = offset(text, error.startLine(), error.startColumn());
        MemberRecovery recovery = new MemberRecovery(text);
        recovery.scan();
        if (offset >= text.stripTrailing().length() - 1 && !recovery.open.isEmpty()) {
            return Optional.of(new Repair(text + "}".repeat(recovery.open.size()), error));
        }
        return recovery.members.stream()
                .filter(member -> member.start() <= offset && offset < member.end())
                .min((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()))
                .filter(member -> !text.substring(member.start(), member.end()).isBlank())
                .map(member -> blank(text, member));
    }

    /** Blanks the enum declaration whose header holds the error: inside a method body the parser knows none (JLS 14.3). */
    static Optional<Repair> withoutLocalEnum(String text, Span error) {
        if (!error.isPresent()) {
            return Optional.empty();
        }
        int offset = offset(text, error.startLine(), error.startColumn());
        int start = text.lastIndexOf("enum", offset);
        boolean found = start >= 0
                && text.substring(start, offset).chars().noneMatch(c -> ";{}".indexOf(c) >= 0)
                && LOCAL_ENUM.matcher(text).region(start, text.length()).lookingAt();
        if (!found) {
            return Optional.empty();
        }
        MemberRecovery recovery = new MemberRecovery(text);
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            at = recovery.afterUnit(at, c);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth == 0) {
                return Optional.of(blank(text, new Member(start, at)));
            }
        }
        return Optional.empty();
    }

    private static Repair blank(String text, Member member) {
        int start = member.start();
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return blank(text, start, member.end());
    }

    /** The text with spaces from one position to another; its line ends stay. */
    static Repair blank(String text, int start, int end) {
        StringBuilder blanked = new StringBuilder(text);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                blanked.setCharAt(i, ' ');
            }
        }
        return new Repair(blanked.toString(), span(text, start, end));
    }

    /** Finds all members: what stands between the ends of its neighbours inside the braces of a type. */
    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = afterUnit(at, c);
            if (c == '{') {
                boolean ofType = inType()
                        && TYPE_HEADER.matcher(text).region(memberStart, at).find();
                open.push(new Brace(ofType, memberStart));
                memberStart = next;
            } else if (c == '}' && !open.isEmpty()) {
                Brace brace = open.pop();
                if (brace.ofType()) {
                    addMember(memberStart, at);
                }
                memberStart = brace.memberStart();
                if (inType() && !continues(next)) {
                    addMember(memberStart, next);
                    memberStart = next;
                }
            } else if (c == ';' && inType()) {
                addMember(memberStart, next);
                memberStart = next;
            }
            at = next;
        }
    }

    private boolean inType() {
        return open.isEmpty() || open.element().ofType();
    }

    private void addMember(int start, int end) {
        if (!open.isEmpty() || end > start) {
            members.add(new Member(start, end));
        }
    }

    /** Whether a closing brace does not end the member: an array or lambda in a field's value. */
    private boolean continues(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && ";,).".indexOf(text.charAt(at)) >= 0;
    }

    /** The position behind the comment, literal or character at a position. */
    private int afterUnit(int at, char c) {
        if (c == '/' && text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (c == '/' && text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (c == '"' && text.startsWith("\"\"\"", at)) {
            int end = text.indexOf("\"\"\"", at + 3);
            return end < 0 ? text.length() : end + 3;
        }
        return c == '"' || c == '\'' ? afterQuoted(at, c) : at + 1;
    }

    private int afterQuoted(int start, char quote) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote) {
                return at + 1;
            } else if (c == '\n') {
                return at;
            }
        }
        return text.length();
    }

    static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }

    private static Span span(String text, int start, int end) {
        int[] from = position(text, start);
        int[] to = position(text, end);
        return new Span(from[0], from[1], to[0], to[1]);
    }

    private static int[] position(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new int[] {line, offset - lineStart + 1};
    }
}
