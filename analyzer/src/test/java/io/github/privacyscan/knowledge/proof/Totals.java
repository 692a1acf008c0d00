package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.proof.Claim.Name;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts how much library files say. A name that a library got by moving to another package does not count again. */
final class Totals {

    private final Set<String> artifacts = new TreeSet<>();
    private final Set<String> proved = new TreeSet<>();
    private final Set<String> unproved = new TreeSet<>();
    private int files;

    /** Counts a file and what was proved of it. */
    void add(Library library, List<Proof> proofs) {
        files++;
        library.artifacts().forEach(artifact -> artifacts.add(artifact.substring(0, artifact.lastIndexOf(':'))));
        Set<String> keys = new TreeSet<>();
        proofs.forEach(proof -> keys.add(proof.key()));
        for (Claim claim : library.claims()) {
            for (Name name : claim.names()) {
                if (isSignature(name) && claim.unproved().isPresent()) {
                    unproved.add(signature(name));
                } else if (isSignature(name) && keys.contains(name.key())) {
                    proved.add(signature(name));
                }
            }
        }
    }

    private static boolean isSignature(Name name) {
        return !name.isTwin()
                && switch (name.sort()) {
                    case METHOD, FIELD, ANNOTATION -> true;
                    default -> false;
                };
    }

    private static String signature(Name name) {
        return name.type() + "#" + name.member();
    }

    /** One line for people. A signature is a pair of a type and a method or field, or an annotation. */
    String text() {
        return files + " files, " + artifacts.size() + " artifacts and the JDK, " + (proved.size() + unproved.size())
                + " signatures: " + proved.size() + " proved, " + unproved.size() + " unproved";
    }
}
