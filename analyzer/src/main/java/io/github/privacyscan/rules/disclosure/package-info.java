/**
 * Rules about DPP3: personal data are used and disclosed for the purpose they were collected for, so that it must be known
 * who receives them.
 */
@NullMarked
package io.github.privacyscan.rules.disclosure;

import org.jspecify.annotations.NullMarked;
