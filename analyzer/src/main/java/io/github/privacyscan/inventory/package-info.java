/**
 * Which declared things are personal data, of which concept, how surely, and on what evidence.
 *
 * <p>Names are split into tokens and matched as whole token sequences against the vocabulary; labels, annotations and the
 * person-likeness of the owning type raise or block a match. Every element keeps the evidence that decided, because a
 * reader must be able to check it in a minute.
 */
@NullMarked
package io.github.privacyscan.inventory;

import org.jspecify.annotations.NullMarked;
