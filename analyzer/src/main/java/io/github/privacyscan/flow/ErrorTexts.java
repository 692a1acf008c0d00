package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The texts of exceptions that the sources declare: what their constructors hand to the constructor of a library, or keep
 * in a field that is named as a text. Sinks of kind {@value #KIND}, to be reported where the exception is created.
 */
final class ErrorTexts {

    static final String KIND = "exception";

    private static final String THROWABLE = "java.lang.Throwable";

    private final LinkedProgram program;
    private final Set<String> names;

    ErrorTexts(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        this.names = knowledge.matching().set("error-text-names");
    }

    /** Whether a sink is the creation of an exception whose constructor is known: what it does decides. */
    static boolean isOfKnownConstructor(CallModel.Sink sink, Resolution.Invoke invoke) {
        return sink.kind().equals(KIND)
                && invoke.method().name().equals(MethodDecl.CONSTRUCTOR)
                && !invoke.targets().isEmpty();
    }

    /** Whether a value is an exception itself: as the cause of another one it was told of where it was created. */
    boolean isCause(CallModel.Sink sink, Code code, int variable) {
        return sink.kind().equals(KIND)
                && program.isSubtype(code.typeOf(variable).erasedName(), THROWABLE);
    }

    /** Whether a sink is inside an exception, as a part of making it. */
    boolean isInside(SinkSite site) {
        return site.model().kind().equals(KIND)
                && !(site.procedure().body().code().get(site.instruction()) instanceof Instruction.New)
                && isOfException(site.procedure());
    }

    /** The sink that a store is, if the value becomes the text of an exception. */
    Optional<SinkSite> siteAt(Code code, int at, int value) {
        return StoreSites.field(code, at, value)
                .filter(this::isText)
                .filter(field -> isOfException(code.procedure()))
                .map(field -> StoreSites.site(code, at, field, model(field)));
    }

    private boolean isText(FieldRef field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return !field.isStatic() && names.stream().anyMatch(name::endsWith);
    }

    private boolean isOfException(Procedure procedure) {
        return program.isSubtype(procedure.method().owner(), THROWABLE);
    }

    private static CallModel.Sink model(FieldRef field) {
        return new CallModel.Sink(
                new MethodPattern(field.owner(), List.of(field.name()), OptionalInt.empty(), List.of()),
                "built-in",
                KIND,
                List.of(new AccessPathSpec(AccessPathSpec.Root.ARGUMENT, 0, AccessPathSpec.NOT_A_FUNCTION, List.of())),
                CallModel.Rendering.TEXT,
                Optional.empty());
    }
}
