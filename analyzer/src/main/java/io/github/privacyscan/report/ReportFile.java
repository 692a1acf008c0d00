package io.github.privacyscan.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is complete or not there: it is written beside its place and moved there at the end. */
public final class ReportFile {

    private ReportFile() {}

    /** What writes the content; it must not close the stream. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes, replacing what was there; folders on the way are made.
     *
     * @throws IOException if it cannot be written; then the old file is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        Files.createDirectories(folder);
        Path beside = folder.resolve("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(out);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
