package io.github.privacyscan.rules.disclosure;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A purpose that people may agree to or object to, and where data are used for it. */
enum PurposeOfUse {
    /** Counting and watching what people do. */
    ANALYTICS("analytics tracking statistics profiling", "analytics ads"),
    /** Models that learn from or work on what people write. */
    AI("ai llm gpt chatbot", "ai-model");

    private static final Set<String> AGREEMENTS =
            Set.of("consent", "consents", "consented", "agree", "agreed", "optin", "permission", "granted", "allowed");

    private static final Set<String> OBJECTIONS =
            Set.of("optout", "objection", "objected", "objects", "refused", "declined");

    /** Parts of names of classes that say what the program does, and not what a person wants. */
    private static final Set<String> SETTINGS =
            Set.of("config", "configuration", "properties", "settings", "options", "feature", "features", "test");

    private final String words;
    private final String kinds;

    PurposeOfUse(String words, String kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /**
     * A field that keeps what a person said about a purpose.
     *
     * @param name for readers
     * @param place where it is declared
     */
    record Choice(String name, Place place) {}

    /** Whether data are used for the purpose there. */
    boolean isUse(SinkSite sink) {
        return List.of(kinds.split(" ", -1)).contains(sink.model().kind());
    }

    /** The fields that keep what people said about the purpose, in order of the text. */
    List<Choice> choices(RuleContext context) {
        List<Choice> found = new ArrayList<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            if (NameTokens.of(type.simpleName()).stream().anyMatch(SETTINGS::contains)) {
                continue;
            }
            context.program()
                    .fileOf(type.binaryName())
                    .ifPresent(file -> type.fields().stream()
                            .filter(field ->
                                    isState(field) && wanted(field.name()).isPresent())
                            .forEach(field -> found.add(new Choice(
                                    type.simpleName() + "." + field.name(),
                                    new Place(file.file().path(), field.span())))));
        }
        return found;
    }

    private static boolean isState(FieldDecl field) {
        boolean isOwn = field.kind() == FieldDecl.Kind.FIELD || field.kind() == FieldDecl.Kind.RECORD_COMPONENT;
        return isOwn
                && !field.modifiers().isStatic()
                && field.type().simpleText().equalsIgnoreCase("boolean");
    }

    /** Whether a test lets through only those who agreed or did not object. */
    boolean respects(Guards.Test test) {
        Optional<Boolean> outermost = test.names().stream()
                .limit(1)
                .map(this::wanted)
                .flatMap(Optional::stream)
                .findFirst();
        Optional<Boolean> wanted = outermost.or(() -> test.names().stream()
                .map(this::wanted)
                .flatMap(Optional::stream)
                .findFirst());
        // A helper of another name gives permission when it says yes.
        boolean isHelper = outermost.isEmpty() && wanted.isPresent();
        return wanted.isPresent()
                && (test.holds().orElse(wanted.get()).equals(wanted.get())
                        || (isHelper && test.holds().orElse(true)));
    }

    /** What the named thing must be for the use; empty if the name does not speak of such a choice. */
    private Optional<Boolean> wanted(String name) {
        List<String> tokens = NameTokens.of(name);
        if (tokens.size() > 6 || tokens.stream().noneMatch(List.of(words.split(" ", -1))::contains)) {
            return Optional.empty();
        }
        String joined = String.join("", tokens);
        if (joined.contains("optout")
                || joined.contains("optedout")
                || tokens.stream().anyMatch(OBJECTIONS::contains)) {
            return Optional.of(false);
        }
        boolean agrees = joined.contains("optin")
                || joined.contains("optedin")
                || tokens.stream().anyMatch(AGREEMENTS::contains);
        return agrees ? Optional.of(true) : Optional.empty();
    }
}
