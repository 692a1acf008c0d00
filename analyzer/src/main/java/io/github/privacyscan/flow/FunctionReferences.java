package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.flow.FunctionPasses.Given;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** References to library methods, where they are called: {@code String::trim}, {@code System.out::println}. */
final class FunctionReferences {

    private final ModelIndex models;
    private final TextConversions texts;

    FunctionReferences(ModelIndex models, TextConversions texts) {
        this.models = models;
        this.texts = texts;
    }

    /**
     * A reference where it is called.
     *
     * @param creator the code with the reference
     * @param at its index
     * @param captured where the bound receiver is, if there is one
     * @param parameters what it is called with
     * @param results what its result becomes
     */
    record Called(Code creator, int at, List<Slot> captured, Map<Integer, List<Given>> parameters, List<Slot> results) {

        private MethodRef method() {
            return ((Resolution.Invoke) creator.procedure().resolution(at)).method();
        }

        /** The content that a specification of the referenced method means. */
        private List<Slot> slots(AccessPathSpec spec) {
            List<String> steps = spec.path().stream().map(Arguments::step).toList();
            return switch (spec.root()) {
                case RESULT -> results.stream().map(slot -> slot.then(steps)).toList();
                case RECEIVER ->
                    isUnbound()
                            ? given(0, steps)
                            : captured.stream().map(slot -> slot.then(steps)).toList();
                case ARGUMENT -> arguments(spec, steps);
            };
        }

        private List<Slot> arguments(AccessPathSpec spec, List<String> steps) {
            int shift = isUnbound() ? 1 : 0;
            return parameters.keySet().stream()
                    .filter(number ->
                            number >= shift && (spec.index() == AccessPathSpec.ALL || number - shift == spec.index()))
                    .flatMap(number -> given(number, steps).stream())
                    .toList();
        }

        private List<Slot> given(int number, List<String> steps) {
            return parameters.getOrDefault(number, List.of()).stream()
                    .map(given -> given.slot().then(steps))
                    .toList();
        }

        /** {@code Type::method} of an instance method: the first parameter is the object. */
        private boolean isUnbound() {
            return captured.isEmpty()
                    && !method().isStatic()
                    && !method().name().startsWith("<");
        }
    }

    /** Adds what the models of the referenced method say; without models nothing is known. */
    void add(Called called, Code code, int index, Supplier<Slot> newResult, Outgoing.Draft draft) {
        if (!(called.creator().instruction(called.at()) instanceof Instruction.MethodReference)
                || !(called.creator().procedure().resolution(called.at()) instanceof Resolution.Invoke)) {
            return;
        }
        MethodRef method = called.method();
        CallModels known =
                models.of(method, method.owner(), method.parameterTypes().size());
        if (!known.clears()) {
            known.passes().stream()
                    .filter(pass -> !isFunction(pass.from()) && !isFunction(pass.to()))
                    .forEach(pass -> {
                        pass(called, pass, draft);
                        if (pass.rendering() == CallModel.Rendering.TEXT
                                && pass.from().path().isEmpty()) {
                            List<Slot> to = called.slots(pass.to());
                            called.slots(pass.from()).forEach(from -> texts.of(code, index, from, to, draft.edges()));
                        }
                    });
        }
        for (CallModel.Sink sink : known.sinks()) {
            SinkSite site = new SinkSite(
                    code.procedure(), index, method, sink, called.creator().place(called.at()));
            sink.arguments().stream()
                    .flatMap(spec -> called.slots(spec).stream())
                    .forEach(slot -> sink(slot, site, code, newResult, draft));
        }
    }

    /** The value, and its text if the sink writes text and the object is one of the sources. */
    private void sink(Slot slot, SinkSite site, Code code, Supplier<Slot> newResult, Outgoing.Draft draft) {
        draft.sinks().add(new FunctionSink(slot, site));
        if (site.model().rendering() == CallModel.Rendering.TEXT) {
            List<CallEdge> edges = new ArrayList<>(1);
            Slot text = newResult.get();
            texts.of(code, site.instruction(), slot, List.of(text), edges);
            if (!edges.isEmpty()) {
                draft.edges().addAll(edges);
                draft.sinks().add(new FunctionSink(text, site));
            }
        }
    }

    private static boolean isFunction(AccessPathSpec spec) {
        return spec.function() != AccessPathSpec.NOT_A_FUNCTION;
    }

    private static void pass(Called called, CallModel.Pass pass, Outgoing.Draft draft) {
        boolean whole = pass.rendering() != CallModel.Rendering.VALUE;
        for (Slot from : called.slots(pass.from())) {
            for (Slot to : called.slots(pass.to())) {
                draft.passes().add(new LocalPass(from, to, Marks.of(pass.effect()), whole));
            }
        }
    }
}
