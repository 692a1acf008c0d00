/**
 * Rules about online tracking: what trackers are told, and what browsers are made to keep.
 */
@NullMarked
package io.github.privacyscan.rules.tracking;

import org.jspecify.annotations.NullMarked;
