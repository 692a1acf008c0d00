package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;

/**
 * A text that people read, or the key of one in the message bundles.
 *
 * @param text the text with single blanks, or the key
 * @param key whether it is a key
 * @param span where it stands
 */
public record PageText(String text, boolean key, Span span) {}
