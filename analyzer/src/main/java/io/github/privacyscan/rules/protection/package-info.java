/**
 * Rules about how data are kept safe once they are held: what stands in for an identifier, with which cipher data are
 * locked, in which files and pages they lie open.
 */
@NullMarked
package io.github.privacyscan.rules.protection;

import org.jspecify.annotations.NullMarked;
