package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.proof.Claim.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a library file says with what was found in its jars. */
final class Comparison {

    private final Library library;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> unused = new LinkedHashMap<>();

    private Comparison(Library library, Map<Proof, Integer> proofs) {
        this.library = library;
        proofs.forEach((proof, line) -> {
            shapes.put(proof.key(), proof.shape());
            unused.put(proof.key(), line);
        });
    }

    /** One message per mistake, with file and line. */
    static List<String> problems(Library library, Map<Proof, Integer> proofs) {
        return new Comparison(library, proofs).problems();
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Claim claim : library.claims()) {
            problem(claim).ifPresent(problem -> problems.add(claim.origin() + ": " + problem));
        }
        unused.forEach((key, line) -> problems.add("proved/" + library.name() + ".txt:" + line + ": no model says "
                + key + " any more; run bench/models.sh " + library.name()));
        return problems;
    }

    private Optional<String> problem(Claim claim) {
        if (claim.unproved().isPresent()) {
            return Optional.empty();
        }
        List<String> proved = claim.names().stream()
                .map(Name::key)
                .filter(shapes::containsKey)
                .toList();
        unused.keySet().removeAll(proved);
        if (proved.isEmpty()) {
            return Optional.of(claim.text() + " is not proved against a jar; run bench/models.sh " + library.name()
                    + ", or say why it cannot be: 'unproved: ...'");
        }
        return proved.stream().anyMatch(key -> claim.objection(shape(key)).isEmpty())
                ? Optional.empty()
                : claim.objection(shape(proved.get(0))).map(objection -> claim.text() + " " + objection);
    }

    private Shape shape(String key) {
        return shapes.getOrDefault(key, Shape.NONE);
    }
}
