package io.github.privacyscan.source;

import java.nio.file.Path;

/**
 * One file of the scanned tree. The text is not held; {@link SourceText} reads it when a reader asks.
 *
 * @param path relative to the scan root, separated by {@code /}; unique within one scan
 * @param location where the bytes are
 * @param module path of the module the file belongs to (the folder of the nearest {@code pom.xml} or
 *     {@code build.gradle}), relative to the scan root; empty for the root itself
 * @param test whether the file lies in a test source folder
 * @param size size in bytes when the file was found
 */
public record SourceFile(String path, Path location, String module, boolean test, long size)
        implements Comparable<SourceFile> {

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
