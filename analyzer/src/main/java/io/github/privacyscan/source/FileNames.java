package io.github.privacyscan.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Names of files as text, whatever the locale. Java decodes names with the character set of the locale; in a container
 * that has none, every letter beyond ASCII becomes the same replacement character, and different files get one name. The
 * URI of a path still has the bytes.
 */
final class FileNames {

    private static final char REPLACEMENT = '\uFFFD';

    private FileNames() {}

    /** The last name of a path: decoded as UTF-8, or with its bytes in hexadecimal after {@code %} if it is not. */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (name.indexOf(REPLACEMENT) < 0) {
            return name;
        }
        String escaped = path.toUri().getRawPath();
        int end = escaped.endsWith("/") ? escaped.length() - 1 : escaped.length();
        return unescaped(escaped.substring(escaped.lastIndexOf('/', end - 1) + 1, end));
    }

    private static String unescaped(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) escaped.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return escaped;
        }
    }
}
