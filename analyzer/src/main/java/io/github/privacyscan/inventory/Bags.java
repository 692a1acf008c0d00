package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that keep whatever is known of a person, under names that the program need not know: {@code Map<String, Object>
 * properties} of a profile. What is got out of them by a constant name is judged by that name; all together, and a value
 * under a name that comes from elsewhere, are personal data of a kind not said.
 */
final class Bags {

    private static final String CONCEPT = "personal-data";

    private final Optional<Concept> concept;
    private final Set<String> owners;
    private final Set<String> names;
    private final Set<String> types;
    private final Set<String> values;

    Bags(Knowledge knowledge) {
        concept = knowledge.concept(CONCEPT);
        owners = knowledge.matching().set("bag-owners");
        names = knowledge.matching().set("bag-names");
        types = knowledge.matching().set("bag-types");
        values = knowledge.matching().set("bag-value-types");
    }

    /** The judgement of a field that is one. */
    Optional<Judgement> judge(TypeDecl owner, FieldDecl field, Type type, OwnerNature nature) {
        boolean isBag = nature == OwnerNature.PERSON
                && names.contains(field.name())
                && Tokens.of(owner.simpleName()).stream().anyMatch(owners::contains)
                && holdsAnything(type);
        return concept.filter(found -> isBag)
                .map(found -> new Judgement(
                        found,
                        Confidence.MEDIUM,
                        false,
                        false,
                        Judgement.Alone.NEITHER,
                        List.of(DataElement.BAG, "owner is person-like")));
    }

    private boolean holdsAnything(Type type) {
        if (!(type instanceof Type.Class map) || !types.contains(simple(map))) {
            return false;
        }
        return map.arguments().isEmpty()
                || (map.arguments().size() == 2
                        && simple(map.arguments().get(0)).equals("String")
                        && (map.arguments().get(1) instanceof Type.Unknown
                                || values.contains(simple(map.arguments().get(1)))));
    }

    private static String simple(Type type) {
        return type.erasedName().substring(type.erasedName().lastIndexOf('.') + 1);
    }
}
