package io.github.privacyscan.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hashes of one file's lines by which GitHub code scanning recognises a result again ({@code
 * primaryLocationLineHash}): each covers the line and what follows it, {@value #WINDOW} characters without blanks and tabs.
 *
 * <p>We compute them ourselves because GitHub's upload by its REST interface does not. The recipe must give the same digits
 * as GitHub's own, which the published test vectors check.
 */
public final class LineHashes {

    /** The key in SARIF. */
    public static final String KEY = "primaryLocationLineHash";

    private static final int WINDOW = 100;
    private static final long FACTOR = 37;
    private static final long FACTOR_TO_WINDOW = power(FACTOR, WINDOW);
    private static final char END_OF_FILE = 0xFFFF;

    private final Map<Integer, String> byLine = new TreeMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final char[] ring = new char[WINDOW];
    private final int[] lineStarting = new int[WINDOW];
    private long hash;
    private int at;

    private LineHashes() {}

    /**
     * Hashes all lines.
     *
     * @param text the whole file, decoded as UTF-8, a byte order mark included
     */
    public static LineHashes of(String text) {
        LineHashes hashes = new LineHashes();
        int line = 1;
        boolean startsLine = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSecondHalfOfLineEnd = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (c == ' ' || c == '\t' || isSecondHalfOfLineEnd) {
                continue;
            }
            char kept = c == '\r' ? '\n' : c;
            hashes.advance(kept, startsLine ? line : 0);
            startsLine = kept == '\n';
            line += startsLine ? 1 : 0;
        }
        hashes.advance(END_OF_FILE, startsLine ? line : 0);
        for (int i = 0; i < WINDOW; i++) {
            hashes.advance('\0', 0);
        }
        return hashes;
    }

    /** The hash of a line, counted from 1; empty if the file has no such line. */
    public Optional<String> ofLine(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    /** Takes in one character; the line that started a whole window ago is complete now. */
    private void advance(char c, int startedLine) {
        if (lineStarting[at] > 0) {
            String digits = Long.toHexString(hash);
            byLine.put(lineStarting[at], digits + ":" + seen.merge(digits, 1, Integer::sum));
        }
        lineStarting[at] = startedLine;
        hash = FACTOR * hash + c - FACTOR_TO_WINDOW * ring[at];
        ring[at] = c;
        at = (at + 1) % WINDOW;
    }

    private static long power(long base, int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
