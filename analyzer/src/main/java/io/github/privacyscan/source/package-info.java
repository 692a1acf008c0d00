/**
 * What is scanned: files with their text and identity, places in them, and problems met on the way.
 *
 * <p>Everything else builds on these values and nothing here knows anything of Java syntax. Paths are relative to the
 * scan root and always use {@code /}, so that the same tree gives the same report on every machine.
 */
@NullMarked
package io.github.privacyscan.source;

import org.jspecify.annotations.NullMarked;
