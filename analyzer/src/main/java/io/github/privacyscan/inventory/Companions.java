package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.About.Companion;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.FieldDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Finds the fields whose names mean something only because of the data beside them: {@code state} beside a postal code. */
final class Companions {

    private final Map<String, List<Entry>> byName = new HashMap<>();

    Companions(Knowledge knowledge) {
        for (Concept concept : knowledge.concepts().values()) {
            for (Companion companion : concept.about().companions()) {
                for (String name : companion.names()) {
                    byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(new Entry(concept, companion));
                }
            }
        }
    }

    /**
     * Adds what the neighbours tell.
     *
     * @param fields the fields that may hold data, in order
     * @param judged what is known of them
     * @param nature what the objects of the type are
     * @param judge judges a field, given what it is beside; it may know better
     */
    Map<FieldDecl, Judgement> weigh(
            List<FieldDecl> fields,
            Map<FieldDecl, Judgement> judged,
            OwnerNature nature,
            BiFunction<FieldDecl, Found, Optional<Judgement>> judge) {
        Map<FieldDecl, Judgement> weighed = new LinkedHashMap<>();
        for (FieldDecl field : fields) {
            Optional<Judgement> known = Optional.ofNullable(judged.get(field));
            find(field, fields, judged, nature)
                    .filter(found -> isSurer(found, known))
                    .flatMap(found -> judge.apply(field, found))
                    .or(() -> known)
                    .ifPresent(judgement -> weighed.put(field, judgement));
        }
        return weighed;
    }

    private static boolean isSurer(Found found, Optional<Judgement> known) {
        return known.filter(judgement -> judgement.confidence() == Confidence.CONFIRMED
                        || judgement.confidence() == Confidence.STRONG
                        || (judgement.confidence() == Confidence.MEDIUM
                                && found.companion().strength() != Concept.Strength.STRONG))
                .isEmpty();
    }

    private Optional<Found> find(
            FieldDecl field, List<FieldDecl> fields, Map<FieldDecl, Judgement> judged, OwnerNature nature) {
        for (Entry entry : byName.getOrDefault(joined(field), List.of())) {
            Companion companion = entry.companion();
            if (!nature.isThing() && (!companion.onPeople() || nature == OwnerNature.PERSON)) {
                Set<String> reasons = new TreeSet<>();
                for (FieldDecl other : fields) {
                    if (!other.equals(field) && isReason(other, judged, companion)) {
                        reasons.add(other.name());
                    }
                }
                if (!reasons.isEmpty()) {
                    return Optional.of(new Found(entry.concept(), companion, String.join(", ", reasons)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isReason(FieldDecl other, Map<FieldDecl, Judgement> judged, Companion companion) {
        return companion.besideNames().contains(joined(other))
                || Optional.ofNullable(judged.get(other))
                        .filter(judgement -> judgement.confidence() != Confidence.WEAK)
                        .filter(judgement ->
                                companion.besides().contains(judgement.concept().id()))
                        .isPresent();
    }

    private static String joined(FieldDecl field) {
        return String.join("", Tokens.of(field.name()));
    }

    private record Entry(Concept concept, Companion companion) {}

    /**
     * What a field means beside others.
     *
     * @param because the names of the others
     */
    record Found(Concept concept, Companion companion, String because) {}
}
