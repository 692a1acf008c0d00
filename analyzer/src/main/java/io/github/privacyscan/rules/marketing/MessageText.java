package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of the text of a message: the texts it is put together from, the template it is made of, and the names of
 * the methods and variables that give the rest. Filled by {@link MessageTexts} and not changed afterwards.
 */
final class MessageText {

    /** A text of several words, or of some Chinese. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}\\W+\\p{L}{2,}\\W+\\p{L}{2,}|\\p{IsHan}{4,}");

    /**
     * A text that stands in the code.
     *
     * @param text the text
     * @param place where
     * @param procedure the method that uses it
     * @param isSubject whether it is the subject of the message
     */
    record Part(String text, Place place, Procedure procedure, boolean isSubject) {}

    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<PageFacts> templates = new LinkedHashSet<>();
    private boolean isOpen;

    void add(Part part) {
        if (parts.stream().noneMatch(known -> known.place().equals(part.place()))) {
            parts.add(part);
        }
    }

    void name(String name) {
        names.add(name);
    }

    void template(PageFacts page) {
        templates.add(page);
    }

    /** Some of the text comes from where it cannot be seen. */
    void open() {
        isOpen = true;
    }

    /** The templates it is made of, in the order found. */
    List<PageFacts> templates() {
        return List.copyOf(templates);
    }

    /** The texts that stand in the code, in the order found. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Names of methods, fields and keys that give parts of the message. */
    Set<String> names() {
        return names;
    }

    /** The first sentence of its body that stands in the code. */
    Optional<Part> sentence() {
        return parts.stream()
                .filter(part ->
                        !part.isSubject() && SENTENCE.matcher(part.text()).find())
                .findFirst();
    }

    /** Whether what the receiver reads is known, apart from the values put into it. */
    boolean isKnown() {
        return !isOpen && (!templates.isEmpty() || sentence().isPresent());
    }
}
