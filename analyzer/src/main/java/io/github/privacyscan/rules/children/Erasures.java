package io.github.privacyscan.rules.children;

import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a program does to take a child's record away. */
final class Erasures {

    private static final Set<String> STORES = Set.of("save", "persist", "merge", "insert", "store");

    private static final Set<String> ERASES = Set.of(
            "delete",
            "deletes",
            "remove",
            "erase",
            "purge",
            "anonymise",
            "anonymize",
            "close",
            "deactivate",
            "cancel",
            "unregister",
            "withdraw",
            "destroy",
            "wipe",
            "forget");

    /** Words that name what a class is for, not what it is about. */
    private static final Set<String> NEUTRAL =
            Set.of("form", "request", "dto", "entity", "input", "command", "vo", "data");

    private final RuleContext context;
    private final GuardianSteps steps;

    Erasures(RuleContext context) {
        this.context = context;
        this.steps = new GuardianSteps(context);
    }

    /** How many handlers were looked through. */
    int handlers() {
        return context.endpoints().size();
    }

    /** Whether the handler, or what it calls, puts something into a store. */
    boolean isStored(Enrolment enrolment) {
        return steps.handler(enrolment).anyMatch(Erasures::stores);
    }

    private static boolean stores(Procedure procedure) {
        return procedure.body().code().stream()
                .anyMatch(step -> step instanceof Instruction.Call call
                        && NameTokens.of(call.name()).stream().limit(1).anyMatch(STORES::contains));
    }

    /** Whether a call, a handler or a statement takes something away that goes by the same words. */
    boolean isErased(Enrolment enrolment) {
        Set<String> words = words(enrolment);
        return context.endpoints().stream().anyMatch(handler -> erases(handler, enrolment, words))
                || context.calls().names().stream()
                        .filter(name -> NameTokens.of(name).stream().anyMatch(ERASES::contains))
                        .flatMap(name -> context.calls().named(name).stream())
                        .anyMatch(call -> sharesWord(call.method().owner(), words)
                                || sharesWord(call.method().name(), words)
                                || takes(call.procedure(), call.index(), words))
                || context.inventory().storage().statements().stream()
                        .filter(statement -> statement.sql().kind() == SqlStatement.Kind.DELETE)
                        .flatMap(statement -> statement.sql().tables().stream())
                        .anyMatch(table -> sharesWord(table.name(), words));
    }

    private static Set<String> words(Enrolment enrolment) {
        Set<String> words = new LinkedHashSet<>(NameTokens.of(enrolment.type().simpleName()));
        words.removeAll(NEUTRAL);
        return words;
    }

    private static boolean erases(Endpoint handler, Enrolment enrolment, Set<String> words) {
        List<String> said = new ArrayList<>(NameTokens.of(handler.method().name()));
        handler.paths().forEach(path -> said.addAll(NameTokens.of(path)));
        said.addAll(NameTokens.of(handler.mapping().simpleName()));
        return said.stream().anyMatch(ERASES::contains)
                && (handler.type()
                                .binaryName()
                                .equals(enrolment.handler().type().binaryName())
                        || said.stream().anyMatch(words::contains)
                        || said.contains("account")
                        || said.contains("me"));
    }

    private static boolean takes(Procedure procedure, int index, Set<String> words) {
        if (!(procedure.resolution(index) instanceof Resolution.Invoke)
                || !(procedure.body().code().get(index) instanceof Instruction.Call call)) {
            return false;
        }
        return IntStream.concat(IntStream.of(call.receiver()), call.arguments().stream())
                .filter(variable -> variable >= 0)
                .mapToObj(variable -> procedure.typeOf(variable).erasedName())
                .anyMatch(name -> sharesWord(name, words));
    }

    private static boolean sharesWord(String name, Set<String> words) {
        return NameTokens.of(Wording.simpleName(name)).stream().anyMatch(words::contains);
    }
}
