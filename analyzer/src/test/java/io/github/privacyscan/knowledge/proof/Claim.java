package io.github.privacyscan.knowledge.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one entry of a library file says about one name of the library.
 *
 * @param origin {@code file:line} of the entry
 * @param names what is said, under each name that the library has had; one of them must hold
 * @param parameters how many parameters the method has, if the entry says so
 * @param positions how many arguments the method must take so that those that the entry names exist
 * @param needsResult whether the entry says something about the result
 * @param unproved why it cannot be proved, if the entry says so
 */
record Claim(
        String origin,
        List<Name> names,
        OptionalInt parameters,
        int positions,
        boolean needsResult,
        Optional<String> unproved) {

    Claim {
        names = List.copyOf(names);
    }

    /** What is named. */
    enum Sort {
        TYPE,
        METHOD,
        FIELD,
        ANNOTATION,
        MEMBER,
        SUPERTYPE,
        RETURN
    }

    /**
     * A name of a library.
     *
     * @param sort what it names
     * @param type binary name of the type
     * @param member method or field, may end with {@code *}; empty for types
     * @param detail parameter types in brackets, the supertype, or the returned type; may be empty
     * @param isTwin whether it is the name after the library moved to another package
     */
    record Name(Sort sort, String type, String member, String detail, boolean isTwin) {

        /** The name in a file of proofs. */
        String key() {
            return switch (sort) {
                case TYPE -> type;
                case METHOD -> type + "#" + member + detail;
                case FIELD -> type + ":" + member;
                case ANNOTATION -> "@" + type;
                case MEMBER -> "@" + type + "#" + member;
                case SUPERTYPE -> type + " < " + detail;
                case RETURN -> type + "#" + member + " -> " + detail;
            };
        }
    }

    /** What messages call it. */
    String text() {
        return names.get(0).key();
    }

    /** What is wrong with methods of this shape; empty when nothing is. */
    Optional<String> objection(Shape shape) {
        if (parameters.isPresent() && !shape.accepts(parameters.getAsInt())) {
            return Optional.of("has no overload of " + parameters.getAsInt() + " parameters, only of " + shape.text());
        }
        if (positions > 0 && !shape.reaches(positions)) {
            return Optional.of("has no argument " + (positions - 1) + ": its overloads have " + shape.text());
        }
        if (needsResult && shape.isVoid()) {
            return Optional.of("returns nothing, but the entry speaks of its result");
        }
        return Optional.empty();
    }
}
