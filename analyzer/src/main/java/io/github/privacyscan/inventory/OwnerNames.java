package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells from the name of a type what its objects are: its last telling word decides ({@code UserRole} is a role). */
final class OwnerNames {

    private final Set<String> people;
    private final Set<String> owned;
    private final Set<String> things;
    private final Set<String> machines;
    private final Map<String, OwnerNature> known = new ConcurrentHashMap<>();

    OwnerNames(Knowledge knowledge) {
        people = knowledge.matching().set("person-class-tokens");
        machines = knowledge.matching().set("machine-class-tokens");
        owned = knowledge.matching().set("owned-class-tokens");
        things = knowledge.matching().set("thing-class-tokens");
    }

    /** The nature of a type by its binary, simple or table name; of a nested type that tells nothing, of the outer one. */
    OwnerNature of(String typeName) {
        return known.computeIfAbsent(typeName, this::judge);
    }

    /** Whether the last word of a name that tells something is one of those for what belongs to somebody: {@code Address}. */
    boolean isOwned(String typeName) {
        List<String> words =
                Tokens.of(typeName.substring(Math.max(typeName.lastIndexOf('.'), typeName.lastIndexOf('$')) + 1));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (contains(machines, words.get(i)) || contains(things, words.get(i))) {
                return false;
            }
            if (contains(people, words.get(i))) {
                return contains(owned, words.get(i)) && (i == 0 || !contains(people, words.get(i - 1)));
            }
        }
        return false;
    }

    private OwnerNature judge(String typeName) {
        String simple = typeName.substring(typeName.lastIndexOf('.') + 1);
        String[] nested = simple.split("\\$", 0);
        for (int i = nested.length - 1; i >= 0; i--) {
            OwnerNature nature = byWords(Tokens.of(nested[i]));
            if (nature != OwnerNature.NEUTRAL) {
                return nature;
            }
        }
        return OwnerNature.NEUTRAL;
    }

    private OwnerNature byWords(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (contains(machines, words.get(i)) || contains(machines, withWordBefore(words, i))) {
                return OwnerNature.MACHINE;
            }
            if (contains(things, words.get(i))) {
                return OwnerNature.THING;
            }
            if (contains(people, words.get(i))) {
                boolean ofThing = i > 0 && contains(owned, words.get(i)) && contains(things, words.get(i - 1));
                return ofThing ? OwnerNature.THING : OwnerNature.PERSON;
            }
        }
        return OwnerNature.NEUTRAL;
    }

    /** {@code DataSource}, one word elsewhere. */
    private static String withWordBefore(List<String> words, int at) {
        return at == 0 ? "" : words.get(at - 1) + words.get(at);
    }

    private static boolean contains(Set<String> words, String word) {
        return words.contains(word) || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
    }
}
