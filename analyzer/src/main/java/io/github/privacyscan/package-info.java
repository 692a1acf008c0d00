/**
 * The one door for front ends: {@link io.github.privacyscan.Analysis} takes a request and returns a result.
 *
 * <pre>
 * source → read → program → link → inventory → flow → rules → findings → report
 * </pre>
 */
@NullMarked
package io.github.privacyscan;

import org.jspecify.annotations.NullMarked;
