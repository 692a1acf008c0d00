/**
 * Rules about the Code of Practice on the Identity Card Number and other Personal Identifiers.
 */
@NullMarked
package io.github.privacyscan.rules.hkid;

import org.jspecify.annotations.NullMarked;
