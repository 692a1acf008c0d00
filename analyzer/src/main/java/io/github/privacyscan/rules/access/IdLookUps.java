package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Endpoint.Part;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Records of persons that a handler finds by a number from the request and answers with, whoever asks. */
final class IdLookUps {

    private static final int MAX_DEPTH = 4;

    private static final Set<String> READS =
            Set.of("get", "find", "load", "select", "fetch", "lookup", "read", "query");

    private static final Set<String> KEYS = Set.of("id", "no", "number", "key", "code");

    private final RuleContext context;
    private final PersonalTypes types;
    private final Handlers handlers;
    private final CallerUse callers;

    IdLookUps(RuleContext context) {
        this.context = context;
        this.types = new PersonalTypes(context);
        this.handlers = new Handlers(context);
        this.callers = new CallerUse(context);
    }

    /**
     * A look-up.
     *
     * @param handler the handler
     * @param input the number
     * @param calls the calls that hand the number on, outermost first; the last is the look-up
     * @param called the look-up, for readers
     * @param owner the field that says whose the record is, {@code Invoice.customerId}
     * @param elements what the record holds, worst first
     */
    record LookUp(
            Endpoint handler,
            Endpoint.Input input,
            List<Place> calls,
            String called,
            String owner,
            List<DataElement> elements) {}

    List<LookUp> all() {
        List<LookUp> found = context.endpoints().stream()
                .filter(handler -> !handlers.isGuarded(handler)
                        && !handlers.isForStaff(handler)
                        && !handlers.isSignIn(handler)
                        && !handler.type().isInterface())
                .flatMap(handler -> lookUp(handler).stream())
                .toList();
        return found.isEmpty() || !callers.isKnownAnywhere() ? List.of() : found;
    }

    private Optional<LookUp> lookUp(Endpoint handler) {
        Type answer = context.program()
                .resolve(handler.method().returnType(), handler.type().binaryName());
        List<Endpoint.Input> ids = handler.inputs().stream()
                .filter(input -> (input.part() == Part.PATH || input.part() == Part.QUERY) && isKey(input.name()))
                .toList();
        if (ids.size() != 1 || types.holder(answer).isEmpty() || callers.knows(handler)) {
            return Optional.empty();
        }
        return callers.code(handler)
                .flatMap(procedure ->
                        search(handler, ids.get(0), procedure, ids.get(0).index(), List.of()));
    }

    private Optional<LookUp> search(
            Endpoint handler, Endpoint.Input input, Procedure procedure, int parameter, List<Place> before) {
        int variable = parameter + (procedure.body().thisVariable() >= 0 ? 1 : 0);
        Set<Integer> aliases = SavedValues.aliases(procedure, variable);
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (!(code.get(i) instanceof Instruction.Call call)
                    || !(procedure.resolution(i) instanceof Resolution.Invoke invoke)) {
                continue;
            }
            int argument = call.arguments().stream()
                    .filter(aliases::contains)
                    .findFirst()
                    .orElse(-1);
            if (argument < 0) {
                continue;
            }
            List<Place> way = new ArrayList<>(before);
            way.add(new Place(procedure.file().path(), call.link()));
            Optional<LookUp> found = invoke.targets().isEmpty()
                    ? record(handler, input, procedure, call, invoke, way)
                    : before.size() < MAX_DEPTH
                            ? invoke.targets().stream()
                                    .filter(target -> !target.isLambda())
                                    .flatMap(target ->
                                            search(
                                                    handler,
                                                    input,
                                                    target,
                                                    call.arguments().indexOf(argument),
                                                    way)
                                                    .stream())
                                    .findFirst()
                            : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<LookUp> record(
            Endpoint handler,
            Endpoint.Input input,
            Procedure procedure,
            Instruction.Call call,
            Resolution.Invoke invoke,
            List<Place> way) {
        boolean isRead = call.arguments().size() == 1
                && READS.contains(
                        NameTokens.of(call.name()).stream().findFirst().orElse(""));
        return isRead
                ? types.holder(procedure.typeOf(call.target()))
                        .filter(holder -> types.isStored(holder.type()))
                        .flatMap(holder -> owner(holder.type())
                                .map(owner -> new LookUp(
                                        handler, input, way, Wording.call(invoke.method()), owner, holder.elements())))
                : Optional.empty();
    }

    /** The field that says whose a record is. */
    private Optional<String> owner(String entity) {
        return Stream.of(entity)
                .flatMap(name -> context.program().type(name).stream())
                .flatMap(type -> type.fields().stream()
                        .filter(field -> isOwner(type, field))
                        .map(field -> type.simpleName() + "." + field.name()))
                .findFirst();
    }

    private boolean isOwner(TypeDecl type, FieldDecl field) {
        if (field.modifiers().isStatic() || context.roles().has(field.annotations(), type.binaryName(), "id")) {
            return false;
        }
        boolean isPerson = AccessWords.isSubject(field.name())
                && types.isStored(context.program()
                        .resolve(field.type(), type.binaryName())
                        .erasedName());
        return isPerson || AccessWords.isSubjectKey(field.name());
    }

    private static boolean isKey(String name) {
        List<String> words = NameTokens.of(name);
        return !words.isEmpty() && KEYS.contains(words.get(words.size() - 1));
    }
}
