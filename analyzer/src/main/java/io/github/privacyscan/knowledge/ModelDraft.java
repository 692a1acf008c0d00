package io.github.privacyscan.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A first guess at the model of a method of which only the name is known, for a human to correct.
 *
 * @param type binary name of its type
 * @param method its name, {@code <init>} for constructors
 * @param guess what it probably does with its arguments
 */
public record ModelDraft(String type, String method, Guess guess) {

    /** What a method probably does with its arguments. */
    public enum Guess {
        /** It sends them somewhere. */
        SENDS,
        /** They are in what it returns. */
        RETURNS,
        /** They are in its object. */
        KEEPS
    }

    private static final String HEAD = """
            # Drafts of models. Correct what each method does with its arguments: leave it under "passes", or move it to
            # "sinks" with the kind of place it sends them to, or to "sanitizers" with what makes them harmless.
            library: drafts
            """;

    /** Whether a knowledge file can name the method. */
    public boolean canBeWritten() {
        try {
            EntryText.typeName(type);
            EntryText.methodName(method);
            return !type.equals(MethodPattern.ANY);
        } catch (IllegalArgumentException unnameable) {
            return false;
        }
    }

    /**
     * A whole file for a knowledge folder, as {@link KnowledgeLoader} reads it; empty without drafts that can be written.
     */
    public static String file(List<ModelDraft> drafts) {
        List<ModelDraft> written =
                drafts.stream().filter(ModelDraft::canBeWritten).distinct().toList();
        List<ModelDraft> sinks =
                written.stream().filter(draft -> draft.guess == Guess.SENDS).toList();
        List<ModelDraft> passes = new ArrayList<>(written);
        passes.removeAll(sinks);
        return written.isEmpty() ? "" : HEAD + section("passes", passes) + section("sinks", sinks);
    }

    private static String section(String name, List<ModelDraft> drafts) {
        StringBuilder text = new StringBuilder(drafts.isEmpty() ? "" : name + ":\n");
        drafts.forEach(draft -> text.append("  - type: " + draft.type + "\n")
                .append("    methods: \"" + draft.method + "\"\n")
                .append("    " + draft.fact() + "\n"));
        return text.toString();
    }

    private String fact() {
        return switch (guess) {
            case SENDS -> "kind: http-out";
            case RETURNS -> "flows: argument all -> result";
            case KEEPS -> "flows: argument all -> receiver";
        };
    }
}
