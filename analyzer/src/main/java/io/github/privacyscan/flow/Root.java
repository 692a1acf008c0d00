package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;

/** What a fact inside a procedure depends on. */
sealed interface Root {

    /** Under which functions in its inputs that holds. */
    Holding holding();

    /** The same under others. */
    Root under(Holding other);

    /** The data are read here, or in a procedure called from here: holds in every context. */
    record Seed(DataElement element, Holding holding) implements Root {
        @Override
        public Root under(Holding other) {
            return new Seed(element, other);
        }

        /** Asked for with every fact, so it does not go into all parts of the element. */
        @Override
        public int hashCode() {
            return 31 * element.owner().hashCode() + element.name().hashCode();
        }
    }

    /**
     * Holds if the caller hands in a tainted value.
     *
     * @param input the input variable
     * @param path its tainted content
     * @param marks what happened to the value before
     */
    record Entry(int input, AccessPath path, int marks, Holding holding) implements Root {
        @Override
        public Root under(Holding other) {
            return new Entry(input, path, marks, other);
        }
    }

    /**
     * Holds because some procedure stored a tainted value in a static field (or a field of a singleton).
     *
     * @param field step of the field
     * @param path content below it
     * @param marks what happened to the value before
     */
    record Global(String field, AccessPath path, int marks, Holding holding) implements Root {
        @Override
        public Root under(Holding other) {
            return new Global(field, path, marks, other);
        }
    }
}
