package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A company or service to which programs hand data. What is said of it is what is usual: a contract or the manifest decides.
 *
 * @param name as sinks and hosts name it: {@code Segment}
 * @param kinds kinds of sinks at which it receives data, in the order of the file; never empty
 * @param role whether it usually acts for the organisation that sends
 * @param place ISO 3166 code of the country where it usually holds the data; empty when the customer chooses or nobody knows
 * @param needs ids of the concepts that its service normally needs; empty when that depends on the use
 */
public record Recipient(String name, Set<String> kinds, Role role, Optional<String> place, List<String> needs) {

    /** Whether a recipient acts for the organisation that sends. */
    public enum Role {
        /** Holds and handles the data for the organisation only. */
        PROCESSOR,
        /** Uses the data for purposes of its own too. */
        THIRD_PARTY,
        /** Depends on the product or the settings. */
        EITHER
    }

    public Recipient {
        needs = List.copyOf(needs);
    }
}
