/**
 * Rules about the release of personal data to police, courts and other authorities (sections 58 and 60B of the
 * Ordinance). What a release is, is asked once: a method that says by its name, its address or the comment beside it that
 * it hands data to an authority, and lets personal data out.
 */
@NullMarked
package io.github.privacyscan.rules.authority;

import org.jspecify.annotations.NullMarked;
