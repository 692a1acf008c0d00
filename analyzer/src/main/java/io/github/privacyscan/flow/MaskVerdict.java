package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel.Effect;
import java.util.List;

/**
 * What code leaves of a text, by what kind of text it is: a mask that is right for a card number may show nearly all of a
 * shorter number.
 *
 * @param hidden bit set: bit 0 for texts of any kind, then one bit for each of {@link #KINDS}
 * @param changes whether masking characters are put in at all
 */
record MaskVerdict(int hidden, boolean changes) {

    /** The code does something else, or something that a trial cannot run. */
    static final MaskVerdict OTHER = new MaskVerdict(0, false);

    /** Texts that look like personal data, and the concepts that are of their kind. */
    static final List<Kind> KINDS = List.of(
            new Kind(List.of("A1234563", "K07654321"), List.of("hkid", "passport", "travel-document")),
            new Kind(List.of("91234567", "13812945670"), List.of("phone", "fax", "msisdn")),
            new Kind(List.of("4129367085712946"), List.of("payment-card")),
            new Kind(List.of("110108199003076254"), List.of("prc-id")),
            new Kind(List.of("CHRIS WONG SIU"), List.of("name", "former-name", "address")),
            new Kind(List.of("chris.wong@mail.com"), List.of("email")));

    private static final int ALL = (1 << (KINDS.size() + 1)) - 1;
    private static final int SHIFT = 16;
    private static final int MOST = Marks.of(Effect.MOST);

    /**
     * Texts of one kind.
     *
     * @param samples made up
     * @param concepts identifiers
     */
    record Kind(List<String> samples, List<String> concepts) {
        Kind {
            samples = List.copyOf(samples);
            concepts = List.copyOf(concepts);
        }
    }

    /** Masking characters are joined to parts of a value in a way that no trial could run: most likely a mask. */
    static final MaskVerdict PRESUMED = new MaskVerdict(1 << 14, true);

    /** Whether no text of any kind shows. */
    boolean hidesEverything() {
        return hidden == ALL;
    }

    /** Whether texts in general are hidden. */
    boolean hides() {
        return (hidden & 1) != 0;
    }

    /** The marks of a value that goes on: what a trial found replaces what was presumed before. */
    int on(int marks) {
        return changes ? (marks & ~(PRESUMED.hidden << SHIFT)) | MOST | hidden << SHIFT : marks;
    }

    /** Whether a value with those marks does not show, being of that concept. */
    static boolean isHidden(int marks, String concept) {
        int hidden = marks >>> SHIFT;
        if ((hidden & PRESUMED.hidden) != 0) {
            return true;
        }
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).concepts().contains(concept)) {
                return (hidden & (2 << i)) != 0;
            }
        }
        return (hidden & 1) != 0;
    }
}
