package io.github.privacyscan.knowledge;

import java.util.Set;

/** Checks, when all files are read, that the words by which entries refer to other files mean something. */
final class References {

    private References() {}

    /**
     * Refuses entries about concepts that do not exist, and own kinds that are named like a concept.
     *
     * @throws KnowledgeException with file and line
     */
    static void check(Knowledge builtIn, Knowledge all) throws KnowledgeException {
        Set<String> known = all.concepts().keySet();
        for (CallModel model : all.calls()) {
            if (model instanceof CallModel.Source source && source.concept().isPresent()) {
                check(known, source.concept().get(), source.origin());
            }
        }
        for (DeclarationModel model : all.declarations()) {
            if (model.concept().isPresent()) {
                check(known, model.concept().get(), model.origin());
            }
        }
        for (OwnKind kind : all.kinds().values()) {
            if (builtIn.concepts().containsKey(kind.name())) {
                throw new KnowledgeException(
                        kind.origin() + ": '" + kind.name() + "' is a built-in concept; choose another name");
            }
            for (String taken : kind.takes()) {
                if (!taken.equals(OwnKind.PERSONAL)) {
                    check(known, taken, kind.origin());
                }
            }
        }
    }

    private static void check(Set<String> known, String concept, String origin) throws KnowledgeException {
        if (!known.contains(concept)) {
            throw new KnowledgeException(origin + ": '" + concept + "' is neither an own kind nor a concept");
        }
    }
}
