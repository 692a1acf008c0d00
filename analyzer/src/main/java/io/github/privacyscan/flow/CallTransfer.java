package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.Emitter.Step;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;

/** What a library call does with a tainted value, as its models say; without a model the value stays where it is. */
final class CallTransfer {

    private final Code.Constants constants;
    private final ExposureFinder exposures;
    private final SerialiserSettings settings;
    private final MaskedTexts masks;

    CallTransfer(Code.Constants constants, ExposureFinder exposures, SerialiserSettings settings, MaskedTexts masks) {
        this.constants = constants;
        this.exposures = exposures;
        this.settings = settings;
        this.masks = masks;
    }

    /**
     * Applies the models of one call.
     *
     * @param before whether the call runs only before the fact holds: then only where it puts the value matters
     */
    void apply(Code code, Fact fact, int at, boolean before, Emitter emitter) {
        Optional<CallModels> known = code.models(at);
        Optional<Arguments> arguments = code.arguments(at);
        if (known.isEmpty() || arguments.isEmpty()) {
            return;
        }
        MaskVerdict verdict = masks.called(code, arguments.get(), known.get());
        if (verdict.hidesEverything()) {
            return;
        }
        aliases(code, fact, arguments.get(), known.get(), before, emitter);
        if (known.get().clears()) {
            return;
        }
        known.get().passes().forEach(pass -> pass(code, fact, arguments.get(), pass, verdict, before, emitter));
        known.get()
                .sanitizers()
                .forEach(sanitizer -> transform(code, fact, arguments.get(), sanitizer, before, emitter));
    }

    /** The result is the same object as an input, so it has the same content, whenever that was put there. */
    private void aliases(Code code, Fact fact, Arguments arguments, CallModels known, boolean before, Emitter emitter) {
        int from = before ? fact.from() : arguments.instruction();
        Step step = new Step(arguments.instruction(), FlowStep.Kind.STORE, "");
        known.aliases().stream()
                .flatMap(alias -> arguments.slots(alias.alias(), code, constants).stream())
                .filter(slot -> slot.variable() == fact.variable() && arguments.result() >= 0)
                .forEach(slot -> Steps.read(fact.path(), slot.path())
                        .filter(rest ->
                                !(before && rest.isEmpty() && !slot.path().isEmpty()))
                        .ifPresent(rest -> emitter.emit(arguments.result(), rest, from, fact.marks(), step)));
    }

    private void pass(
            Code code,
            Fact fact,
            Arguments arguments,
            CallModel.Pass pass,
            MaskVerdict verdict,
            boolean before,
            Emitter emitter) {
        if (pass.from().function() != AccessPathSpec.NOT_A_FUNCTION
                || pass.to().function() != AccessPathSpec.NOT_A_FUNCTION) {
            return;
        }
        for (Slot from : arguments.slots(pass.from(), code, constants)) {
            Optional<AccessPath> rest = from.variable() == fact.variable()
                    ? Steps.read(fact.path(), from.path())
                            .flatMap(path -> rendered(code, arguments, from, path, pass.rendering()))
                    : Optional.empty();
            if (rest.isPresent()) {
                for (Slot to : arguments.slots(pass.to(), code, constants)) {
                    int marks = verdict.on(fact.marks() | Marks.of(pass.effect()));
                    emit(code, fact, to, rest.get(), marks, arguments.instruction(), before, emitter);
                }
            }
        }
    }

    /** What of an object's content goes on: all of it, or what its text or JSON form shows, as one text. */
    private Optional<AccessPath> rendered(
            Code code, Arguments arguments, Slot from, AccessPath content, CallModel.Rendering rendering) {
        AccessPath inner = content.withoutContainers();
        if (rendering == CallModel.Rendering.VALUE || content.isEmpty()) {
            return Optional.of(content);
        }
        boolean shown = inner.isEmpty();
        boolean open = OpenInputs.isOpen(code.typeOf(from.variable()));
        if (!shown && (open || rendering != CallModel.Rendering.TEXT)) {
            Form form = settings.of(code, arguments, rendering);
            shown = exposures.shows(code.typeOf(from.variable()), inner, form);
        }
        return shown ? Optional.of(AccessPath.EMPTY) : Optional.empty();
    }

    private void transform(
            Code code, Fact fact, Arguments arguments, CallModel.Sanitizer sanitizer, boolean before, Emitter emitter) {
        Optional<CallModel.Effect> effect = effectOf(sanitizer);
        boolean read = arguments.arguments().indexOf(fact.variable()) >= 0 || arguments.receiver() == fact.variable();
        if (effect.isPresent() && read && !before && arguments.result() >= 0) {
            emit(
                    code,
                    fact,
                    Slot.of(arguments.result()),
                    fact.path(),
                    fact.marks() | Marks.of(effect.get()),
                    arguments.instruction(),
                    false,
                    emitter);
        }
    }

    private static Optional<CallModel.Effect> effectOf(CallModel.Sanitizer sanitizer) {
        return switch (sanitizer.kind()) {
            case "plain-hash" -> Optional.of(CallModel.Effect.HASHED);
            case "encode" -> Optional.of(CallModel.Effect.ENCODED);
            default -> Optional.empty();
        };
    }

    private static void emit(
            Code code, Fact fact, Slot to, AccessPath rest, int marks, int at, boolean before, Emitter emitter) {
        int from = before ? fact.from() : at;
        boolean value = to.variable() == code.instruction(at).target()
                && rest.isEmpty()
                && to.path().isEmpty();
        if (before && value) {
            return;
        }
        String name = code.instruction(at) instanceof Instruction.Call call ? call.name() : "";
        FlowStep.Kind kind = to.path().isEmpty() ? FlowStep.Kind.PART_OF : FlowStep.Kind.STORE;
        emitter.emit(to.variable(), rest.behind(to.path()), from, marks, new Step(at, kind, name));
    }

    /** Which inputs the result of a library call is an alias of. */
    List<Slot> aliasesOfResult(Code code, int at) {
        Optional<Arguments> arguments = code.arguments(at);
        return arguments.isEmpty()
                ? List.of()
                : code.models(at).stream()
                        .flatMap(known -> known.aliases().stream())
                        .flatMap(alias -> arguments.get().slots(alias.alias(), code, constants).stream())
                        .toList();
    }
}
