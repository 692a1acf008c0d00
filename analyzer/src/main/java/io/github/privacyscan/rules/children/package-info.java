/**
 * Rules about services for children. That a service is for children is never taken from a name alone: a class must be named
 * for a child, hold personal data, and be filled by a request that nobody else is known to make.
 */
@NullMarked
package io.github.privacyscan.rules.children;

import org.jspecify.annotations.NullMarked;
