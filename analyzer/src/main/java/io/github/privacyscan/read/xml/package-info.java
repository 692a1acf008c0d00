/**
 * XML as a tree of elements with their places, for the readers of files that are XML. Nothing outside a file is ever asked for.
 */
@NullMarked
package io.github.privacyscan.read.xml;

import org.jspecify.annotations.NullMarked;
