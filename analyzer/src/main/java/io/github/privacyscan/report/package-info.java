/**
 * What writers are given and how files are written; the writers themselves are in the packages below, one for each form.
 *
 * <p>Writers stream, never look at the clock, and know nothing of rules beyond {@link
 * io.github.privacyscan.findings.RuleInfo}: the same input gives the same bytes.
 */
@NullMarked
package io.github.privacyscan.report;

import org.jspecify.annotations.NullMarked;
