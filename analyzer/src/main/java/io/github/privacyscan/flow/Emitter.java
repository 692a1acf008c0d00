package io.github.privacyscan.flow;

/** Receives what follows from a fact inside the same procedure. */
interface Emitter {

    /**
     * Another fact of the same root follows.
     *
     * @param variable its variable
     * @param path its content
     * @param from index of the instruction behind which it holds
     * @param marks what happened to the value so far
     * @param step the instruction that carried the value and how to report it
     */
    void emit(int variable, AccessPath path, int from, int marks, Step step);

    /** The value leaves the procedure as its result. */
    void returned(int instruction);

    /** The value leaves the procedure in, or as, a thrown exception. */
    void thrown(int instruction);

    /**
     * The value is stored in a field that does not belong to one object known here.
     *
     * @param field step of the field
     * @param path content below it
     */
    void global(String field, AccessPath path, Step step);

    /**
     * How a step is reported.
     *
     * @param instruction its index
     * @param kind what happens
     * @param name the name concerned; may be empty
     */
    record Step(int instruction, FlowStep.Kind kind, String name) {}
}
