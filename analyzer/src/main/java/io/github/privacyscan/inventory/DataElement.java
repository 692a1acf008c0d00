package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A declared thing that holds personal data.
 *
 * @param kind what is declared
 * @param owner binary name of the declaring type; for parameters with {@code #method}; for library values their type
 * @param name the name of the field, parameter, accessor, request parameter or map key
 * @param concept what it is
 * @param confidence how surely
 * @param isProtected whether the name says that the value is hashed, encrypted or masked; rules judge whether it is
 * @param evidence what decided, most important first, never empty
 * @param place where it is declared
 */
public record DataElement(
        Kind kind,
        String owner,
        String name,
        Concept concept,
        Confidence confidence,
        boolean isProtected,
        List<String> evidence,
        Place place)
        implements Comparable<DataElement> {

    static final String BAG = "keeps what is known of a person under names";

    private static final Comparator<DataElement> ORDER = Comparator.comparing(DataElement::place)
            .thenComparing(DataElement::owner)
            .thenComparing(DataElement::name)
            .thenComparing(DataElement::kind);

    public DataElement {
        evidence = List.copyOf(evidence);
    }

    /** What is declared; {@link #label()} is its name in the inventory CSV. */
    public enum Kind {
        FIELD("field"),
        PARAMETER("parameter"),
        COLUMN("column"),
        FORM_INPUT("form-input"),
        MAP_KEY("map-key"),
        /** A value that a library or an abstract method of the sources gives by a named accessor: {@code getEmail()}. */
        ACCESSOR("accessor"),
        /** A local variable named so whose value comes from outside the scanned sources. */
        VARIABLE("variable"),
        /** A text in the code that is itself personal data; its name is the masked text. */
        LITERAL("literal");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name in reports. */
        public String label() {
            return label;
        }
    }

    /** Whether it is a map that keeps whatever is known of a person; single values in it may be anything. */
    public boolean isBag() {
        return evidence.contains(BAG);
    }

    /** The concept's id; reports know elements, not knowledge. */
    public String conceptId() {
        return concept.id();
    }

    /** The concept's tier, {@code T1}. */
    public String tier() {
        return concept.tier().name();
    }

    /** Short qualified name for messages: {@code Member.email}, {@code register(email)}. */
    public String displayName() {
        int hash = owner.indexOf('#');
        String type = hash < 0 ? owner : owner.substring(0, hash);
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return switch (kind) {
            case PARAMETER -> owner.substring(hash + 1) + "(" + name + ")";
            case MAP_KEY, FORM_INPUT, LITERAL -> "\"" + name + "\"";
            case VARIABLE -> name;
            case FIELD, COLUMN, ACCESSOR -> simple + "." + name;
        };
    }

    @Override
    public int compareTo(DataElement other) {
        return ORDER.compare(this, other);
    }
}
