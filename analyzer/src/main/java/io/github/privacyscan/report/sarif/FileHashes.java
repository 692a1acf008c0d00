package io.github.privacyscan.report.sarif;

import io.github.privacyscan.findings.LineHashes;
import io.github.privacyscan.source.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Line hashes of the files findings are in; holds one file at a time, because findings come sorted by file. */
final class FileHashes {

    private final Path root;
    private String path = "";
    private Optional<LineHashes> hashes = Optional.empty();

    FileHashes(Path root) {
        this.root = root;
    }

    /** The hash of the place's first line; empty if there is no line or the file is gone. */
    Optional<String> of(Place place) {
        if (!place.span().isPresent() || place.path().isBlank()) {
            return Optional.empty();
        }
        if (!place.path().equals(path)) {
            path = place.path();
            hashes = read();
        }
        return hashes.flatMap(lines -> lines.ofLine(place.span().startLine()));
    }

    private Optional<LineHashes> read() {
        try {
            byte[] bytes = Files.readAllBytes(root.resolve(path));
            return Optional.of(LineHashes.of(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | InvalidPathException e) {
            // The file changed under the scan, or the locale cannot name it; consumers then compute the hash or do
            // without.
            return Optional.empty();
        }
    }
}
