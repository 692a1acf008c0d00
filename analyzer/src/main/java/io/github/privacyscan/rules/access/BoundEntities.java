package io.github.privacyscan.rules.access;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Endpoint.Part;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities that a request fills and a handler saves, with fields that the request has no business with. */
final class BoundEntities {

    private static final Set<String> PRIVILEGES = Set.of(
            "role",
            "roles",
            "authority",
            "authorities",
            "admin",
            "permission",
            "permissions",
            "privilege",
            "privileges",
            "verified",
            "superuser");

    private static final Set<String> WISHES = Set.of("consent", "optout", "optin", "consented");

    private static final Set<String> RECORDED = Set.of("at", "date", "time", "source", "version", "by", "ip");

    private final RuleContext context;
    private final PersonalTypes types;
    private final Handlers handlers;
    private final SavedValues saved;

    BoundEntities(RuleContext context) {
        this.context = context;
        this.types = new PersonalTypes(context);
        this.handlers = new Handlers(context);
        this.saved = new SavedValues(context.flow().sinks().stream()
                .filter(sink -> sink.model().kind().equals("db"))
                .collect(Collectors.groupingBy(SinkSite::procedure)));
    }

    /**
     * A parameter.
     *
     * @param handler whose parameter
     * @param input which
     * @param entity its type
     * @param settable the fields that the request may set, in order of the text
     * @param elements the personal data of the entity, worst first
     */
    record Bound(
            Endpoint handler,
            Endpoint.Input input,
            String entity,
            List<FieldDecl> settable,
            List<DataElement> elements) {}

    Stream<Bound> all() {
        return context.endpoints().stream()
                .filter(handler ->
                        !handler.inputs().isEmpty() && !handler.type().isInterface())
                .filter(handler -> !handlers.isGuarded(handler) && !handlers.isForStaff(handler))
                .flatMap(handler -> handler.inputs().stream()
                        .filter(input -> input.part() == Part.BODY || input.part() == Part.FORM)
                        .flatMap(input -> bound(handler, input).stream()));
    }

    private Optional<Bound> bound(Endpoint handler, Endpoint.Input input) {
        String entity = input.type().erasedName();
        List<DataElement> elements = types.isStored(entity) ? types.in(entity) : List.of();
        if (elements.isEmpty() || namesItsFields(handler)) {
            return Optional.empty();
        }
        List<FieldDecl> guarded = context.program().supertypes(entity).stream()
                .flatMap(type -> context.program().type(type).stream())
                .flatMap(type -> type.fields().stream().filter(field -> isPrivileged(field) && isOpen(type, field)))
                .toList();
        if (guarded.isEmpty()) {
            return Optional.empty();
        }
        return context.program()
                .implementation(
                        handler.type().binaryName(),
                        handler.method().name(),
                        handler.method().params().size())
                .flatMap(procedure -> saved.parameter(procedure, input.index()))
                .map(overwritten -> guarded.stream()
                        .filter(field -> !overwritten.contains(field.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList())
                .filter(fields -> !fields.isEmpty())
                .map(fields -> new Bound(handler, input, entity, fields, elements));
    }

    /** Whether the controller says which fields a form may set. */
    private boolean namesItsFields(Endpoint handler) {
        return Stream.of("setDisallowedFields", "setAllowedFields")
                .flatMap(name -> context.calls().named(name).stream())
                .anyMatch(call ->
                        call.procedure().method().owner().equals(handler.type().binaryName()));
    }

    private static boolean isPrivileged(FieldDecl field) {
        List<String> words = NameTokens.of(field.name());
        boolean isWish = words.stream().anyMatch(WISHES::contains)
                || String.join("", words).contains("optout");
        return !field.modifiers().isStatic()
                && !field.modifiers().isFinal()
                && (words.stream().anyMatch(PRIVILEGES::contains)
                        || AccessWords.isSubjectKey(field.name())
                        || (isWish && words.stream().anyMatch(RECORDED::contains)));
    }

    private boolean isOpen(TypeDecl type, FieldDecl field) {
        return !context.roles().has(field.annotations(), type.binaryName(), "exclude-from-json", "id")
                && field.annotations().stream()
                        .flatMap(annotation -> annotation.members().entrySet().stream())
                        .noneMatch(member -> isReadOnly(member.getKey(), member.getValue()));
    }

    private static boolean isReadOnly(String member, AnnotationUse.Value value) {
        return (value instanceof AnnotationUse.Value.Name name && name.name().endsWith("READ_ONLY"))
                || (member.equals("updatable")
                        && value instanceof AnnotationUse.Value.Literal literal
                        && literal.text().equals("false"));
    }
}
