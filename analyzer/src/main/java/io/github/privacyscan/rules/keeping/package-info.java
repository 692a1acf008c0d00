/**
 * Rules about how long personal data are kept: stores that nothing empties, erasure that only hides, copies that erasure does
 * not reach, and columns that nothing can correct.
 *
 * <p>They rest on absence, so they ask first whether the program shows that the store belongs to it: {@code Stores} are tables
 * with personal data that these sources write, {@code Erasures} the calls and statements that take rows away.
 */
@NullMarked
package io.github.privacyscan.rules.keeping;

import org.jspecify.annotations.NullMarked;
