/**
 * Judgements as values: what was found, where, how surely, and under which rule. Reports read these and nothing else.
 */
@NullMarked
package io.github.privacyscan.findings;

import org.jspecify.annotations.NullMarked;
