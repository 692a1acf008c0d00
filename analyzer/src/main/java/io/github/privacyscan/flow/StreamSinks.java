package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.CallModel.Opening;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where what is written to a stream goes: a connection, a response, a file, or nowhere but memory. The stream is followed back
 * through wrappers, variables, fields, callers and helpers to the call that opened it.
 *
 * <p>A stream that nothing in sight opened counts as a file. At most {@value #MAX_PLACES} places are looked at for one.
 */
final class StreamSinks {

    private static final String KIND = "stream";
    private static final String FILE = "file";
    private static final int MAX_PLACES = 64;

    private final LinkedProgram program;
    private final CallGraph calls;
    private final Origins origins;
    private final FieldStores stores;
    private final Map<String, String> byType = new LinkedHashMap<>();
    private final Map<Place, Set<String>> known = new LinkedHashMap<>();

    private record Place(Procedure procedure, int variable) {}

    StreamSinks(LinkedProgram program, CallGraph calls, Origins origins, Knowledge knowledge) {
        this.program = program;
        this.calls = calls;
        this.origins = origins;
        this.stores = new FieldStores(program);
        for (CallModel model : knowledge.calls()) {
            if (model instanceof Opening opening && model.method().acceptsName("<init>")) {
                byType.put(model.method().type(), opening.goes());
            }
        }
    }

    /**
     * The model with the kind of place that the stream goes to; of several the one furthest outside: response, connection,
     * file. Empty if what is written stays in memory.
     */
    Optional<CallModel.Sink> resolved(CallModel.Sink model, Code code, int at) {
        if (!model.kind().equals(KIND)) {
            return Optional.of(model);
        }
        Set<String> kinds = code.arguments(at)
                .map(arguments -> kinds(new Place(code.procedure(), arguments.receiver())))
                .orElse(Set.of());
        return kinds.equals(Set.of(Opening.MEMORY))
                ? Optional.empty()
                : Optional.of(ofKind(
                        model,
                        kinds.stream()
                                .filter(kind -> !kind.equals(Opening.MEMORY))
                                .reduce((first, second) -> second)
                                .orElse(FILE)));
    }

    private static CallModel.Sink ofKind(CallModel.Sink model, String kind) {
        return new CallModel.Sink(
                model.method(), model.origin(), kind, model.arguments(), model.rendering(), model.recipient());
    }

    private synchronized Set<String> kinds(Place stream) {
        Set<String> before = known.get(stream);
        if (before == null) {
            before = search(stream);
            known.put(stream, before);
        }
        return before;
    }

    private Set<String> search(Place stream) {
        Set<String> kinds = new TreeSet<>();
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>();
        open.add(stream);
        while (!open.isEmpty() && seen.size() < MAX_PLACES) {
            Place place = open.pop();
            if (place.variable() >= 0 && seen.add(place)) {
                Code code = calls.code(place.procedure());
                Optional<String> kind = opened(code, place.variable());
                kind.ifPresentOrElse(kinds::add, () -> behind(code, place.variable(), open));
            }
        }
        return kinds;
    }

    /** The kind that the call which made the stream was for, or that all streams of its type are. */
    private Optional<String> opened(Code code, int variable) {
        int at = code.definition(variable);
        Optional<String> byCall = at < 0
                ? Optional.empty()
                : code.models(at)
                        .flatMap(models -> models.openings().stream().findFirst())
                        .map(Opening::goes);
        return byCall.or(() -> ofType(code.typeOf(variable).erasedName()));
    }

    private Optional<String> ofType(String type) {
        return byType.entrySet().stream()
                .filter(entry -> program.isSubtype(type, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The places one step behind a variable that may hold the same stream, or one that it wraps. */
    private void behind(Code code, int variable, Deque<Place> open) {
        for (Slot slot : origins.of(code, variable)) {
            if (slot.path().isEmpty()) {
                open.add(new Place(code.procedure(), slot.variable()));
            }
        }
        if (code.isInput(variable)) {
            for (CallEdge edge : calls.to(code.procedure())) {
                edge.bindings().stream()
                        .filter(binding -> binding.input() == variable
                                && binding.inside().isEmpty()
                                && binding.outside().path().isEmpty())
                        .forEach(binding -> open.add(
                                new Place(edge.caller(), binding.outside().variable())));
            }
            return;
        }
        int at = code.definition(variable);
        if (at < 0) {
            return;
        }
        if (code.procedure().resolution(at) instanceof Resolution.Field access) {
            stores.of(access.field()).forEach(store -> open.add(new Place(store.procedure(), store.value())));
        }
        calls.at(code.procedure(), at).forEach(edge -> returned(edge.callee(), open));
    }

    private static void returned(Procedure callee, Deque<Place> open) {
        for (Instruction instruction : callee.body().code()) {
            if (instruction instanceof Instruction.Return exit) {
                open.add(new Place(callee, exit.value()));
            }
        }
    }
}
