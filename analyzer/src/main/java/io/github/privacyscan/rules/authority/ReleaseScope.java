package io.github.privacyscan.rules.authority;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much a release takes: everything, or the items and the time that the request names. */
final class ReleaseScope {

    private static final Set<String> READS =
            Set.of("find", "get", "list", "select", "fetch", "load", "dump", "export", "read", "query", "stream");

    private static final Set<String> WHOLE = Set.of("all", "everything", "entire", "whole", "complete", "full");

    private static final Set<String> BOUNDS = Set.of(
            "since",
            "until",
            "start",
            "end",
            "begin",
            "from",
            "window",
            "range",
            "period",
            "between",
            "after",
            "before",
            "item",
            "items",
            "field",
            "fields",
            "category",
            "categories",
            "scope",
            "limit",
            "pageable",
            "date",
            "dates");

    private final RuleContext context;

    ReleaseScope(RuleContext context) {
        this.context = context;
    }

    /**
     * A call that reads everything.
     *
     * @param name the method called, for readers
     * @param place the call
     */
    record Query(String name, Place place) {}

    /** Whether the method, or one that calls it, is started by the clock. */
    boolean runsByTheClock(Release release) {
        Procedure procedure = release.procedure();
        return isScheduled(procedure)
                || context.calls().callersOf(procedure).stream()
                        .map(CallIndex.Call::procedure)
                        .anyMatch(this::isScheduled);
    }

    private boolean isScheduled(Procedure procedure) {
        return context.roles()
                .has(procedure.declaration().annotations(), procedure.method().owner(), "scheduled");
    }

    /** The call by which a release without any bounds reads all there is, or an entity as it is stored. */
    Optional<Query> wholeQuery(Release release) {
        Procedure procedure = release.procedure();
        if (hasBounds(procedure)) {
            return Optional.empty();
        }
        return IntStream.range(0, procedure.body().code().size())
                .boxed()
                .flatMap(i -> query(procedure, i).stream())
                .findFirst();
    }

    private Optional<Query> query(Procedure procedure, int index) {
        if (!(procedure.resolution(index) instanceof Resolution.Invoke invoke)
                || !(procedure.body().code().get(index) instanceof Instruction.Call call)) {
            return Optional.empty();
        }
        List<String> words = NameTokens.of(call.name());
        boolean reads = words.stream().anyMatch(READS::contains);
        boolean isWhole = reads
                && words.stream().noneMatch(BOUNDS::contains)
                && (words.stream().anyMatch(WHOLE::contains) || isEntity(invoke.returnType()));
        return isWhole
                ? Optional.of(new Query(
                        Wording.call(invoke.method()),
                        new Place(procedure.file().path(), call.link())))
                : Optional.empty();
    }

    private boolean isEntity(Type type) {
        if (type instanceof Type.Class named) {
            return context.program()
                            .type(named.binaryName())
                            .filter(found -> context.roles().has(found.annotations(), named.binaryName(), "entity"))
                            .isPresent()
                    || named.arguments().stream().anyMatch(this::isEntity);
        }
        return type instanceof Type.Array array && isEntity(array.element());
    }

    private boolean hasBounds(Procedure procedure) {
        MethodDecl method = procedure.declaration();
        return method.params().stream()
                .flatMap(parameter -> names(parameter, procedure.method().owner()))
                .flatMap(name -> NameTokens.of(name).stream())
                .anyMatch(BOUNDS::contains);
    }

    /** The name of a parameter and, for an object of the sources, those of its fields. */
    private Stream<String> names(ParamDecl parameter, String owner) {
        Type type = context.program().resolve(parameter.type(), owner);
        return Stream.concat(
                Stream.of(parameter.name()),
                context.program().type(type.erasedName()).stream()
                        .filter(declared ->
                                context.program().fileOf(declared.binaryName()).isPresent())
                        .flatMap(declared -> declared.fields().stream())
                        .map(FieldDecl::name));
    }
}
