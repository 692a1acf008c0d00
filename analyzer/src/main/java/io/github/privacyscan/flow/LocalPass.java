package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;

/**
 * A value goes from one place of a body to another because an instruction calls a function that a library made, such as a
 * collector.
 *
 * @param from the value; its variable may be a {@link FunctionResults result of a function}
 * @param to where it goes
 */
record LocalPass(Slot from, Slot to) {}
