package io.github.privacyscan.source;

/**
 * The decoded text of one file.
 *
 * @param file the file
 * @param text the characters, without a byte order mark; line ends as in the file
 * @param encoding the name of the character set that decoded it
 */
public record SourceText(SourceFile file, String text, String encoding) {}
