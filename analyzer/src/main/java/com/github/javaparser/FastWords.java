package com.github.javaparser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Keywords, operators and identifiers for {@link FastLexer}. */
final class FastWords {

    static final int NONE = -1;

    private static final int ASCII = 128;
    private static final int CACHE_SIZE = 1 << 16;
    private static final boolean[] STARTS = new boolean[ASCII];
    private static final boolean[] PARTS = new boolean[ASCII];

    static {
        for (char c = ' '; c < ASCII; c++) {
            STARTS[c] = Character.isJavaIdentifierStart(c);
            PARTS[c] = Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
        }
    }

    private final Map<String, Integer> keywords = new HashMap<>();
    private final int[][] operators = new int[ASCII][];
    private final String[] images = new String[GeneratedJavaParserConstants.tokenImage.length];
    private final String[] cache = new String[CACHE_SIZE];

    FastWords() {
        Arrays.fill(operators, new int[0]);
        for (int kind = GeneratedJavaParserConstants.ABSTRACT; kind < images.length; kind++) {
            String quoted = GeneratedJavaParserConstants.tokenImage[kind];
            images[kind] = quoted.substring(1, quoted.length() - 1);
            boolean literal = quoted.startsWith("\"");
            if (literal && isStart(images[kind].charAt(0))) {
                keywords.put(images[kind], kind);
            } else if (literal && kind >= GeneratedJavaParserConstants.LPAREN && !quoted.contains("\\")) {
                addOperator(images[kind].charAt(0), kind);
            }
        }
        Arrays.stream(images)
                .filter(image -> image != null)
                .forEach(image -> cache[slot(image, 0, image.length())] = image);
    }

    /** Whether an identifier may start so; false for characters beyond the basic plane and for escapes. */
    static boolean isStart(char c) {
        return c < ASCII ? STARTS[c] : Character.isJavaIdentifierStart(c);
    }

    /** The end of the identifier characters from a position on. */
    static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The word as a string; often the same object for the same word. */
    String intern(String text, int start, int end) {
        int slot = slot(text, start, end);
        String cached = cache[slot];
        int length = end - start;
        if (cached != null && cached.length() == length && text.startsWith(cached, start)) {
            return cached;
        }
        String word = text.substring(start, end);
        cache[slot] = word;
        return word;
    }

    /** The kind of a word. */
    int kind(String word) {
        return keywords.getOrDefault(word, GeneratedJavaParserConstants.IDENTIFIER);
    }

    /** The kind of the longest operator at a position. */
    int operator(String text, int start) {
        char first = text.charAt(start);
        if (first < ASCII) {
            for (int kind : operators[first]) {
                if (text.startsWith(images[kind], start)) {
                    return kind;
                }
            }
        }
        return NONE;
    }

    /** The characters of an operator. */
    String image(int kind) {
        return images[kind];
    }

    private static boolean isPart(char c) {
        return c < ASCII ? PARTS[c] : Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private void addOperator(char first, int kind) {
        int[] kinds = Arrays.copyOf(operators[first], operators[first].length + 1);
        int at = kinds.length - 1;
        while (at > 0 && images[kinds[at - 1]].length() < images[kind].length()) {
            kinds[at] = kinds[at - 1];
            at--;
        }
        kinds[at] = kind;
        operators[first] = kinds;
    }

    private static int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ hash >>> 12) & CACHE_SIZE - 1;
    }
}
