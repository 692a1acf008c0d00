package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A basic block under construction. Made and filled by {@link SsaBuilder}. */
public final class SsaBlock {

    private final List<SsaBlock> predecessors = new ArrayList<>(2);
    private final List<PendingInstruction> code = new ArrayList<>();
    private final List<Phi> phis = new ArrayList<>(0);
    private final IdentityHashMap<Local, Integer> values = new IdentityHashMap<>(4);
    private final Map<Local, Phi> incomplete = new LinkedHashMap<>(0);
    private List<SsaBlock> handlers = List.of();
    private Span phiSpan = Span.NONE;
    private boolean sealed;
    private int number = -1;

    SsaBlock() {}

    List<SsaBlock> predecessors() {
        return predecessors;
    }

    List<PendingInstruction> code() {
        return code;
    }

    List<Phi> phis() {
        return phis;
    }

    /** The value each local variable has at the end of this block, as far as known. */
    IdentityHashMap<Local, Integer> values() {
        return values;
    }

    /** Phis that wait for the remaining predecessors. */
    Map<Local, Phi> incomplete() {
        return incomplete;
    }

    List<SsaBlock> handlers() {
        return handlers;
    }

    void handlers(List<SsaBlock> given) {
        handlers = given;
    }

    /** Where the construct stands that this block joins. */
    Span phiSpan() {
        return phiSpan;
    }

    void phiSpan(Span span) {
        phiSpan = span;
    }

    boolean isSealed() {
        return sealed;
    }

    void seal() {
        sealed = true;
    }

    int number() {
        return number;
    }

    void number(int given) {
        number = given;
    }
}
