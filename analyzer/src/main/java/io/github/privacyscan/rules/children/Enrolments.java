package io.github.privacyscan.rules.children;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests by which children give data about themselves. */
final class Enrolments {

    /** A single datum says little; two of one child are a record. */
    private static final int ENOUGH = 2;

    private static final Set<String> CHANGES =
            Set.of("update", "edit", "delete", "remove", "erase", "patch", "search", "query", "list", "find", "close");

    private final RuleContext context;
    private final Map<String, List<DataElement>> byOwner = new LinkedHashMap<>();

    private Enrolments(RuleContext context) {
        this.context = context;
        context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD && Leak.isNameable(element))
                .forEach(element -> byOwner.computeIfAbsent(element.owner(), owner -> new ArrayList<>())
                        .add(element));
    }

    /** All, in order of the text: one for each class, by the first handler that takes it. */
    static List<Enrolment> of(RuleContext context) {
        Enrolments search = new Enrolments(context);
        Map<String, Enrolment> found = new LinkedHashMap<>();
        context.endpoints().stream()
                .filter(search::isOpenAndNew)
                .flatMap(handler -> handler.inputs().stream()
                        .filter(input -> input.part() == Endpoint.Part.BODY || input.part() == Endpoint.Part.FORM)
                        .flatMap(input -> search.child(input.type().erasedName()).stream())
                        .map(type -> new Enrolment(handler, type, search.data(type.binaryName()))))
                .forEach(enrolment -> found.putIfAbsent(enrolment.type().binaryName(), enrolment));
        return List.copyOf(found.values());
    }

    /** The class, if it is named for a child and holds personal data. */
    private Optional<TypeDecl> child(String binaryName) {
        return context.program()
                .type(binaryName)
                .filter(type -> ChildWords.nameChild(type.simpleName()))
                .filter(type -> {
                    List<DataElement> data = data(binaryName);
                    return data.size() >= ENOUGH
                            && Leak.countsAlone(data.get(0))
                            && data.stream()
                                    .anyMatch(element -> element.confidence().compareTo(Confidence.MEDIUM) < 0);
                });
    }

    private List<DataElement> data(String binaryName) {
        return context.program().supertypes(binaryName).stream()
                .flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream())
                .sorted(Leak.WORST)
                .toList();
    }

    /** Parents, teachers and staff who enter a child are no children. */
    private boolean isOpenAndNew(Endpoint handler) {
        String owner = handler.type().binaryName();
        return handler.changes()
                && NameTokens.of(handler.method().name()).stream().noneMatch(CHANGES::contains)
                && !context.roles().has(handler.method().annotations(), owner, "authorisation")
                && !context.roles().has(handler.type().annotations(), owner, "authorisation")
                && handler.paths().stream()
                        .noneMatch(path -> ChildWords.speakOfKeeper(path) || ChildWords.speakOfGuardian(path))
                && !ChildWords.speakOfKeeper(handler.name())
                && !ChildWords.speakOfGuardian(handler.name());
    }
}
