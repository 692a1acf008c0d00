/** The summary for humans: how many, the worst first, where, and how much was not seen. */
@NullMarked
package io.github.privacyscan.report.text;

import org.jspecify.annotations.NullMarked;
