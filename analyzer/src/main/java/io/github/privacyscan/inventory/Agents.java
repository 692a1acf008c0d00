package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises who did something by a name and a label that both say so: {@code deployUser}, labelled {@code 部署者}. */
final class Agents {

    private final Set<String> suffixes;
    private final Set<String> labels;
    private final Optional<Concept> concept;

    Agents(Knowledge knowledge) {
        suffixes = knowledge.matching().set("agent-suffixes");
        labels = knowledge.matching().set("label-agents");
        concept = knowledge.matching().set("agent-concept").stream().findFirst().flatMap(knowledge::concept);
    }

    /** The concept of such names, if this is one. */
    Optional<Concept> concept(String name, List<Text> texts) {
        List<String> words = Tokens.of(name);
        return words.size() > 1
                        && suffixes.contains(words.get(words.size() - 1))
                        && texts.stream().anyMatch(text -> saysWho(text.text().strip()))
                ? concept
                : Optional.empty();
    }

    private boolean saysWho(String label) {
        return labels.stream().anyMatch(label::endsWith);
    }
}
