/**
 * The judgement: rules ask questions of inventory and flow and answer with findings. A rule is a class, a Markdown page
 * beside it whose examples are its tests, and one line in {@code Rules}.
 */
@NullMarked
package io.github.privacyscan.rules;

import org.jspecify.annotations.NullMarked;
