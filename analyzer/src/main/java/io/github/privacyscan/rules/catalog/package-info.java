/**
 * The list of all rules. It stands apart from the rules' common parts because it alone knows every theme.
 */
@NullMarked
package io.github.privacyscan.rules.catalog;

import org.jspecify.annotations.NullMarked;
