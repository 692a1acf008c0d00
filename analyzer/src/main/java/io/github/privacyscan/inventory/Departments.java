package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.FieldDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Telephones and addresses of departments: where the type names nobody, they are not those of a person. */
final class Departments {

    private final Set<String> words;
    private final Set<String> own;
    private final Set<String> agents;

    Departments(Knowledge knowledge) {
        words = knowledge.matching().set("department-class-tokens");
        own = knowledge.matching().set("department-concepts");
        agents = knowledge.matching().set("agent-concept");
    }

    /** The fields of a type, those of a department only weak. */
    Map<FieldDecl, Judgement> weigh(String typeName, Map<FieldDecl, Judgement> judged) {
        if (!isDepartment(typeName) || judged.values().stream().anyMatch(this::namesSomebody)) {
            return judged;
        }
        Map<FieldDecl, Judgement> weighed = new LinkedHashMap<>();
        judged.forEach((field, judgement) -> weighed.put(
                field,
                own.contains(judgement.concept().id()) && judgement.confidence() != Confidence.CONFIRMED
                        ? judgement.weakened("owner is a department")
                        : judgement));
        return weighed;
    }

    private boolean isDepartment(String typeName) {
        List<String> name =
                Tokens.of(typeName.substring(Math.max(typeName.lastIndexOf('.'), typeName.lastIndexOf('$')) + 1));
        return name.stream().anyMatch(words::contains);
    }

    /** Who wrote the row is none of the department. */
    private boolean namesSomebody(Judgement judgement) {
        String concept = judgement.concept().id();
        return judgement.confidence() != Confidence.WEAK && !own.contains(concept) && !agents.contains(concept);
    }
}
