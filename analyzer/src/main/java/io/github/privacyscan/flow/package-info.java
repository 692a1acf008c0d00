/**
 * Where values come from and go to.
 *
 * <p>Taint is tabulated forward from personal data over SSA def-use edges (sparse IFDS: Reps, Horwitz, Sagiv, POPL 1995;
 * access paths and on-demand aliases as in FlowDroid, PLDI 2014), restricted to procedures from which a sink can be
 * reached. A fact is a variable with an access path, the point from which on it holds, and what happened to the value.
 * Calls are matched with returns by per-procedure summaries. Every limit is counted.
 */
@NullMarked
package io.github.privacyscan.flow;

import org.jspecify.annotations.NullMarked;
