package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;

/**
 * A value leaves because an instruction hands it to a function that is a sink: {@code names.forEach(System.out::println)}.
 *
 * @param slot the value
 * @param site the sink
 */
record FunctionSink(Slot slot, SinkSite site) {}
