/**
 * Reads class files: signatures of the JDK and, when known, of the class path. The only package that knows ASM.
 *
 * <p>Only declarations are read, never code: bodies outside the scanned sources are described by knowledge files.
 */
@NullMarked
package io.github.privacyscan.read.bytecode;

import org.jspecify.annotations.NullMarked;
