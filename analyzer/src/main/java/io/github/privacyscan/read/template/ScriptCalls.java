package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageCall;
import io.github.privacyscan.program.PagePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the calls in a script: dotted names before brackets. Texts and comments hold no calls. */
final class ScriptCalls {

    private static final int LONGEST_ARGUMENTS = 400;
    private static final int MOST_CALLS = 2_000;
    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "for",
            "while",
            "switch",
            "catch",
            "function",
            "return",
            "typeof",
            "with",
            "else",
            "await",
            "$",
            "jQuery");

    private final PageContext page;
    private final List<PageCall> calls = new ArrayList<>();

    ScriptCalls(PageContext page) {
        this.page = page;
    }

    List<PageCall> all() {
        return calls;
    }

    /** Notes the calls between two offsets. */
    void scan(int start, int end) {
        String text = page.text();
        for (int i = start; i < end && calls.size() < MOST_CALLS; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                i = textEnd(text, i, end);
            } else if (text.startsWith("//", i) && !text.startsWith("://", Math.max(start, i - 1))) {
                int line = text.indexOf('\n', i);
                i = line < 0 || line > end ? end : line;
            } else if (text.startsWith("/*", i) && !text.startsWith("/*[", i)) {
                i = Math.min(end, Skipping.after(text, "*/", i)) - 1;
            } else if (Skipping.isExpression(text, i)) {
                i = Math.min(end, Skipping.afterBraces(text, i + 1)) - 1;
            } else if (Character.isJavaIdentifierStart(c)) {
                i = name(i, end) - 1;
            }
        }
    }

    /** Reads a dotted name and notes a call if a bracket follows; gives the offset after the name. */
    private int name(int start, int end) {
        String text = page.text();
        int i = start;
        while (i < end && (Character.isJavaIdentifierPart(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean called = i < end && text.charAt(i) == '(';
        boolean chained = start > 0 && text.charAt(start - 1) == '.';
        if (called && !chained && !KEYWORDS.contains(text.substring(start, i))) {
            note(start, i, closing(text, i, end));
        }
        return Math.max(i, start + 1);
    }

    private void note(int start, int open, int close) {
        String text = page.text();
        String arguments = text.substring(open + 1, Math.max(open + 1, Math.min(close, open + 1 + LONGEST_ARGUMENTS)));
        calls.add(new PageCall(
                text.substring(start, open),
                Expressions.singleBlanks(arguments),
                paths(start, close),
                page.scope().conditions(),
                page.span(start, Math.min(text.length(), close + 1))));
    }

    /** What of the model stands between two offsets; what comes out last was noted last. */
    private List<PagePath> paths(int start, int end) {
        Set<PagePath> paths = new LinkedHashSet<>();
        List<PageContext.Placed> prints = page.prints();
        for (int i = prints.size() - 1; i >= 0 && prints.get(i).offset() >= start; i--) {
            if (prints.get(i).offset() < end) {
                paths.add(prints.get(i).print().path());
            }
        }
        List<PagePath> inOrder = new ArrayList<>(paths);
        Collections.reverse(inOrder);
        return inOrder;
    }

    private static int closing(String text, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                i = textEnd(text, i, end);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return end;
    }

    private static int textEnd(String text, int open, int end) {
        for (int i = open + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == text.charAt(open)) {
                return i;
            } else if (c == '\n' && text.charAt(open) != '`') {
                return open;
            } else if (Skipping.isExpression(text, i)) {
                i = Skipping.afterBraces(text, i + 1) - 1;
            }
        }
        return open;
    }
}
