package io.github.privacyscan.source;

import io.github.privacyscan.source.Problem.Severity;
import io.github.privacyscan.source.Problem.Stage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of a source file. A byte order mark decides; otherwise the given encoding; otherwise UTF-8; otherwise a
 * guess, which the result tells. Safe for use by several threads.
 */
public final class SourceReader {

    private SourceReader() {}

    /**
     * Reads and decodes.
     *
     * @param encoding name of a character set for which {@link #isSupported} holds, if the build declares one
     */
    public static SourceContent read(SourceFile file, Optional<String> encoding) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.location());
        } catch (IOException e) {
            String kind = e.getClass().getSimpleName();
            return failed(file, "The file cannot be read and was skipped: " + kind + ".");
        }
        return decode(file, bytes, encoding);
    }

    /** Whether this machine knows the character set. */
    public static boolean isSupported(String encoding) {
        try {
            return Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static SourceContent decode(SourceFile file, byte[] bytes, Optional<String> encoding) {
        Decoding decoding =
                Decoding.of(bytes, encoding.filter(SourceReader::isSupported).map(Charset::forName));
        if (decoding.text().indexOf('\0') >= 0) {
            return failed(file, "The file holds binary data, not text, and was skipped.");
        }
        SourceText text =
                new SourceText(file, decoding.text(), decoding.charset().name());
        List<Problem> problems = decoding.remark()
                .or(() -> decoding.text().isBlank() ? Optional.of("The file is empty.") : Optional.empty())
                .map(remark -> List.of(problem(file, Severity.NOTE, remark)))
                .orElse(List.of());
        return new SourceContent(Optional.of(text), problems);
    }

    private static SourceContent failed(SourceFile file, String message) {
        return new SourceContent(Optional.empty(), List.of(problem(file, Severity.ERROR, message)));
    }

    private static Problem problem(SourceFile file, Severity severity, String message) {
        return new Problem(severity, Stage.READ, new Place(file.path(), Span.NONE), message);
    }
}
