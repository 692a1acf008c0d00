/**
 * A fast way into JavaParser's own grammar: {@link com.github.javaparser.FastParser} and the lexer behind it.
 *
 * <p>These classes stand in the package of another library because its generated parser is visible only there. Nothing but
 * {@code io.github.privacyscan.read.java} uses them. The package is not marked for null checks: a mark would speak for
 * JavaParser's classes as well, which promise nothing of the kind.
 */
package com.github.javaparser;
