package io.github.privacyscan.flow;

import java.util.Optional;

/** Sinks that are no calls: stores to certain fields and values that certain methods return. */
record ValueSinks(
        Declarations declarations,
        IdentifierFields identifiers,
        Redirects redirects,
        ErrorTexts errorTexts,
        ErrorAnswers errorAnswers) {

    /** The sink that storing or returning the value at that instruction is. */
    Optional<SinkSite> siteAt(Code code, int at, int value) {
        return declarations
                .siteAt(code, at, value)
                .or(() -> identifiers.siteAt(code, at, value))
                .or(() -> redirects.siteAt(code, at))
                .or(() -> errorTexts.siteAt(code, at, value))
                .or(() -> errorAnswers.siteAt(code, at));
    }
}
