/** Measures the linker against javac's own symbols. Not run by the build. */
@NullMarked
package io.github.privacyscan.link.truth;

import org.jspecify.annotations.NullMarked;
