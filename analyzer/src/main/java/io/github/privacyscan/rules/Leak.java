package io.github.privacyscan.rules;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All personal data that one call lets out: what a rule judges together, because one statement is one thing to repair.
 *
 * @param sink the call
 * @param flows one per element, worst first; never empty
 */
public record Leak(SinkSite sink, List<DataFlow> flows) {

    private static final List<Concept.Tier> WORST_FIRST = List.of(
            Concept.Tier.T1, Concept.Tier.S, Concept.Tier.T2, Concept.Tier.T3, Concept.Tier.OWN, Concept.Tier.NONE);

    private static final String SERVICE_SECRET = "service-secret";

    /** Orders elements: higher tier, surer, then by name. */
    public static final Comparator<DataElement> WORST = Comparator.comparingInt((DataElement element) ->
                    WORST_FIRST.indexOf(element.concept().tier()))
            .thenComparing(DataElement::confidence)
            .thenComparing(DataElement::displayName)
            .thenComparing(Comparator.naturalOrder());

    public Leak {
        flows = List.copyOf(flows);
    }

    /** The leaks made of the flows that are wanted, in the order of the flows. */
    public static List<Leak> of(Collection<DataFlow> flows, Predicate<DataFlow> wanted) {
        Map<Place, List<DataFlow>> byCall = new LinkedHashMap<>();
        for (DataFlow flow : flows) {
            if (wanted.test(flow)) {
                byCall.computeIfAbsent(flow.sink().place(), call -> new ArrayList<>())
                        .add(flow);
            }
        }
        return byCall.values().stream().map(Leak::ofOneCall).toList();
    }

    /** A leak of the flows of one call. A generated builder has its fields where the type has them, and
     * elements of one name and concept look the same to a reader: they count once. */
    public static Leak ofOneCall(List<DataFlow> flows) {
        List<DataFlow> ordered = new ArrayList<>(flows);
        ordered.sort(Comparator.comparing(DataFlow::element, WORST)
                .thenComparingInt(flow -> flow.effects().size()));
        Set<Place> places = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<DataFlow> distinct = ordered.stream()
                .filter(flow -> places.add(flow.element().place()))
                .filter(flow -> names.add(
                        flow.element().conceptId() + " " + flow.element().displayName()))
                .toList();
        return new Leak(ordered.get(0).sink(), distinct);
    }

    /** The elements, worst first. */
    public List<DataElement> elements() {
        return flows.stream().map(DataFlow::element).toList();
    }

    /**
     * Whether an element is personal data that a rule may name: of a tier of its own, and more than a weak guess. A credential
     * of a service protects personal data and is none.
     */
    public static boolean isNameable(DataElement element) {
        Concept.Tier tier = element.concept().tier();
        return element.confidence() != Confidence.WEAK
                && tier != Concept.Tier.NONE
                && tier != Concept.Tier.OWN
                && !element.concept().id().equals(SERVICE_SECRET);
    }

    /** Whether an element is personal data that counts by itself; identifiers of devices (T3) do not. */
    public static boolean countsAlone(DataElement element) {
        return isNameable(element) && element.concept().tier() != Concept.Tier.T3;
    }
}
