/** Rules about data that stand in the sources themselves: rows of scripts, settings and values written in code. */
@NullMarked
package io.github.privacyscan.rules.samples;

import org.jspecify.annotations.NullMarked;
