/**
 * Reads MyBatis mapper files with the JDK's stream parser, to {@link io.github.privacyscan.program.MapperFacts}.
 *
 * <p>Nothing outside a file is ever asked for: no definition of a document, no entity. A mistake ends the reading of its file;
 * what came before it is kept.
 */
@NullMarked
package io.github.privacyscan.read.mapper;

import org.jspecify.annotations.NullMarked;
