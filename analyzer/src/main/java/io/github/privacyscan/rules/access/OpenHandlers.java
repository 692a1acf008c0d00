package io.github.privacyscan.rules.access;

import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Handlers that anybody may call and that answer with, or change, stored personal data of somebody. */
final class OpenHandlers {

    /** A name alone is often meant to be seen: under a review, in a list of people. */
    private static final Set<String> OFTEN_PUBLIC =
            Set.of("name", "nickname", "username", "social-handle", "avatar", "photo", "gender", "language");

    /** Those whose addresses and numbers are there to be found. */
    private static final Set<String> PUBLIC_BODIES = Set.of(
            "store",
            "shop",
            "merchant",
            "company",
            "supplier",
            "brand",
            "branch",
            "vendor",
            "organisation",
            "organization",
            "dept",
            "department",
            "contact",
            "office",
            "clinic",
            "hospital",
            "agency",
            "config",
            "pickup",
            "warehouse",
            "brokerage",
            "site",
            "website",
            "门店",
            "商家",
            "店铺");

    private static final Set<String> CALLERS = Set.of(
            "principal",
            "authentication",
            "session",
            "user",
            "login",
            "jwt",
            "oauth",
            "security",
            "exchange",
            "claims",
            "token",
            "customer",
            "member",
            "account",
            "identity",
            "caller",
            "current");

    private static final Set<String> WRAPS =
            Set.of("ok", "success", "succeed", "data", "body", "entity", "result", "wrap");

    private static final Set<String> CHANGES =
            Set.of("update", "edit", "modify", "change", "patch", "set", "save", "replace");

    private final RuleContext context;
    private final Handlers handlers;
    private final CallerUse callers;
    private final OpenDoors doors;
    private final io.github.privacyscan.rules.Handlers answers;

    OpenHandlers(RuleContext context) {
        this.context = context;
        this.handlers = new Handlers(context);
        this.callers = new CallerUse(context);
        this.doors = new OpenDoors(context);
        this.answers = new io.github.privacyscan.rules.Handlers(context);
    }

    /**
     * An open handler.
     *
     * @param handler the handler
     * @param door why it is open
     * @param changes whether it changes the data, and does not only answer with them
     * @param elements the data, worst first
     */
    record Open(Endpoint handler, OpenDoors.Door door, boolean changes, List<DataElement> elements) {}

    /** All, in order of the text; handlers of one class with the same data stand together, the first of them first. */
    List<List<Open>> all() {
        Map<List<Object>, List<Open>> found = new LinkedHashMap<>();
        for (Endpoint handler : context.endpoints()) {
            if (!handler.file().file().test() && !isForCaller(handler)) {
                open(handler)
                        .ifPresent(open -> found.computeIfAbsent(
                                        List.of(
                                                handler.type().binaryName(),
                                                open.changes(),
                                                open.elements(),
                                                open.door().place()),
                                        key -> new ArrayList<>())
                                .add(open));
            }
        }
        return List.copyOf(found.values());
    }

    private boolean isForCaller(Endpoint handler) {
        return handler.type().isInterface()
                || handlers.isSignIn(handler)
                || answers.isAboutCaller(handler)
                || handler.method().params().stream().anyMatch(parameter -> isCaller(handler, parameter));
    }

    /** Whether a parameter that is no part of the request tells who calls. */
    private static boolean isCaller(Endpoint handler, ParamDecl parameter) {
        boolean isInput = handler.inputs().stream()
                .anyMatch(input -> input.parameter().equals(parameter) && input.part() != Endpoint.Part.HEADER);
        List<String> names =
                new ArrayList<>(List.of(parameter.name(), parameter.type().simpleText()));
        parameter.annotations().forEach(annotation -> names.add(annotation.simpleName()));
        return !isInput && AccessWords.anyWord(names, CALLERS);
    }

    private Optional<Open> open(Endpoint handler) {
        List<DataElement> answered = answers.answersWithResult(handler) ? answered(handler) : List.of();
        List<DataElement> changed = answered.isEmpty() ? changed(handler) : List.of();
        List<DataElement> data = answered.isEmpty() ? changed : answered;
        return data.isEmpty() || !works(handler) || asks(handler)
                ? Optional.empty()
                : doors.of(handler).map(door -> new Open(handler, door, answered.isEmpty(), data));
    }

    /** A handler that only throws is not there yet, or not any more. */
    private boolean works(Endpoint handler) {
        return callers.code(handler).stream()
                .flatMap(procedure -> procedure.body().code().stream())
                .anyMatch(Instruction.Call.class::isInstance);
    }

    private boolean asks(Endpoint handler) {
        return handler.inputs().stream().anyMatch(input -> input.part() == Endpoint.Part.HEADER)
                || callers.reach(handler).stream().anyMatch(CallerUse::asks);
    }

    private List<DataElement> answered(Endpoint handler) {
        Type declared = context.program()
                .resolve(handler.method().returnType(), handler.type().binaryName());
        return isCreation(handler)
                ? List.of()
                : Stream.concat(Stream.of(declared), returned(handler))
                        .map(this::exposed)
                        .filter(data -> !data.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /** Who gives data about somebody new may see them again. */
    private static boolean isCreation(Endpoint handler) {
        return handler.changes()
                && handler.inputs().stream()
                        .anyMatch(input -> input.part() == Endpoint.Part.BODY || input.part() == Endpoint.Part.FORM);
    }

    private Stream<Type> returned(Endpoint handler) {
        return callers.code(handler).stream().flatMap(procedure -> returned(context, procedure));
    }

    private static Stream<Type> returned(RuleContext context, Procedure procedure) {
        Definitions definitions = new Definitions(context.program(), procedure);
        return procedure.body().code().stream()
                .flatMap(instruction ->
                        instruction instanceof Instruction.Return result ? Stream.of(result.value()) : Stream.empty())
                .flatMap(value -> Stream.concat(Stream.of(value), wrapped(definitions, value)))
                .map(procedure::typeOf);
    }

    /** What is put into an answer that may hold anything: {@code ok(list)}. */
    private static Stream<Integer> wrapped(Definitions definitions, int value) {
        return definitions
                .of(value)
                .filter(definition -> definition instanceof Instruction.Call call
                        && NameTokens.of(call.name()).stream().anyMatch(WRAPS::contains))
                .stream()
                .flatMap(definition ->
                        ((Instruction.Call) definition).arguments().stream().boxed());
    }

    /** Data of a stored person that a handler takes together with the number of the record. */
    private List<DataElement> changed(Endpoint handler) {
        boolean isKeyed = handler.inputs().stream().anyMatch(input -> input.part() == Endpoint.Part.PATH);
        boolean isChange = handler.changes()
                && isKeyed
                && NameTokens.of(handler.method().name()).stream().anyMatch(CHANGES::contains);
        return isChange
                ? handler.inputs().stream()
                        .filter(input -> input.part() == Endpoint.Part.BODY)
                        .map(input -> exposed(input.type()))
                        .filter(data -> !data.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    private List<DataElement> exposed(Type type) {
        if (isPublicBody(type)) {
            return List.of();
        }
        List<DataElement> data = context.flow().exposures().of(type, CallModel.Rendering.JSON).stream()
                .filter(exposed -> !isPublicBody(exposed))
                .map(Exposures.Exposed::element)
                .filter(element -> Leak.countsAlone(element) && !element.isProtected())
                .distinct()
                .sorted(Leak.WORST)
                .toList();
        return data.stream().anyMatch(OpenHandlers::isPrivate) ? data : List.of();
    }

    private static boolean isPrivate(DataElement element) {
        return !PersonalTypes.isSecret(element)
                && (!OFTEN_PUBLIC.contains(element.conceptId())
                        || element.concept().tier() == Concept.Tier.T1);
    }

    private static boolean isPublicBody(Type type) {
        return type instanceof Type.Class named
                && (AccessWords.anyWord(List.of(Wording.simpleName(named.binaryName())), PUBLIC_BODIES)
                        || named.arguments().stream().anyMatch(OpenHandlers::isPublicBody));
    }

    private static boolean isPublicBody(Exposures.Exposed exposed) {
        List<String> names = new ArrayList<>(exposed.path());
        names.add(Wording.simpleName(exposed.element().owner()));
        return AccessWords.anyWord(names, PUBLIC_BODIES);
    }
}
