package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a name of one program says of a person's wish about direct marketing. {@link Wish} tells it by the words; the inventory
 * knows it by labels, comments and columns: {@code jstg} is a wish where a comment beside it says so.
 */
final class Wishes {

    private static final Map<String, Boolean> CONCEPTS = Map.of("marketing-consent", true, "marketing-opt-out", false);

    /** Shorter names mean too many things elsewhere in a program. */
    private static final int SHORTEST = 3;

    private static final List<String> ACCESSORS = List.of("get", "is", "has", "set");

    private final Map<String, Boolean> known = new HashMap<>();

    private Wishes(List<DataElement> elements, Storage storage) {
        for (DataElement element : elements) {
            Boolean wanted = CONCEPTS.get(element.conceptId());
            boolean isSure = element.confidence().compareTo(Confidence.STRONG) <= 0;
            if (wanted != null && isSure && element.kind() == DataElement.Kind.FIELD) {
                add(element.name(), wanted);
                storage.columnsOf(new FieldRef(element.owner(), element.name(), false))
                        .forEach(column -> add(column.name(), wanted));
            } else if (wanted != null && isSure && element.kind() == DataElement.Kind.COLUMN) {
                add(element.name(), wanted);
            }
        }
    }

    static Wishes of(RuleContext context) {
        return new Wishes(context.inventory().elements(), context.inventory().storage());
    }

    /** What words alone say, in any program. */
    static Wishes ofWords() {
        return new Wishes(List.of(), Storage.NONE);
    }

    private void add(String name, boolean wanted) {
        String key = String.join("", NameTokens.of(name));
        if (key.length() >= SHORTEST) {
            known.putIfAbsent(key, wanted);
        }
    }

    /** What the named thing must be for a message to be sent; empty when the name does not speak of such a wish. */
    Optional<Boolean> wanted(String name) {
        return Wish.wanted(name).or(() -> meant(name));
    }

    /** Whether the name speaks of an objection, and not of an agreement. */
    boolean isObjection(String name) {
        return Wish.isObjection(name) || meant(name).equals(Optional.of(false));
    }

    /** Whether the inventory says that the field, column or accessor of that name holds an agreement. */
    boolean isAgreement(String name) {
        return meant(name).equals(Optional.of(true));
    }

    /** By the inventory; also of an accessor, and of a name that says where it belongs: {@code br.jstg}. */
    private Optional<Boolean> meant(String name) {
        if (known.isEmpty() || name.contains(" ")) {
            return Optional.empty();
        }
        List<String> words = NameTokens.of(name.substring(name.lastIndexOf('.') + 1));
        Boolean found = known.get(String.join("", words));
        if (found == null && words.size() > 1 && ACCESSORS.contains(words.get(0))) {
            found = known.get(String.join("", words.subList(1, words.size())));
        }
        return Optional.ofNullable(found);
    }
}
