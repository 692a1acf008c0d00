package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.DeclarationModel;
import io.github.privacyscan.knowledge.DeclarationModel.Part;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.source.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fields, parameters and returned values that a user's knowledge names as sources or sinks. Where no knowledge does, every
 * answer is immediate.
 */
final class Declarations {

    private final LinkedProgram program;
    private final Knowledge knowledge;
    private final Annotated annotated;
    private final Map<FieldRef, Optional<DataElement>> fields = new HashMap<>();
    private final Map<FieldRef, Optional<DeclarationModel>> fieldSinks = new HashMap<>();
    private final Map<Procedure, Optional<DeclarationModel>> resultSinks = new HashMap<>();

    Declarations(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        this.knowledge = knowledge;
        this.annotated = new Annotated(program);
    }

    /** What reading a field gives. */
    Optional<DataElement> field(FieldRef field) {
        return knowledge.declarations().isEmpty()
                ? Optional.empty()
                : fields.computeIfAbsent(
                        field,
                        asked -> model(asked, false)
                                .flatMap(model -> element(
                                        model, DataElement.Kind.FIELD, asked.owner(), asked.name(), place(asked))));
    }

    /** What a parameter holds when its method starts. */
    Optional<DataElement> parameter(Procedure procedure, int index) {
        if (knowledge.declarations().isEmpty()) {
            return Optional.empty();
        }
        ParamDecl parameter = procedure.declaration().params().get(index);
        MethodRef method = procedure.method();
        return knowledge.declarations().stream()
                .filter(model -> model.part() == Part.PARAMETER && !model.isSink())
                .filter(model -> model.acceptsParameter(index, parameter.name()) && isAbout(model.names(), method))
                .filter(model -> annotated.fits(model.names().annotations(), parameter.annotations(), method.owner()))
                .findFirst()
                .flatMap(model -> element(
                        model,
                        DataElement.Kind.PARAMETER,
                        method.owner() + "#" + method.name(),
                        parameter.name(),
                        new Place(procedure.file().path(), parameter.span())));
    }

    /** The sink that storing or returning a value is. */
    Optional<SinkSite> siteAt(Code code, int at, int value) {
        if (knowledge.declarations().isEmpty()) {
            return Optional.empty();
        }
        Instruction instruction = code.instruction(at);
        if (instruction instanceof Instruction.Return exit && exit.value() == value) {
            Procedure procedure = code.procedure();
            return resultSinks
                    .computeIfAbsent(procedure, this::resultSink)
                    .map(model -> site(code, at, procedure.method(), model));
        }
        boolean stores = (instruction instanceof Instruction.FieldStore store && store.value() == value)
                || (instruction instanceof Instruction.NameStore name && name.value() == value);
        if (!stores || !(code.procedure().resolution(at) instanceof Resolution.Field access)) {
            return Optional.empty();
        }
        FieldRef field = access.field();
        return fieldSinks
                .computeIfAbsent(field, asked -> model(asked, true))
                .map(model -> site(
                        code,
                        at,
                        new MethodRef(field.owner(), field.name(), List.of(), field.isStatic(), true),
                        model));
    }

    private Optional<DeclarationModel> resultSink(Procedure procedure) {
        return knowledge.declarations().stream()
                .filter(model -> model.part() == Part.RESULT && model.isSink() && !procedure.isLambda())
                .filter(model -> isAbout(model.names(), procedure.method()))
                .filter(model -> annotated.fits(model.names().annotations(), procedure.method()))
                .findFirst();
    }

    private Optional<DeclarationModel> model(FieldRef field, boolean isSink) {
        return knowledge.declarations().stream()
                .filter(model -> model.part() == Part.FIELD && model.isSink() == isSink)
                .filter(model -> model.names().acceptsName(field.name()) && isDeclaredBy(model.names(), field.owner()))
                .filter(model -> model.names().annotations().isEmpty()
                        || program.field(field)
                                .filter(declared -> annotated.fits(
                                        model.names().annotations(), declared.annotations(), field.owner()))
                                .isPresent())
                .findFirst();
    }

    private boolean isAbout(MethodPattern pattern, MethodRef method) {
        return pattern.accepts(method.name(), method.parameterTypes().size(), method.parameterTypes())
                && isOf(pattern, method.owner());
    }

    /** A field belongs to the type that declares it; one of the same name in a subtype is another field. */
    private static boolean isDeclaredBy(MethodPattern pattern, String owner) {
        return pattern.type().equals(MethodPattern.ANY) || pattern.type().equals(owner);
    }

    private boolean isOf(MethodPattern pattern, String owner) {
        return pattern.type().equals(MethodPattern.ANY) || program.isSubtype(owner, pattern.type());
    }

    private Optional<DataElement> element(
            DeclarationModel model, DataElement.Kind kind, String owner, String name, Place place) {
        Optional<Concept> concept = model.concept().flatMap(knowledge::concept);
        return concept.map(known -> new DataElement(
                kind, owner, name, known, Confidence.CONFIRMED, false, List.of("model " + model.origin()), place));
    }

    private Place place(FieldRef field) {
        String path =
                program.fileOf(field.owner()).map(facts -> facts.file().path()).orElse("");
        return new Place(
                path, program.field(field).map(FieldDecl::span).orElse(io.github.privacyscan.source.Span.NONE));
    }

    private static SinkSite site(Code code, int at, MethodRef method, DeclarationModel model) {
        CallModel.Sink sink = new CallModel.Sink(
                model.names(),
                model.origin(),
                model.kind(),
                List.of(new AccessPathSpec(AccessPathSpec.Root.ARGUMENT, 0, AccessPathSpec.NOT_A_FUNCTION, List.of())),
                model.rendering(),
                Optional.empty());
        return new SinkSite(code.procedure(), at, method, sink, code.place(at));
    }
}
