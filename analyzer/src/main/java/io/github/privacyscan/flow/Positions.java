package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which element of a list a read with a constant index gives: known while the list was made here, is filled on one way without
 * loops, and nobody else can have seen it.
 */
final class Positions {

    private final Code code;
    private final Map<Integer, Map<Integer, Integer>> known = new HashMap<>();

    Positions(Code code) {
        this.code = code;
    }

    /**
     * Whether the read certainly gives another element than the one that was put in at an instruction.
     *
     * @param list the list
     * @param put where an element was put in
     * @param read where one is read
     */
    boolean differ(int list, int put, int read) {
        Integer given = known.computeIfAbsent(list, this::simulate).get(read);
        return given != null && given != put && model(put, list).isPresent();
    }

    /** Per read of a list where the element it gives was put in. */
    private Map<Integer, Integer> simulate(int list) {
        Map<Integer, Integer> reads = new HashMap<>();
        if (!(code.definitionOf(list).orElse(null) instanceof Instruction.New creation)
                || creation.arguments().size() > 0) {
            return reads;
        }
        List<Integer> elements = new ArrayList<>();
        int last = code.definition(list);
        for (int use : code.uses(list)) {
            Optional<CallModel.Position> model = model(use, list);
            if (model.isEmpty()
                    || !code.order().dominates(last, use)
                    || code.order().reaches(use, use)) {
                return reads;
            }
            last = use;
            if (model.get().does() == CallModel.Position.Does.APPEND) {
                elements.add(use);
                continue;
            }
            OptionalInt index = index(use);
            if (index.isEmpty() || index.getAsInt() >= elements.size()) {
                return reads;
            }
            reads.put(use, elements.get(index.getAsInt()));
            if (model.get().does() == CallModel.Position.Does.REMOVE) {
                elements.subList(index.getAsInt(), index.getAsInt() + 1).clear();
            }
        }
        return reads;
    }

    private Optional<CallModel.Position> model(int use, int list) {
        return code.instruction(use) instanceof Instruction.Call call
                        && call.receiver() == list
                        && call.arguments().indexOf(list) < 0
                ? code.models(use).flatMap(models -> models.positions().stream().findFirst())
                : Optional.empty();
    }

    private OptionalInt index(int use) {
        Instruction.Call call = (Instruction.Call) code.instruction(use);
        boolean isNumber = call.arguments().size() == 1
                && code.definitionOf(call.arguments().get(0)).orElse(null) instanceof Instruction.Const literal
                && literal.value() instanceof Constant.Number number
                && number.source().matches("\\d{1,4}");
        return isNumber
                ? OptionalInt.of(Integer.parseInt(code.constant(call.arguments().get(0), field -> Optional.empty())
                        .orElseThrow()))
                : OptionalInt.empty();
    }
}
