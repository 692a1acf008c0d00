/**
 * What people are told when they are asked for personal data: a collection statement beside the form, a privacy policy in
 * reach, which answers are obligatory.
 *
 * <p>These rules look for texts and links that are not there. They ask only of forms by which people give data about
 * themselves, and only where the whole page is part of the scan.
 */
@NullMarked
package io.github.privacyscan.rules.notice;

import org.jspecify.annotations.NullMarked;
