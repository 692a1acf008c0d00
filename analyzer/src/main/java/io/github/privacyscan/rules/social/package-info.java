/**
 * Rules about social networks: what organisations write in public, whom they join together, and what people show of
 * themselves.
 */
@NullMarked
package io.github.privacyscan.rules.social;

import org.jspecify.annotations.NullMarked;
