package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The calls and statements of a program that take rows of stores away, or say that they do. Built once for each rule. */
final class Erasures {

    /** How methods begin that take something away. */
    private static final Set<String> WORDS = Set.of(
            "delete",
            "remove",
            "purge",
            "erase",
            "clean",
            "cleanup",
            "clear",
            "wipe",
            "expire",
            "destroy",
            "forget",
            "truncate",
            "anonymise",
            "anonymize",
            "pseudonymise",
            "pseudonymize",
            "housekeep",
            "del",
            "batch",
            "logic",
            "physical",
            "hard");

    /** Words by which a method says that nothing is left. */
    private static final Set<String> FINAL = Set.of(
            "purge",
            "hard",
            "physical",
            "physically",
            "permanently",
            "permanent",
            "anonymise",
            "anonymize",
            "wipe",
            "truncate",
            "housekeep");

    private final RuleContext context;
    private final Map<String, List<CallIndex.Call>> byType = new LinkedHashMap<>();
    private final Map<String, Set<String>> kept = new LinkedHashMap<>();
    private final List<Named> all = new ArrayList<>();
    private final List<Subject> finals;

    Erasures(RuleContext context) {
        this.context = context;
        context.calls().names().stream()
                .filter(name -> WORDS.contains(Stores.first(name)))
                .flatMap(name -> context.calls().named(name).stream())
                .filter(call -> !call.procedure().file().test())
                .forEach(this::add);
        finals = context.program().procedures().stream()
                .map(Procedure::method)
                .filter(method -> NameTokens.of(method.name()).stream().anyMatch(FINAL::contains))
                .map(Subject::of)
                .distinct()
                .toList();
    }

    /** A call and what its method is about. */
    private record Named(CallIndex.Call call, Subject subject) {}

    /** Whether a name says that something is taken away. */
    static boolean isNamedSo(String method) {
        return WORDS.contains(Stores.first(method));
    }

    /** Calls that take rows of a store away or are named so. */
    List<CallIndex.Call> calls(Stores.Store store) {
        List<CallIndex.Call> found = new ArrayList<>();
        store.types().forEach(type -> found.addAll(byType.getOrDefault(type.binaryName(), List.of())));
        all.stream()
                .filter(named -> named.subject().isOf(store) && !found.contains(named.call()))
                .map(Named::call)
                .forEach(found::add);
        return found;
    }

    /** Statements that delete rows of a store and that something runs. */
    List<StoreStatement> statements(Stores.Store store) {
        return context.inventory().storage().statements().stream()
                .filter(statement -> statement.sql().kind() == SqlStatement.Kind.DELETE)
                .filter(statement -> store.isWrittenBy(statement.sql()) && Stores.isRun(context, statement))
                .toList();
    }

    /** Whether a call or method about the store says that nothing is left of a row. */
    boolean hasFinal(Stores.Store store) {
        return finals.stream().anyMatch(subject -> subject.isOf(store))
                || calls(store).stream()
                        .anyMatch(call ->
                                NameTokens.of(call.method().name()).stream().anyMatch(FINAL::contains));
    }

    private void add(CallIndex.Call call) {
        all.add(new Named(call, Subject.of(call.method())));
        Set<String> types = new LinkedHashSet<>(keptBy(call.method().owner()));
        Stores.arguments(call).forEach(types::add);
        if (call.instruction() instanceof Instruction.Call written) {
            if (written.receiver() == call.procedure().body().thisVariable() || written.receiver() < 0) {
                types.addAll(keptBy(call.procedure().method().owner()));
            } else {
                Stores.names(call.procedure().typeOf(written.receiver())).forEach(name -> {
                    types.add(name);
                    types.addAll(keptBy(name));
                });
            }
        }
        types.forEach(type ->
                byType.computeIfAbsent(type, absent -> new ArrayList<>()).add(call));
    }

    /** The classes that a repository or service names as what it keeps, in its supertypes. */
    private Set<String> keptBy(String owner) {
        Set<String> known = kept.get(owner);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        for (String above : context.program().supertypes(owner)) {
            context.program()
                    .fileOf(above)
                    .flatMap(file -> context.program().type(above))
                    .ifPresent(type -> Stream.concat(type.interfaces().stream(), type.superclass().stream())
                            .map(written -> context.program().resolve(written, above))
                            .flatMap(Stores::names)
                            .forEach(found::add));
        }
        kept.put(owner, found);
        return found;
    }
}
