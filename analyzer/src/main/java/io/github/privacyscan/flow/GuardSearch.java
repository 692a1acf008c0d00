package io.github.privacyscan.flow;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the tests before a call: dominating branches of which only one side leads to the call, and the filters and
 * queries that its arguments came through.
 */
final class GuardSearch implements Guards {

    private static final int MAX_BACK = 40;

    /** Methods of the sources whose results are looked into, one inside the other. */
    private static final int MAX_RESULTS = 3;

    private static final Set<String> ADDITIONS = Set.of("add", "addAll", "put", "offer", "push");

    private final CallGraph calls;
    private final Conditions conditions;

    GuardSearch(CallGraph calls) {
        this.calls = calls;
        this.conditions = new Conditions(calls);
    }

    @Override
    public List<Way> waysTo(Procedure procedure, int instruction) {
        List<Way> ways = new ArrayList<>();
        follow(procedure, instruction, List.of(), List.of(), new HashSet<>(), ways);
        return List.copyOf(ways);
    }

    private void follow(
            Procedure procedure,
            int instruction,
            List<Test> inner,
            List<Place> innerCalls,
            Set<Procedure> open,
            List<Way> ways) {
        if (ways.size() >= MAX_WAYS) {
            calls.limits().reached(Limit.GUARD_WAYS);
            return;
        }
        List<Test> tests = new ArrayList<>(inner);
        tests.addAll(testsIn(calls.code(procedure), instruction));
        List<CallEdge> callers = calls.to(procedure);
        boolean isTooFar = !callers.isEmpty() && innerCalls.size() >= MAX_DEPTH;
        if (isTooFar) {
            calls.limits().reached(Limit.GUARD_DEPTH);
        }
        if (callers.isEmpty() || isTooFar || !open.add(procedure)) {
            ways.add(new Way(tests, innerCalls));
            return;
        }
        for (CallEdge caller : callers) {
            List<Place> path = new ArrayList<>();
            path.add(calls.code(caller.caller()).place(caller.instruction()));
            path.addAll(innerCalls);
            follow(caller.caller(), caller.instruction(), tests, path, open, ways);
        }
        open.remove(procedure);
    }

    private List<Test> testsIn(Code code, int instruction) {
        List<Test> tests = new ArrayList<>(branches(code, instruction));
        tests.addAll(dataTests(code, instruction, 0));
        return tests;
    }

    private List<Test> branches(Code code, int instruction) {
        ControlFlow order = code.order();
        int block = order.blockOf(instruction);
        List<Test> tests = new ArrayList<>();
        for (int at = order.dominatorOf(block); at >= 0; at = order.dominatorOf(at)) {
            int last = code.procedure().body().blocks().get(at).end() - 1;
            if (code.instruction(last) instanceof Instruction.Branch branch) {
                boolean viaThen = leadsTo(order, branch.then(), block, at);
                boolean viaElse = leadsTo(order, branch.otherwise(), block, at);
                if (viaThen != viaElse) {
                    Conditions.Condition condition = conditions.of(code, branch.condition());
                    tests.add(new Test(
                            condition.names(),
                            condition.polarity().map(p -> p == viaThen),
                            code.place(last),
                            condition.texts()));
                }
            }
            if (at == 0) {
                break;
            }
        }
        return tests;
    }

    private static boolean leadsTo(ControlFlow order, int from, int to, int avoided) {
        if (from == to) {
            return true;
        }
        if (from == avoided) {
            return false;
        }
        // What cannot come to a block avoids it anyway; only inside a loop it takes a search.
        return order.canFollow(from, avoided) ? order.searchFrom(from, avoided).get(to) : order.canFollow(from, to);
    }

    /** Names of the calls that gave the values of a call, and the filters among them. */
    private List<Test> dataTests(Code code, int instruction, int depth) {
        Set<Integer> seen = new LinkedHashSet<>();
        InstructionOperands.forEach(code.instruction(instruction), variable -> collect(code, variable, seen));
        List<Test> tests = new ArrayList<>();
        for (int at : seen) {
            if (code.instruction(at) instanceof Instruction.New) {
                tests.addAll(filled(code, at));
            }
            if (code.instruction(at) instanceof Instruction.Call call) {
                tests.add(new Test(namesOf(code, call, at), Optional.empty(), code.place(at)));
                if (depth < MAX_RESULTS) {
                    tests.addAll(resultTests(code, at, depth + 1));
                }
                call.arguments().stream()
                        .map(argument -> FunctionValues.origin(code, argument))
                        .filter(made -> made >= 0 && FunctionValues.isFunction(code, made))
                        .forEach(made -> tests.addAll(filter(code, made, at)));
            }
        }
        return tests;
    }

    /** What the results of a method of the sources went through, where all of its results went through it. */
    private List<Test> resultTests(Code code, int at, int depth) {
        List<Procedure> targets =
                code.procedure().resolution(at) instanceof Resolution.Invoke invoke ? invoke.targets() : List.of();
        if (targets.size() != 1) {
            return List.of();
        }
        Code target = calls.code(targets.get(0));
        List<Integer> exits = IntStream.range(0, target.size())
                .filter(i -> target.instruction(i) instanceof Instruction.Return exit && exit.value() >= 0)
                .boxed()
                .toList();
        return exits.size() == 1 ? dataTests(target, exits.get(0), depth) : List.of();
    }

    /** The tests before the one call that puts something into a new collection. */
    private List<Test> filled(Code code, int creation) {
        int variable = code.instruction(creation).target();
        List<Integer> additions = IntStream.range(0, code.size())
                .filter(i -> code.instruction(i) instanceof Instruction.Call call
                        && call.receiver() == variable
                        && ADDITIONS.contains(call.name()))
                .boxed()
                .toList();
        return additions.size() == 1 ? branches(code, additions.get(0)) : List.of();
    }

    private static List<String> namesOf(Code code, Instruction.Call call, int at) {
        List<String> names = new ArrayList<>();
        names.add(call.name());
        if (code.procedure().resolution(at) instanceof Resolution.Invoke invoke) {
            String owner = invoke.method().owner();
            names.add(owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1));
        }
        call.arguments().stream()
                .forEach(argument ->
                        code.constant(argument, field -> Optional.empty()).ifPresent(names::add));
        return names;
    }

    private List<Test> filter(Code code, int creation, int at) {
        Resolution resolution = code.procedure().resolution(creation);
        List<Procedure> targets = resolution instanceof Resolution.Function function
                ? List.of(function.procedure())
                : resolution instanceof Resolution.Invoke invoke ? invoke.targets() : List.of();
        List<Test> tests = new ArrayList<>();
        for (Procedure target : targets) {
            Conditions.Condition condition = conditions.ofResult(target);
            tests.add(new Test(condition.names(), condition.polarity(), code.place(at), condition.texts()));
        }
        if (targets.isEmpty() && code.instruction(creation) instanceof Instruction.MethodReference reference) {
            tests.add(new Test(List.of(reference.name()), Optional.of(true), code.place(at)));
        }
        return tests;
    }

    /** Instructions that the variable's value depends on, nearest first. */
    private static void collect(Code code, int variable, Set<Integer> seen) {
        int at = code.definition(variable);
        if (at >= 0 && seen.size() < MAX_BACK && seen.add(at)) {
            InstructionOperands.forEach(code.instruction(at), operand -> collect(code, operand, seen));
        }
    }
}
