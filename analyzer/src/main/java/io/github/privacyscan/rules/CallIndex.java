package io.github.privacyscan.rules;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls of a program by the name of the method called. Built once, when the first rule asks; safe to share between
 * threads. Answers are in order of the procedures and of their code.
 */
public final class CallIndex {

    private final LinkedProgram program;
    private volatile Map<String, List<Call>> byName = Map.of();

    CallIndex(LinkedProgram program) {
        this.program = program;
    }

    /**
     * A call, a creation ({@code <init>}) or a method reference.
     *
     * @param procedure where it is written
     * @param index number of the instruction
     * @param method the method called
     */
    public record Call(Procedure procedure, int index, MethodRef method) {

        /** The instruction. */
        public Instruction instruction() {
            return procedure.body().code().get(index);
        }

        /** The call expression. */
        public Place place() {
            Instruction instruction = instruction();
            return new Place(
                    procedure.file().path(),
                    instruction instanceof Instruction.Call call ? call.link() : instruction.span());
        }
    }

    /** Calls of methods of that name, whatever their owner. */
    public List<Call> named(String method) {
        return index().getOrDefault(method, List.of());
    }

    /** Calls of methods of that name on a type or its subtypes, as far as known. */
    public List<Call> of(String type, String method) {
        return named(method).stream()
                .filter(call -> call.method().owner().equals(type)
                        || program.isSubtype(call.method().owner(), type))
                .toList();
    }

    /** Calls whose target may be that method of the sources: of the same name and number of parameters, on a related type. */
    public List<Call> callersOf(Procedure target) {
        MethodRef method = target.method();
        return named(method.name()).stream()
                .filter(call -> call.method().parameterTypes().size()
                        == method.parameterTypes().size())
                .filter(call -> call.method().owner().equals(method.owner())
                        || program.isSubtype(method.owner(), call.method().owner())
                        || program.isSubtype(call.method().owner(), method.owner()))
                .toList();
    }

    /** Names of all methods called anywhere. */
    public Set<String> names() {
        return new TreeSet<>(index().keySet());
    }

    private Map<String, List<Call>> index() {
        Map<String, List<Call>> known = byName;
        if (known.isEmpty()) {
            synchronized (this) {
                if (byName.isEmpty()) {
                    byName = built();
                }
                known = byName;
            }
        }
        return known;
    }

    private Map<String, List<Call>> built() {
        Map<String, List<Call>> calls = new HashMap<>();
        for (Procedure procedure : program.procedures()) {
            int size = procedure.body().code().size();
            for (int i = 0; i < size; i++) {
                if (procedure.resolution(i) instanceof Resolution.Invoke invoke) {
                    calls.computeIfAbsent(invoke.method().name(), name -> new ArrayList<>())
                            .add(new Call(procedure, i, invoke.method()));
                }
            }
        }
        return calls;
    }
}
