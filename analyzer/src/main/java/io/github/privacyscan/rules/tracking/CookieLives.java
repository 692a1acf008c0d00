package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Cookies of a program with the names and lifetimes they are given, also through a helper that makes them. */
final class CookieLives {

    private static final String KIND = "cookie-life";

    private static final int DEPTH = 8;

    private final RuleContext context;
    private final List<Life> lives = new ArrayList<>();

    private CookieLives(RuleContext context) {
        this.context = context;
    }

    /**
     * A cookie.
     *
     * @param name its name
     * @param seconds how long browsers keep it
     * @param place where the lifetime is written
     * @param in the procedure it is written in
     */
    record Life(String name, long seconds, Place place, Procedure in) {}

    /** All whose name and lifetime are known, in order of the calls that set lifetimes. */
    static List<Life> of(RuleContext context) {
        CookieLives search = new CookieLives(context);
        context.flow().sinks().stream()
                .filter(sink -> sink.model().kind().equals(KIND))
                .forEach(search::collect);
        return search.lives;
    }

    private void collect(SinkSite sink) {
        Procedure procedure = sink.procedure();
        if (!(procedure.body().code().get(sink.instruction()) instanceof Instruction.Call call)
                || call.arguments().size() == 0) {
            return;
        }
        Definitions definitions = new Definitions(context.program(), procedure);
        int name = nameOf(definitions, call.receiver(), DEPTH);
        int life = source(definitions, call.arguments().get(0));
        add(procedure, sink.instruction(), name, life);
        OptionalInt lifeParameter = parameter(procedure, life);
        OptionalInt nameParameter = parameter(procedure, name);
        if (lifeParameter.isEmpty() && nameParameter.isEmpty()) {
            return;
        }
        for (CallIndex.Call caller : context.calls().callersOf(procedure)) {
            Operands given =
                    caller.instruction() instanceof Instruction.Call outer ? outer.arguments() : Operands.EMPTY;
            if (given.size() == procedure.method().parameterTypes().size()) {
                addGiven(procedure, caller, given, new int[] {name, life}, nameParameter, lifeParameter);
            }
        }
    }

    /** What a caller of the helper decides: the lifetime, the name or both. */
    private void addGiven(
            Procedure helper, CallIndex.Call caller, Operands given, int[] own, OptionalInt name, OptionalInt life) {
        Procedure lifeIn = life.isPresent() ? caller.procedure() : helper;
        int lifeVariable = life.isPresent() ? given.get(life.getAsInt()) : own[1];
        Procedure nameIn = name.isPresent() ? caller.procedure() : helper;
        int nameVariable = name.isPresent() ? given.get(name.getAsInt()) : own[0];
        new Definitions(context.program(), nameIn)
                .text(nameVariable)
                .ifPresent(text -> new Lifetimes(context.program(), lifeIn)
                        .seconds(lifeVariable)
                        .ifPresent(seconds ->
                                lives.add(new Life(text.text(), seconds, caller.place(), caller.procedure()))));
    }

    private void add(Procedure procedure, int instruction, int name, int life) {
        Instruction call = procedure.body().code().get(instruction);
        new Definitions(context.program(), procedure)
                .text(name)
                .ifPresent(text -> new Lifetimes(context.program(), procedure)
                        .seconds(life)
                        .ifPresent(seconds -> lives.add(new Life(
                                text.text(),
                                seconds,
                                new Place(procedure.file().path(), ((Instruction.Call) call).link()),
                                procedure))));
    }

    /** The variable that holds the name: the first argument where the object was made. */
    private static int nameOf(Definitions definitions, int object, int depth) {
        Instruction made = definitions.of(object).orElse(null);
        if (depth == 0 || made == null) {
            return Instruction.NONE;
        }
        if (made instanceof Instruction.New created && created.arguments().size() > 0) {
            return source(definitions, created.arguments().get(0));
        }
        if (made instanceof Instruction.Copy copy) {
            return nameOf(definitions, copy.source(), depth - 1);
        }
        if (made instanceof Instruction.Call call) {
            int before = nameOf(definitions, call.receiver(), depth - 1);
            return before == Instruction.NONE && call.arguments().size() > 0
                    ? source(definitions, call.arguments().get(0))
                    : before;
        }
        return Instruction.NONE;
    }

    private static int source(Definitions definitions, int variable) {
        int current = variable;
        while (definitions.of(current).orElse(null) instanceof Instruction.Copy copy) {
            current = copy.source();
        }
        return current;
    }

    private static OptionalInt parameter(Procedure procedure, int variable) {
        Body body = procedure.body();
        int first = body.thisVariable() == 0 ? 1 : 0;
        return !procedure.isLambda() && variable >= first && variable < body.inputs()
                ? OptionalInt.of(variable - first)
                : OptionalInt.empty();
    }
}
