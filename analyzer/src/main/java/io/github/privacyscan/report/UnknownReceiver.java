package io.github.privacyscan.report;

import io.github.privacyscan.source.Place;
import java.util.List;

/**
 * A library method without a model that received personal data: where they went from there was not seen.
 *
 * @param method binary name of the type, {@code #}, name; {@code ?} for a type that is not known either
 * @param calls how many calls gave it personal data
 * @param data which, sorted
 * @param first the first of the calls
 * @param model a file for a knowledge folder that describes the method, to be corrected; empty if it cannot be described
 */
public record UnknownReceiver(String method, int calls, List<String> data, Place first, String model) {

    /** How many are worth telling one by one. */
    public static final int TOLD = 10;

    public UnknownReceiver {
        data = List.copyOf(data);
    }
}
