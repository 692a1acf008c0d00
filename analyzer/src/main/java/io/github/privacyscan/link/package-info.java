/**
 * Names get their meaning: every expression a type, every field access a field, every call its targets.
 *
 * <p>One linear pass per body over the facts, without and with a class path. What cannot be resolved is a {@link
 * io.github.privacyscan.link.Resolution.Unresolved} that the coverage report counts, never an exception. Members that
 * exist only after compilation (record accessors, Lombok) are synthesised as declarations with real bodies, so that
 * later stages know no special cases.
 */
@NullMarked
package io.github.privacyscan.link;

import org.jspecify.annotations.NullMarked;
