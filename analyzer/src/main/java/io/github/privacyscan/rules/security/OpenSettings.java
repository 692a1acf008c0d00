package io.github.privacyscan.rules.security;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Uses of library switches that take protection away: calls, created objects and constants that a guard model says open
 * something. A call that is given {@code false}, or anything that may still protect, opens nothing.
 */
final class OpenSettings {

    /** Constants by which libraries say that whole messages are meant. */
    private static final Set<String> EVERYTHING = Set.of("BODY", "FULL");

    private final RuleContext context;
    private final List<MethodPattern> patterns;
    private final Set<String> names;
    private final List<Use> uses = new ArrayList<>();

    private OpenSettings(RuleContext context, List<MethodPattern> patterns) {
        this.context = context;
        this.patterns = patterns;
        this.names =
                patterns.stream().flatMap(pattern -> pattern.names().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A use.
     *
     * @param place where
     * @param name the call, object or constant
     * @param method the method it stands in
     */
    record Use(Place place, String name, String method) {}

    /** All uses in the sources of switches of that kind that take protection away, in order of the procedures. */
    static List<Use> ofGuards(RuleContext context, String kind) {
        return of(context, patterns(context, kind, true));
    }

    /** All uses in the sources of settings that are modelled as sinks of that kind, in order of the procedures. */
    static List<Use> ofSinks(RuleContext context, String kind) {
        List<MethodPattern> patterns = new ArrayList<>();
        for (CallModel model : context.knowledge().calls()) {
            if (model instanceof CallModel.Sink sink && sink.kind().equals(kind)) {
                patterns.add(sink.method());
            }
        }
        return of(context, patterns);
    }

    private static List<Use> of(RuleContext context, List<MethodPattern> patterns) {
        OpenSettings settings = new OpenSettings(context, patterns);
        if (!settings.patterns.isEmpty()) {
            context.program().procedures().stream()
                    .filter(procedure -> !procedure.isSynthetic())
                    .forEach(settings::visit);
        }
        return settings.uses;
    }

    /** Methods of guards of that kind that open, or that protect. */
    static List<MethodPattern> patterns(RuleContext context, String kind, boolean opens) {
        List<MethodPattern> patterns = new ArrayList<>();
        for (CallModel model : context.knowledge().calls()) {
            if (model instanceof CallModel.Guard guard
                    && guard.opens() == opens
                    && guard.kind().equals(kind)) {
                patterns.add(guard.method());
            }
        }
        return patterns;
    }

    private void visit(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            Optional<String> name = name(instruction, procedure.resolution(i));
            if (name.isPresent() && opens(procedure, instruction)) {
                Span span = instruction instanceof Instruction.Call call ? call.link() : instruction.span();
                uses.add(new Use(
                        new Place(procedure.file().path(), span), name.get(), Wording.call(procedure.method())));
            }
        }
    }

    private Optional<String> name(Instruction instruction, Resolution resolution) {
        if (resolution instanceof Resolution.Invoke invoke) {
            MethodRef method = invoke.method();
            return isModelled(method.owner(), method.name()) ? Optional.of(Wording.call(method)) : Optional.empty();
        }
        if (instruction.target() >= 0 && resolution instanceof Resolution.Field field) {
            String owner = field.field().owner();
            String name = field.field().name();
            return isModelled(owner, name) ? Optional.of(Wording.simpleName(owner) + "." + name) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isModelled(String owner, String name) {
        return names.contains(name)
                && patterns.stream()
                        .anyMatch(pattern -> pattern.names().contains(name)
                                && context.program().isSubtype(owner, pattern.type()));
    }

    private boolean opens(Procedure procedure, Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return opens(new Definitions(context.program(), procedure), call.arguments());
        }
        return !(instruction instanceof Instruction.New created)
                || opens(new Definitions(context.program(), procedure), created.arguments());
    }

    private static boolean opens(Definitions definitions, Operands arguments) {
        return arguments.stream().allMatch(argument -> opens(definitions, argument));
    }

    private static boolean opens(Definitions definitions, int argument) {
        Optional<Constant> constant = definitions.constant(argument);
        if (constant.isPresent()) {
            return !constant.get().equals(new Constant.Bool(false));
        }
        Resolution resolution = definitions.resolution(argument);
        if (resolution instanceof Resolution.Field field) {
            return EVERYTHING.contains(field.field().name());
        }
        return resolution instanceof Resolution.Function function
                && EmptyChecks.acceptsAll(function.procedure().body());
    }
}
