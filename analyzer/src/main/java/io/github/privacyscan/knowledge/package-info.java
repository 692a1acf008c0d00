/**
 * What is known beforehand: which data are personal (concepts, read from {@code knowledge/concepts}) and what other
 * people's libraries do with values (models, read from {@code knowledge/libraries}), and who receives data where, with the
 * settings that matter (read from {@code knowledge/directory}). All of it is YAML; nothing about a
 * library is written in Java. Users add folders of the same form.
 *
 * <p>Everything here is a validated, immutable value; a mistake in a file is reported with file and line.
 */
@NullMarked
package io.github.privacyscan.knowledge;

import org.jspecify.annotations.NullMarked;
