package io.github.privacyscan.report;

import java.util.Collections;
import java.util.List;
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
 * @param unknownReceivers library methods without a model that received personal data, those most worth one first
 * @param modelDraft a file for a knowledge folder that describes the first of them, to be corrected; may be empty
 */
public record Coverage(
        int files,
        int filesFailed,
        int filesPartial,
        long lines,
        int calls,
        int callsUnresolved,
        Map<String, Integer> limitsHit,
        List<UnknownReceiver> unknownReceivers,
        String modelDraft) {

    public Coverage {
        limitsHit = Collections.unmodifiableMap(new TreeMap<>(limitsHit));
        unknownReceivers = List.copyOf(unknownReceivers);
    }
}
