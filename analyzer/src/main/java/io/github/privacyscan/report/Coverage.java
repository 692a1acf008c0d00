package io.github.privacyscan.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the program was seen, as reports show it.
 *
 * @param files source files found
 * @param filesFailed of these, not read at all
 * @param filesPartial of these, read in part
 * @param lines lines of the files read
 * @param calls calls in bodies
 * @param callsUnresolved of these, nothing known about the target
 * @param limitsHit how often each limit cut the analysis, by name
 * @param unknownReceivers library methods without a model that received personal data, with how often
 */
public record Coverage(
        int files,
        int filesFailed,
        int filesPartial,
        long lines,
        int calls,
        int callsUnresolved,
        Map<String, Integer> limitsHit,
        Map<String, Integer> unknownReceivers) {

    public Coverage {
        limitsHit = Collections.unmodifiableMap(new TreeMap<>(limitsHit));
        unknownReceivers = Collections.unmodifiableMap(new TreeMap<>(unknownReceivers));
    }
}
