package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that identify a record: annotated as its key, or named as one ({@code staffNo}, {@code username}). A store to one
 * is a sink of kind {@value #KIND}. A store to a field that keeps a password or PIN is one of kind {@value #CREDENTIAL}.
 */
final class IdentifierFields {

    static final String KIND = "identifier-field";

    static final String CREDENTIAL = "credential-field";

    private static final Set<String> CREDENTIALS = Set.of("password", "pin");

    private final LinkedProgram program;
    private final Inventory inventory;
    private final Set<String> names;
    private final Set<String> annotations;

    IdentifierFields(LinkedProgram program, Inventory inventory, Knowledge knowledge) {
        this.program = program;
        this.inventory = inventory;
        this.names = knowledge.matching().set("identifier-names");
        this.annotations = knowledge.annotations().stream()
                .filter(model -> model.role().equals("id"))
                .map(model -> model.annotation().substring(model.annotation().lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a sink is the store to one of these fields. */
    static boolean isStore(SinkSite site) {
        String kind = site.model().kind();
        return kind.equals(KIND) || kind.equals(CREDENTIAL);
    }

    /** The sink that a store is, if the value is stored in one of these fields. */
    Optional<SinkSite> siteAt(Code code, int at, int value) {
        return StoreSites.field(code, at, value)
                .flatMap(field -> kind(field).map(kind -> StoreSites.site(code, at, field, model(field, kind))));
    }

    private Optional<String> kind(FieldRef field) {
        if (isIdentifier(field)) {
            return Optional.of(KIND);
        }
        return isCredential(field) ? Optional.of(CREDENTIAL) : Optional.empty();
    }

    private boolean isCredential(FieldRef field) {
        return program.fileOf(field.owner()).isPresent()
                && inventory
                        .field(field)
                        .filter(element ->
                                CREDENTIALS.contains(element.concept().id()))
                        .isPresent();
    }

    private boolean isIdentifier(FieldRef field) {
        Optional<FieldDecl> declaration = program.field(field);
        if (declaration.isEmpty() || program.fileOf(field.owner()).isEmpty()) {
            return false;
        }
        boolean key = declaration.get().annotations().stream()
                .map(AnnotationUse::simpleName)
                .anyMatch(annotations::contains);
        boolean named = names.contains(field.name().replace("_", "").toLowerCase(Locale.ROOT));
        boolean isIdentityDocument = inventory
                .field(field)
                .filter(element -> element.concept().category().equals("government-id"))
                .isPresent();
        return (key || named) && !isIdentityDocument;
    }

    private static CallModel.Sink model(FieldRef field, String kind) {
        return new CallModel.Sink(
                new MethodPattern(field.owner(), List.of(field.name()), OptionalInt.empty(), List.of()),
                "built-in",
                kind,
                List.of(new AccessPathSpec(AccessPathSpec.Root.ARGUMENT, 0, AccessPathSpec.NOT_A_FUNCTION, List.of())),
                CallModel.Rendering.VALUE,
                Optional.empty());
    }
}
