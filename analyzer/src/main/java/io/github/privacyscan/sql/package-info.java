/**
 * The language SQL, as far as data protection asks: which tables and columns a text names, and what it does with them.
 *
 * <p>Texts come from scripts, mapped statements and string constants in many dialects, JPQL included, often as fragments with
 * placeholders. So nothing is rejected: tokens are walked once, clause words switch what a name means, and what is not
 * understood is passed over. Linear in the text, no recursion deeper than {@value
 * io.github.privacyscan.sql.StatementReader#MAX_DEPTH} sub-queries.
 */
@NullMarked
package io.github.privacyscan.sql;

import org.jspecify.annotations.NullMarked;
