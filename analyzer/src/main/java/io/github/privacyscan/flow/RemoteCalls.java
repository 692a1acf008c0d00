package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.AnnotationRoles;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Endpoint.Input;
import io.github.privacyscan.link.Endpoint.Part;
import io.github.privacyscan.link.Endpoints;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests that one part of the program sends and another answers: a call of an interface that is a client of requests runs
 * the method of the sources that answers the same method and address, with what it takes from the body, the path, the query
 * and the headers. Addresses are compared as they are written, names of path variables apart.
 */
final class RemoteCalls {

    /** None. */
    static final RemoteCalls NONE = new RemoteCalls(Map.of());

    /** Called by the name of the interface, of the method and the number of its parameters. */
    private final Map<String, List<Joined>> byClient;

    private RemoteCalls(Map<String, List<Joined>> byClient) {
        this.byClient = byClient;
    }

    private record Joined(Procedure answering, List<Pair> pairs, boolean returns) {}

    private record Pair(int argument, int parameter) {}

    /** Those of a program; linear in the number of methods, and nothing is looked for without clients. */
    static RemoteCalls of(LinkedProgram program, Knowledge knowledge) {
        AnnotationRoles roles = AnnotationRoles.of(program, knowledge);
        boolean hasClients = program.sourceTypes().stream().anyMatch(type -> isClient(type, roles));
        if (!hasClients) {
            return NONE;
        }
        Map<String, List<Endpoint>> answering = new HashMap<>();
        List<Endpoint> clients = new ArrayList<>();
        for (Endpoint endpoint : Endpoints.of(program, knowledge)) {
            if (isClient(endpoint.type(), roles)) {
                clients.add(endpoint);
            } else if (endpoint.method().body().isPresent()) {
                addresses(endpoint)
                        .forEach(address -> answering
                                .computeIfAbsent(address, path -> new ArrayList<>())
                                .add(endpoint));
            }
        }
        Map<String, List<Joined>> byClient = new HashMap<>();
        for (Endpoint client : clients) {
            List<Joined> joined = matching(client, answering).stream()
                    .flatMap(found -> joined(program, client, found).stream())
                    .toList();
            if (!joined.isEmpty()) {
                byClient.put(
                        key(
                                client.type().binaryName(),
                                client.method().name(),
                                client.method().params().size()),
                        joined);
            }
        }
        return new RemoteCalls(byClient);
    }

    private static boolean isClient(TypeDecl type, AnnotationRoles roles) {
        return type.isInterface() && roles.has(type.annotations(), type.binaryName(), "rest-client");
    }

    private static String key(String owner, String method, int parameters) {
        return owner + "#" + method + "/" + parameters;
    }

    private static List<String> addresses(Endpoint endpoint) {
        return endpoint.paths().stream()
                .map(path -> path.replaceAll("\\{[^}]*}", "{}"))
                .toList();
    }

    /** Those of the same address; among them the ones that name the method in the same way, if there are any. */
    private static List<Endpoint> matching(Endpoint client, Map<String, List<Endpoint>> answering) {
        List<Endpoint> found = addresses(client).stream()
                .flatMap(address -> answering.getOrDefault(address, List.of()).stream())
                .filter(candidate -> candidate.isGet() == client.isGet() && candidate.changes() == client.changes())
                .distinct()
                .toList();
        List<Endpoint> same = found.stream()
                .filter(candidate ->
                        candidate.mapping().simpleName().equals(client.mapping().simpleName()))
                .toList();
        return same.isEmpty() ? found : same;
    }

    private static Optional<Joined> joined(LinkedProgram program, Endpoint client, Endpoint endpoint) {
        List<Pair> pairs = new ArrayList<>();
        for (Input given : client.inputs()) {
            endpoint.inputs().stream()
                    .filter(taken -> isSame(given, taken))
                    .findFirst()
                    .ifPresent(taken -> pairs.add(new Pair(given.index(), taken.index())));
        }
        boolean returns = program.resolve(
                        client.method().returnType(), client.type().binaryName())
                .erasedName()
                .equals(program.resolve(
                                endpoint.method().returnType(), endpoint.type().binaryName())
                        .erasedName());
        return program.implementation(
                        endpoint.type().binaryName(),
                        endpoint.method().name(),
                        endpoint.method().params().size())
                .map(procedure -> new Joined(procedure, List.copyOf(pairs), returns));
    }

    private static boolean isSame(Input given, Input taken) {
        boolean isObject = isObject(given.part());
        return isObject == isObject(taken.part())
                && (isObject || (given.part() == taken.part() && given.name().equals(taken.name())));
    }

    private static boolean isObject(Part part) {
        return part == Part.BODY || part == Part.FORM;
    }

    /** What answers the request that a call sends. */
    List<CallEdge> at(Code code, int index, Resolution.Invoke invoke) {
        Optional<Arguments> arguments = byClient.isEmpty() ? Optional.empty() : code.arguments(index);
        if (arguments.isEmpty()) {
            return List.of();
        }
        String key = key(
                invoke.method().owner(),
                invoke.method().name(),
                invoke.method().parameterTypes().size());
        return byClient.getOrDefault(key, List.of()).stream()
                .map(joined -> edge(code, index, arguments.get(), joined))
                .toList();
    }

    private static CallEdge edge(Code code, int index, Arguments arguments, Joined joined) {
        int first = joined.answering().body().thisVariable() + 1;
        List<Binding> bindings = joined.pairs().stream()
                .filter(pair -> pair.argument() < arguments.arguments().size())
                .map(pair -> new Binding(
                        Slot.of(arguments.arguments().get(pair.argument())), first + pair.parameter(), List.of()))
                .toList();
        List<Slot> results =
                joined.returns() && arguments.result() >= 0 ? List.of(Slot.of(arguments.result())) : List.of();
        return new CallEdge(
                code.procedure(),
                index,
                joined.answering(),
                bindings,
                results,
                joined.answering().method().name());
    }
}
