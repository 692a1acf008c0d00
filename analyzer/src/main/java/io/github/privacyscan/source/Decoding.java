package io.github.privacyscan.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes turned into text.
 *
 * @param text the text without byte order mark
 * @param charset what decoded it
 * @param remark a sentence for the user, if the encoding was guessed or bytes were lost
 */
record Decoding(String text, Charset charset, Optional<String> remark) {

    /** Below this share of everyday characters a Chinese reading is taken for an accident of Western bytes. */
    private static final double EVERYDAY_SHARE = 0.6;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** Decodes; always gives a text. */
    static Decoding of(byte[] bytes, Optional<Charset> declared) {
        Charset first = marked(bytes).or(() -> declared).orElse(StandardCharsets.UTF_8);
        return strict(bytes, first)
                .or(() -> strict(bytes, StandardCharsets.UTF_8).map(decoding -> decoding.guessedInsteadOf(first)))
                .orElseGet(() -> guess(bytes, first));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Decoding guess(byte[] bytes, Charset declared) {
        String lossy = new String(bytes, StandardCharsets.UTF_8);
        long lost = lossy.chars().filter(c -> c == REPLACEMENT).count();
        long kept = lossy.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        if (kept > 4 * lost) {
            String remark = "The file is UTF-8 with bytes that are not; " + lost + " characters were replaced.";
            return new Decoding(withoutMark(lossy), StandardCharsets.UTF_8, Optional.of(remark));
        }
        return Stream.of(Everyday.GB, Everyday.BIG5)
                .filter(script -> script.share(bytes) >= EVERYDAY_SHARE)
                .sorted(Comparator.comparingDouble(script -> -script.share(bytes)))
                .map(Everyday::charset)
                .flatMap(Optional::stream)
                .flatMap(charset -> strict(bytes, charset).stream())
                .findFirst()
                .or(() -> Charset.isSupported("windows-1252")
                        ? strict(bytes, Charset.forName("windows-1252"))
                        : Optional.empty())
                .or(() -> strict(bytes, StandardCharsets.ISO_8859_1))
                .map(decoding -> decoding.guessedInsteadOf(declared))
                .orElseThrow();
    }

    /** Most sources are; then decoding is copying. */
    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private Decoding guessedInsteadOf(Charset other) {
        String remark = "The file is not " + other.name() + "; it was read as " + charset.name() + ".";
        return new Decoding(text, charset, Optional.of(remark));
    }

    private static Optional<Decoding> strict(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) && isAscii(bytes)) {
            return Optional.of(new Decoding(new String(bytes, StandardCharsets.ISO_8859_1), charset, Optional.empty()));
        }
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(new Decoding(withoutMark(text.toString()), charset, Optional.empty()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A Chinese double-byte encoding and where its everyday characters lie: rows of the first level of the standard, which
     * is sorted by use, and the rows of punctuation. Read in the wrong encoding, text falls outside half of the time.
     */
    private enum Everyday {
        GB("GB18030", "GBK", 0xB0, 0xD7, 0xA1),
        BIG5("Big5-HKSCS", "Big5", 0xA4, 0xC6, 0x40);

        private static final int FIRST_PUNCTUATION = 0xA1;
        private static final int LAST_PUNCTUATION = 0xA3;

        private final String name;
        private final String olderName;
        private final int firstRow;
        private final int lastRow;
        private final int firstTrail;

        Everyday(String name, String olderName, int firstRow, int lastRow, int firstTrail) {
            this.name = name;
            this.olderName = olderName;
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.firstTrail = firstTrail;
        }

        Optional<Charset> charset() {
            return Stream.of(name, olderName)
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .findFirst();
        }

        double share(byte[] bytes) {
            int pairs = 0;
            int everyday = 0;
            for (int i = 0; i < bytes.length; i++) {
                int lead = bytes[i] & 0xFF;
                if (lead > 0x7F) {
                    int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
                    pairs++;
                    everyday += isEveryday(lead, trail) ? 1 : 0;
                    i++;
                }
            }
            return pairs == 0 ? 0 : (double) everyday / pairs;
        }

        private boolean isEveryday(int lead, int trail) {
            return trail >= firstTrail
                    && (isBetween(firstRow, lead, lastRow) || isBetween(FIRST_PUNCTUATION, lead, LAST_PUNCTUATION));
        }

        private static boolean isBetween(int first, int value, int last) {
            return first <= value && value <= last;
        }
    }
}
