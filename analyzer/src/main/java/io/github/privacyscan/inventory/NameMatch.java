package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Concept;

/**
 * A name, or a part of it, that means a concept.
 *
 * @param concept which
 * @param term the vocabulary's term, as written there
 * @param protectedName whether words around the term say that the value is hashed, encrypted or masked
 * @param complete whether nothing stands before the term
 * @param behindPerson whether only words for people stand before the term, and at least one
 * @param behindRole whether a word for a role ({@code admin}) stands right before a term that is unsure: then the match
 *     holds only for people
 * @param ambiguous whether the term, though sure, means things on things: {@code realName} of a file
 * @param length how many letters of the name the term covers
 */
record NameMatch(
        Concept concept,
        Concept.Term term,
        boolean protectedName,
        boolean complete,
        boolean behindPerson,
        boolean behindRole,
        boolean ambiguous,
        int length) {

    Concept.Strength strength() {
        return term.strength();
    }

    boolean isInitials() {
        return term.form() == Concept.Form.INITIALS;
    }

    /** Whether the match holds for a member of such a type. */
    boolean holdsOn(OwnerNature owner) {
        if (behindRole && owner != OwnerNature.PERSON) {
            return false;
        }
        return switch (strength()) {
            case STRONG -> !ambiguous || !owner.isThing();
            case MEDIUM -> !owner.isThing();
            case WEAK -> !owner.isThing() && (behindPerson || (complete && owner == OwnerNature.PERSON));
        };
    }
}
