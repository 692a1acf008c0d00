package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Operands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Messages that leave one part of the program and arrive in another: events by the type of the event, messages by the
 * name of the topic or queue, which both sides write as a constant or as the same placeholder. A sender whose channel is
 * not known reaches listeners for exactly the type of its message.
 */
final class Deliveries {

    private final LinkedProgram program;
    private final Listeners listeners;
    private final Code.Constants constants;
    private final Qualifiers qualifiers;

    Deliveries(LinkedProgram program, Code.Constants constants) {
        this.program = program;
        this.listeners = new Listeners(program);
        this.constants = constants;
        this.qualifiers = new Qualifiers(program);
    }

    /** The listeners that a call reaches. */
    List<CallEdge> at(Code code, int index) {
        Optional<Code.KnownCall> call = code.call(index);
        if (call.isEmpty() || call.get().models().deliveries().isEmpty()) {
            return List.of();
        }
        List<CallEdge> edges = new ArrayList<>();
        Arguments arguments = call.get().arguments();
        for (CallModel.Delivery delivery : call.get().models().deliveries()) {
            for (Listeners.Found found : reached(code, delivery, arguments)) {
                edges.add(edge(code, index, delivery, arguments, found));
            }
        }
        return edges;
    }

    private static CallEdge edge(
            Code code, int index, CallModel.Delivery delivery, Arguments arguments, Listeners.Found found) {
        int message = arguments.arguments().get(delivery.message());
        return new CallEdge(
                code.procedure(),
                index,
                found.procedure(),
                List.of(new Binding(Slot.of(message), found.input(), List.of())),
                List.of(),
                found.procedure().method().name());
    }

    private List<Listeners.Found> reached(Code code, CallModel.Delivery delivery, Arguments call) {
        Operands arguments = call.arguments();
        if (delivery.message() >= arguments.size()) {
            return List.of();
        }
        Type message = code.typeOf(arguments.get(delivery.message()));
        List<Listeners.Found> all = delivery.listeners().stream()
                .flatMap(listener -> listeners.of(listener).stream())
                .toList();
        if (delivery.channels().isEmpty()) {
            return all.stream()
                    .filter(found -> isSource(message) && isKind(message, found.type()))
                    .filter(found -> qualifiers.receives(delivery, code, call.receiver(), found))
                    .toList();
        }
        Set<String> names = new TreeSet<>();
        delivery.channels().stream()
                .filter(number -> number < arguments.size())
                .forEach(number -> addNames(code, arguments.get(number), names));
        List<Listeners.Found> named = best(all, names).stream()
                .filter(found -> !isSource(message) || !isSource(found.type()) || isKind(message, found.type()))
                .toList();
        // A routing key or a computed name says nothing: then the type of the message has to.
        boolean byType =
                named.isEmpty() && (names.isEmpty() || delivery.channels().size() > 1);
        return byType
                ? all.stream()
                        .filter(found -> isSource(message)
                                && message.erasedName().equals(found.type().erasedName()))
                        .toList()
                : named;
    }

    /** Those that share most names with the sender. */
    private static List<Listeners.Found> best(List<Listeners.Found> all, Set<String> names) {
        long most = all.stream().mapToLong(found -> common(found, names)).max().orElse(0);
        return most == 0
                ? List.of()
                : all.stream().filter(found -> common(found, names) == most).toList();
    }

    private static long common(Listeners.Found found, Set<String> names) {
        return found.channels().stream().filter(names::contains).count();
    }

    /** The constant a variable is, or what the field it comes from is called or configured with. */
    private void addNames(Code code, int variable, Set<String> names) {
        code.constant(variable, constants).ifPresent(names::add);
        if (names.isEmpty()
                && code.definitionOf(variable).isPresent()
                && code.procedure().resolution(code.definition(variable)) instanceof Resolution.Field access) {
            if (access.field().isStatic()) {
                names.add(access.field().name());
            }
            program.field(access.field()).stream()
                    .flatMap(field -> field.annotations().stream())
                    .flatMap(use -> use.members().values().stream())
                    .flatMap(value -> value.asText().stream())
                    .filter(text -> text.startsWith("${"))
                    .forEach(names::add);
        }
    }

    private boolean isSource(Type type) {
        return program.fileOf(type.erasedName()).isPresent();
    }

    /** Whether a message of that static type fits the parameter, or may be of the narrower type that does. */
    private boolean isKind(Type message, Type parameter) {
        return program.isSubtype(message.erasedName(), parameter.erasedName())
                || (isSource(parameter) && program.isSubtype(parameter.erasedName(), message.erasedName()));
    }
}
