/**
 * Rules about Part 6A of the Ordinance: direct marketing, and the wish not to receive it.
 */
@NullMarked
package io.github.privacyscan.rules.marketing;

import org.jspecify.annotations.NullMarked;
