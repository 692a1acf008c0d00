/**
 * Builds a {@link io.github.privacyscan.program.Body} in SSA form while the text is walked once, without knowing a
 * parser.
 *
 * <p>The method is that of Braun and others, "Simple and Efficient Construction of Static Single Assignment Form" (CC
 * 2013): each block remembers the last value of each local variable; a read that finds none asks the predecessors and
 * places a phi where they may differ. A block whose predecessors are not all known yet is <em>unsealed</em> and gets an
 * incomplete phi, which sealing completes. Phis whose operands are all one value are removed again.
 */
@NullMarked
package io.github.privacyscan.read.java.ssa;

import org.jspecify.annotations.NullMarked;
