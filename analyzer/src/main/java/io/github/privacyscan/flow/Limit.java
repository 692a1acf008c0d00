package io.github.privacyscan.flow;

/** A bound that keeps the analysis finite or fast. Reaching one is counted and reported: something may be missing. */
enum Limit {
    FACTS("all facts that are kept (the analysis stopped there)"),
    PROCEDURE_CONTEXTS("ways in which data reach one method (the last found not looked at)"),
    PATH_LENGTH("content deeper than " + AccessPath.MAX_LENGTH + " steps (treated as any content below)"),
    TARGETS("calls with very many implementations (only the first ones followed)"),
    LIBRARY_TARGETS("calls through a library's type with many implementations (none followed)"),
    FUNCTIONS("calls of very many functions, or of functions made of many (only the first ones followed)"),
    FUNCTION_PLACES("places that functions pass (functions that come further not seen)"),
    RETURNED_OBJECTS("objects returned through many nested calls (changes to them not seen at their origin)"),
    OBJECT_DEPTH("objects nested in objects (deeper fields not listed)"),
    TEXT_DEPTH("collections nested in collections (text of deeper objects not looked at)"),
    OVERWRITE_DEPTH("stores behind many nested calls (not taken for certain)"),
    CONTEXTS("callers of one flow (further sources not looked for)"),
    STEPS("steps of one flow (the middle not shown)"),
    GUARD_WAYS("ways to a send (further ones not checked)"),
    GUARD_DEPTH("calls on the way to a send (checks further out not seen)"),
    CONDITION_DEPTH("nested conditions (inner ones not looked at)");

    private final String meaning;

    Limit(String meaning) {
        this.meaning = meaning;
    }

    /** What was limited, and what that does to the result. */
    String meaning() {
        return meaning;
    }
}
