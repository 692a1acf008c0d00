/** Rules about what users declare in their knowledge files; silent without such files. */
@NullMarked
package io.github.privacyscan.rules.own;

import org.jspecify.annotations.NullMarked;
