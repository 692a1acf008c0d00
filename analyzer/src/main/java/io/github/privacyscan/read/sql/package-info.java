/**
 * Reads what tells the tables of a database: scripts, dumps and change logs, to {@link
 * io.github.privacyscan.program.SchemaFacts}.
 *
 * <p>Scripts of all dialects go through one small reader of definitions: what it does not know, it passes over, so a script is
 * never lost as a whole. Rows are counted, not kept. XML is read without a document type and without foreign entities.
 */
@NullMarked
package io.github.privacyscan.read.sql;

import org.jspecify.annotations.NullMarked;
