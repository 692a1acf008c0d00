package io.github.privacyscan.rules.security;

import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.rules.Handlers;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Request handlers whose answer is, or contains, a stored entity with personal data of other people. */
final class EntityAnswers {

    private static final Set<String> SECRETS =
            Set.of("password", "pin", "otp", "access-token", "mfa-secret", "private-key", "service-secret");

    private final RuleContext context;
    private final Set<String> agentConcepts;

    private EntityAnswers(RuleContext context) {
        this.context = context;
        this.agentConcepts = context.knowledge().matching().set("agent-concept");
    }

    /**
     * A handler and what it lets out.
     *
     * @param handler the handler
     * @param entity binary name of the entity
     * @param exposed the elements, worst first
     */
    record Answer(Endpoint handler, String entity, List<DataElement> exposed) {}

    static List<Answer> of(RuleContext context) {
        EntityAnswers search = new EntityAnswers(context);
        Handlers handlers = new Handlers(context);
        return context.endpoints().stream()
                .filter(handlers::answersWithResult)
                .filter(handler -> !handlers.isGuarded(handler) && !handlers.isAboutCaller(handler))
                .filter(handler -> !handlers.choosesView(handler))
                .flatMap(handler -> search.answer(handler).stream())
                .toList();
    }

    private Optional<Answer> answer(Endpoint handler) {
        Type declared = context.program()
                .resolve(handler.method().returnType(), handler.type().binaryName());
        return Stream.concat(Stream.of(declared), returned(handler, declared))
                .flatMap(type -> entities(type, false))
                .filter(found -> !handler.changes() || found.several())
                .map(found -> new Answer(handler, found.type().erasedName(), exposed(found.type())))
                .filter(answer -> answer.exposed().stream().anyMatch(this::isOfPerson))
                .findFirst();
    }

    /** An entity inside a type; {@code several} if more than one may come. */
    private record Found(Type type, boolean several) {}

    private Stream<Found> entities(Type type, boolean several) {
        if (type instanceof Type.Array array) {
            return entities(array.element(), true);
        }
        if (!(type instanceof Type.Class named)) {
            return Stream.empty();
        }
        if (isEntity(named.binaryName())) {
            return Stream.of(new Found(type, several));
        }
        boolean isContainer = several || context.program().isSubtype(named.binaryName(), "java.lang.Iterable");
        return named.arguments().stream().flatMap(argument -> entities(argument, isContainer));
    }

    /** Types of the values returned, where the declaration leaves them open: {@code ResponseEntity<?>}, {@code Object}. */
    private Stream<Type> returned(Endpoint handler, Type declared) {
        boolean isOpen = declared instanceof Type.Class named
                && (named.binaryName().equals("java.lang.Object")
                        || named.arguments().stream().anyMatch(argument -> !(argument instanceof Type.Class)));
        if (!isOpen) {
            return Stream.empty();
        }
        return context.program().procedures().stream()
                .filter(procedure ->
                        !procedure.isLambda() && procedure.declaration().equals(handler.method()))
                .flatMap(procedure -> procedure.body().code().stream()
                        .filter(io.github.privacyscan.program.Instruction.Return.class::isInstance)
                        .map(io.github.privacyscan.program.Instruction.Return.class::cast)
                        .map(result -> procedure.typeOf(result.value())));
    }

    private boolean isEntity(String binaryName) {
        return context.program()
                .type(binaryName)
                .filter(type -> context.roles().has(type.annotations(), binaryName, "entity"))
                .isPresent();
    }

    private List<DataElement> exposed(Type entity) {
        return context.flow().exposures().of(entity, CallModel.Rendering.JSON).stream()
                .map(Exposures.Exposed::element)
                .filter(Leak::countsAlone)
                .filter(element ->
                        !element.isProtected() || element.concept().id().equals("password"))
                .distinct()
                .sorted(Leak.WORST)
                .toList();
    }

    /** Secrets alone are those of a system: an account of a mail server has nobody behind it. */
    private boolean isOfPerson(DataElement element) {
        return !SECRETS.contains(element.concept().id()) && !isStamp(element);
    }

    /** {@code createBy}: a row of a menu says which colleague wrote it, and is not about that person. */
    private boolean isStamp(DataElement element) {
        List<String> words = NameTokens.of(element.name());
        return agentConcepts.contains(element.concept().id())
                && words.size() > 1
                && words.get(words.size() - 1).equals("by");
    }
}
