package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an object of the sources is turned into text without a written call: concatenation, {@code String.valueOf},
 * {@code append}, formatting, and sinks that write text. The object's {@code toString()} runs there.
 */
final class TextConversions {

    private static final int MAX_NESTING = 2;

    private final LinkedProgram program;
    private final Code.Constants constants;
    private final Limits limits;

    TextConversions(LinkedProgram program, Code.Constants constants, Limits limits) {
        this.limits = limits;
        this.program = program;
        this.constants = constants;
    }

    /**
     * The variable, behind the real ones, that stands for the text of argument {@code index} of a sink call.
     */
    static int textOfArgument(Code code, int instruction, int index) {
        return code.procedure().body().variables().size() + index + instruction * 64;
    }

    /** The conversions one instruction makes. */
    List<CallEdge> at(Code code, int index) {
        Instruction instruction = code.instruction(index);
        if (instruction instanceof Instruction.Concat concat) {
            List<CallEdge> edges = new ArrayList<>();
            concat.parts()
                    .forEach(part -> convert(code, index, Slot.of(part), List.of(Slot.of(concat.target())), edges));
            return edges;
        }
        if (code.procedure().resolution(index) instanceof Resolution.Invoke invoke
                && invoke.targets().isEmpty()
                && code.arguments(index).isPresent()) {
            List<CallEdge> edges = new ArrayList<>();
            atCall(code, code.arguments(index).get(), edges);
            return edges;
        }
        return List.of();
    }

    private void atCall(Code code, Arguments arguments, List<CallEdge> edges) {
        CallModels known = code.models(arguments.instruction()).orElseThrow();
        for (CallModel.Pass pass : known.passes()) {
            if (pass.rendering() == CallModel.Rendering.TEXT && isWhole(pass.from())) {
                List<Slot> to = arguments.slots(pass.to(), code, constants);
                arguments
                        .slots(pass.from(), code, constants)
                        .forEach(from -> convert(code, arguments.instruction(), from, to, edges));
            } else if (pass.rendering() == CallModel.Rendering.TEXT
                    && pass.from().path().equals(List.of("element"))) {
                elements(code, arguments, pass, edges);
            }
        }
        for (CallModel.Sink sink : known.sinks()) {
            if (sink.rendering() == CallModel.Rendering.TEXT) {
                toSink(code, arguments, sink, edges);
            }
        }
    }

    /** Content of a container that a function writes as text: {@code users.forEach(System.out::println)}. */
    void of(Code code, int index, Slot from, List<Slot> to, List<CallEdge> edges) {
        contained(code.typeOf(from.variable()), from.path())
                .ifPresent(type -> convert(code, index, from, type, to, edges, 0));
    }

    private Optional<Type> contained(Type type, List<String> path) {
        Optional<Type> found = Optional.of(type);
        for (String step : path) {
            int argument = step.equals(AccessPath.KEY) || step.equals(AccessPath.ELEMENT) ? 0 : 1;
            boolean isContent = argument == 0 || step.equals(AccessPath.VALUE);
            found = found.filter(outer -> isContent
                            && outer instanceof Type.Class named
                            && program.fileOf(named.binaryName()).isEmpty()
                            && named.arguments().size() > argument)
                    .map(outer -> ((Type.Class) outer).arguments().get(argument));
        }
        return found;
    }

    /** {@code Arrays.toString(array)} writes the elements. */
    private void elements(Code code, Arguments arguments, CallModel.Pass pass, List<CallEdge> edges) {
        List<Slot> to = arguments.slots(pass.to(), code, constants);
        for (Slot from : arguments.slots(pass.from(), code, constants)) {
            if (code.typeOf(from.variable()) instanceof Type.Array array) {
                convert(code, arguments.instruction(), from, array.element(), to, edges, 0);
            }
        }
    }

    private void toSink(Code code, Arguments arguments, CallModel.Sink sink, List<CallEdge> edges) {
        for (AccessPathSpec spec : sink.arguments()) {
            for (Slot slot : arguments.slots(spec, code, constants)) {
                int position = arguments.arguments().indexOf(slot.variable());
                int text = textOfArgument(code, arguments.instruction(), position + 1);
                convert(code, arguments.instruction(), slot, List.of(Slot.of(text)), edges);
            }
        }
    }

    private static boolean isWhole(AccessPathSpec spec) {
        return spec.path().isEmpty() && spec.function() == AccessPathSpec.NOT_A_FUNCTION;
    }

    private void convert(Code code, int index, Slot from, List<Slot> to, List<CallEdge> edges) {
        convert(code, index, from, code.typeOf(from.variable()), to, edges, 0);
    }

    private void convert(Code code, int index, Slot from, Type type, List<Slot> to, List<CallEdge> edges, int nesting) {
        if (!(type instanceof Type.Class known)) {
            return;
        }
        if (nesting > MAX_NESTING) {
            limits.reached(Limit.TEXT_DEPTH);
            return;
        }
        for (Procedure target : textOf(known.binaryName())) {
            edges.add(new CallEdge(
                    code.procedure(),
                    index,
                    target,
                    List.of(new Binding(from, 0, List.of())),
                    to,
                    target.method().name()));
        }
        List<Type> contents = known.arguments();
        for (int i = 0;
                i < contents.size() && program.fileOf(known.binaryName()).isEmpty();
                i++) {
            List<String> path = new ArrayList<>(from.path());
            path.add(contents.size() == 1 ? AccessPath.ELEMENT : i == 0 ? AccessPath.KEY : AccessPath.VALUE);
            convert(code, index, new Slot(from.variable(), path), contents.get(i), to, edges, nesting + 1);
        }
    }

    private List<Procedure> textOf(String type) {
        return program.fileOf(type).isEmpty()
                ? List.of()
                : program.implementation(type, "toString", 0).stream().toList();
    }
}
