/**
 * The command line: arguments become a request, the result becomes files, lines and an exit code. No logic of the analysis
 * is here, and the only package that knows the library for command lines.
 */
@NullMarked
package io.github.privacyscan.cli;

import org.jspecify.annotations.NullMarked;
