/**
 * Where data is stored: tables and columns, the fields they become, and the statements that read and write them, in one value.
 *
 * <p>Tables come from scripts and change logs, fields from entities, result maps and statements of mappers, statements from
 * mappers, annotations and string constants. Names are compared without underscores and case, so {@code zjhm_hash}, {@code
 * ZJHM_HASH} and {@code zjhmHash} are one. Nothing here says what is personal data.
 */
@NullMarked
package io.github.privacyscan.inventory.storage;

import org.jspecify.annotations.NullMarked;
