package io.github.privacyscan.link.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what the linker says about calls with what the compiler says. */
final class CallScore {

    /** How a call fared. */
    enum Verdict {
        RIGHT,
        OWNER_ONLY,
        UNRESOLVED,
        OTHER_OWNER,
        OTHER_PARAMETERS,
        NOT_READ
    }

    private final int[] counts = new int[Verdict.values().length];
    private final List<String> differences = new ArrayList<>();

    private CallScore() {}

    /** Compares the calls whose true owner is of interest. */
    static CallScore of(Map<Site, Callee> truth, Map<Site, Callee> found, Predicate<String> owners) {
        CallScore score = new CallScore();
        truth.forEach((site, callee) -> {
            if (owners.test(callee.owner())) {
                score.add(site, callee, found);
            }
        });
        return score;
    }

    private void add(Site site, Callee truth, Map<Site, Callee> found) {
        Callee callee = found.get(site);
        Verdict verdict = callee == null ? Verdict.NOT_READ : verdict(truth, callee);
        counts[verdict.ordinal()]++;
        if (verdict != Verdict.RIGHT) {
            differences.add(verdict + "\t" + site + "\t" + truth + "\t" + (callee == null ? "-" : callee));
        }
    }

    private static Verdict verdict(Callee truth, Callee found) {
        if (found.owner().isEmpty()) {
            return Verdict.UNRESOLVED;
        }
        if (!found.known() || found.parameterTypes().contains("")) {
            return found.owner().equals(truth.owner()) ? Verdict.OWNER_ONLY : Verdict.UNRESOLVED;
        }
        if (!found.owner().equals(truth.owner())) {
            return Verdict.OTHER_OWNER;
        }
        return truth.hasParameters(found.parameterTypes()) ? Verdict.RIGHT : Verdict.OTHER_PARAMETERS;
    }

    int count(Verdict verdict) {
        return counts[verdict.ordinal()];
    }

    int total() {
        return java.util.Arrays.stream(counts).sum();
    }

    /** One line for each call that is not right. */
    List<String> differences() {
        return differences;
    }

    /** All figures on one line. */
    String line(String title) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-44s %7d calls", title, total()));
        for (Verdict verdict : Verdict.values()) {
            double share = total() == 0 ? 0 : 100.0 * count(verdict) / total();
            String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            line.append(String.format(Locale.ROOT, "  %s %d (%.3f %%)", name, count(verdict), share));
        }
        return line.toString();
    }

    static Predicate<String> in(Set<String> types) {
        return types::contains;
    }
}
