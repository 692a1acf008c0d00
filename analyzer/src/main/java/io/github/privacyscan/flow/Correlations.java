package io.github.privacyscan.flow;

import io.github.privacyscan.program.Block;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Conditions of one body that are tested more than once: what ran where one holds does not go on to where it does not.
 *
 * <p>Two tests are the same if they compare the same variables and constants; as variables are assigned once, the answer is
 * the same until the variables are computed anew, in a loop.
 */
final class Correlations {

    private static final Map<String, String> NEGATIONS = Map.of("!=", "==", ">=", "<", "<=", ">");

    private final Code code;
    private final Map<String, Test> tests = new HashMap<>();
    private final Map<Integer, Map<String, Boolean>> implied = new HashMap<>();

    /**
     * A condition.
     *
     * @param key what is tested
     * @param holds the value of the key when the condition is true
     * @param variables what it depends on
     */
    private record Test(String key, boolean holds, List<Integer> variables) {}

    Correlations(Code code) {
        this.code = code;
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : code.procedure().body().blocks()) {
            if (code.instruction(block.end() - 1) instanceof Instruction.Branch branch) {
                Test test = test(branch.condition());
                counts.merge(test.key(), 1, Integer::sum);
                tests.putIfAbsent(test.key(), test);
            }
        }
        tests.keySet().removeIf(key -> counts.getOrDefault(key, 0) < 2);
    }

    /** Whether nothing that happened at the first instruction can still hold when the second one runs. */
    boolean contradict(int from, int to) {
        if (tests.isEmpty() || from == Fact.FROM_ENTRY) {
            return false;
        }
        Map<String, Boolean> before = impliedIn(code.blockOf(from));
        Map<String, Boolean> after = impliedIn(code.blockOf(to));
        return before.entrySet().stream()
                .anyMatch(condition -> after.containsKey(condition.getKey())
                        && !after.get(condition.getKey()).equals(condition.getValue())
                        && isStable(Objects.requireNonNull(tests.get(condition.getKey())), from));
    }

    /** Whether a block runs only where a condition holds that is tested elsewhere too. */
    boolean matters(int block) {
        return !tests.isEmpty() && !impliedIn(block).isEmpty();
    }

    private boolean isStable(Test test, int from) {
        return test.variables().stream()
                .map(code::definition)
                .noneMatch(definition -> definition >= 0 && code.order().reaches(from, definition));
    }

    private Map<String, Boolean> impliedIn(int block) {
        Deque<Integer> open = new ArrayDeque<>();
        int at = block;
        while (at >= 0 && !implied.containsKey(at)) {
            open.push(at);
            at = code.order().dominatorOf(at);
        }
        Map<String, Boolean> conditions = at < 0 ? Map.of() : implied.getOrDefault(at, Map.of());
        while (!open.isEmpty()) {
            int next = open.pop();
            conditions = with(conditions, next);
            implied.put(next, conditions);
        }
        return conditions;
    }

    private Map<String, Boolean> with(Map<String, Boolean> conditions, int block) {
        Block entered = code.procedure().body().blocks().get(block);
        if (entered.predecessors().size() != 1) {
            return conditions;
        }
        Block before =
                code.procedure().body().blocks().get(entered.predecessors().get(0));
        if (!(code.instruction(before.end() - 1) instanceof Instruction.Branch branch)
                || branch.then() == branch.otherwise()) {
            return conditions;
        }
        Test test = test(branch.condition());
        if (!tests.containsKey(test.key())) {
            return conditions;
        }
        Map<String, Boolean> more = new TreeMap<>(conditions);
        more.put(test.key(), (branch.then() == block) == test.holds());
        return more;
    }

    private Test test(int condition) {
        boolean holds = true;
        int variable = root(condition);
        while (code.definitionOf(variable).orElse(null) instanceof Instruction.Operation operation
                && operation.operator().equals("!")) {
            holds = !holds;
            variable = root(operation.operands().get(0));
        }
        if (code.definitionOf(variable).orElse(null) instanceof Instruction.Operation operation
                && operation.operands().size() == 2
                && isComparison(operation.operator())) {
            String negation = NEGATIONS.get(operation.operator());
            List<Integer> variables = new ArrayList<>();
            String key = (negation == null ? operation.operator() : negation)
                    + operand(operation.operands().get(0), variables)
                    + operand(operation.operands().get(1), variables);
            return new Test(key, (negation == null) == holds, variables);
        }
        return new Test("v" + variable, holds, List.of(variable));
    }

    private static boolean isComparison(String operator) {
        return operator.equals("==") || operator.equals("<") || operator.equals(">") || NEGATIONS.containsKey(operator);
    }

    private String operand(int variable, List<Integer> variables) {
        int root = root(variable);
        Optional<Constant> literal = code.definitionOf(root)
                .filter(Instruction.Const.class::isInstance)
                .map(definition -> ((Instruction.Const) definition).value());
        if (literal.isPresent()) {
            return " " + literal.get();
        }
        variables.add(root);
        return " v" + root;
    }

    /** The variable that a variable is a copy of. */
    private int root(int variable) {
        int at = variable;
        while (code.definitionOf(at).orElse(null) instanceof Instruction.Copy copy) {
            at = copy.source();
        }
        return at;
    }
}
