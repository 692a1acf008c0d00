package io.github.privacyscan.flow;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells from what code does, not from its name, whether it masks a text: the code is run on texts that look like personal
 * data, and what is left of them is measured.
 *
 * <p>Masked means that masking characters appear and that, in the middle of all samples that change, at most two thirds
 * of the characters remain: the customary masks of phone, card and identity card numbers show up to that much.
 */
final class MaskJudge {

    private static final Pattern SIGNS = Pattern.compile("[*\u2022\u25cf#]");
    private static final double WHOLE = 1;
    private static final double LIMIT = 2.0 / 3;

    private final CallGraph calls;
    private final TrialConstants constants;
    private final Map<Question, MaskVerdict> known = new HashMap<>();

    private record Question(Procedure procedure, int input, Optional<FieldRef> field, List<Optional<Object>> others) {}

    MaskJudge(CallGraph calls, TrialConstants constants) {
        this.calls = calls;
        this.constants = constants;
    }

    /** What a called method does to the argument that becomes one of its inputs. */
    MaskVerdict ofCall(CallEdge edge, int input) {
        Procedure callee = edge.callee();
        if (!isText(callee.typeOf(input).erasedName()) || !returnsText(callee)) {
            return MaskVerdict.OTHER;
        }
        List<Optional<Object>> others =
                new ArrayList<>(Collections.nCopies(callee.body().inputs(), Optional.empty()));
        Code caller = calls.code(edge.caller());
        for (CallEdge.Binding binding : edge.bindings()) {
            if (binding.input() != input && binding.inside().isEmpty()) {
                others.set(binding.input(), constant(caller, binding.outside().variable()));
            }
        }
        return known.computeIfAbsent(new Question(callee, input, Optional.empty(), others), this::judge);
    }

    /** What a method without parameters does to a field whose content it returns. */
    MaskVerdict ofField(Procedure procedure, FieldRef field) {
        return returnsText(procedure) && procedure.declaration().params().isEmpty()
                ? known.computeIfAbsent(
                        new Question(procedure, Instruction.NONE, Optional.of(field), List.of()), this::judge)
                : MaskVerdict.OTHER;
    }

    private static boolean isText(String type) {
        return type.equals("java.lang.String")
                || type.equals("java.lang.CharSequence")
                || type.equals("java.lang.Object");
    }

    private static boolean returnsText(Procedure procedure) {
        String type = procedure.declaration().returnType().simpleText();
        return type.endsWith("String") || type.endsWith("CharSequence");
    }

    private Optional<Object> constant(Code code, int variable) {
        try {
            return Optional.of(new Trial(calls, constants).evaluate(code, variable, List.of()));
        } catch (CannotTryException e) {
            return Optional.empty();
        }
    }

    private MaskVerdict judge(Question question) {
        return judge(sample -> {
            List<Optional<Object>> arguments = new ArrayList<>(question.others());
            if (question.input() >= 0) {
                arguments.set(question.input(), Optional.of(sample));
            }
            return new Trial(calls, constants, question.field(), sample).run(question.procedure(), arguments, 0);
        });
    }

    private static MaskVerdict judge(Function<String, Object> trial) {
        List<Double> shares = new ArrayList<>();
        int hidden = 0;
        for (int kind = 0; kind < MaskVerdict.KINDS.size(); kind++) {
            double most = 0;
            for (String sample : MaskVerdict.KINDS.get(kind).samples()) {
                double kept = shown(trial, sample);
                most = Math.max(most, kept);
                if (kept > 0 && kept < WHOLE) {
                    shares.add(kept);
                }
            }
            hidden |= most <= LIMIT ? 2 << kind : 0;
        }
        if (shares.isEmpty()) {
            return MaskVerdict.OTHER;
        }
        Collections.sort(shares);
        boolean inGeneral = shares.get((shares.size() - 1) / 2) <= LIMIT;
        return new MaskVerdict(hidden | (inGeneral ? 1 : 0), true);
    }

    /** How much of a sample shows: nothing when it is refused, all when no masking characters are put in. */
    private static double shown(Function<String, Object> trial, String sample) {
        String result;
        try {
            result = TrialValues.text(trial.apply(sample));
        } catch (CannotTryException e) {
            // Another sample may do: many helpers refuse what is too short or has no domain.
            return 0;
        }
        boolean unchanged = result.toLowerCase(Locale.ROOT).contains(sample.toLowerCase(Locale.ROOT));
        // A mask may leave nothing at all; that it ran is what counts.
        return unchanged || !isMasked(result, sample) ? WHOLE : Math.max(kept(sample, result), Double.MIN_VALUE);
    }

    private static boolean isMasked(String text, String sample) {
        return SIGNS.matcher(text).find() || crosses(text) > crosses(sample);
    }

    private static long crosses(String text) {
        return text.chars()
                .filter(character -> character == 'x' || character == 'X')
                .count();
    }

    /** The share of the characters that still stand in their order; of an e-mail address what is before the domain. */
    private static double kept(String sample, String result) {
        int at = sample.indexOf('@');
        String own = at < 0 ? sample : sample.substring(0, at);
        String left = at >= 0 && result.indexOf('@') >= 0 ? result.substring(0, result.indexOf('@')) : result;
        int[] row = new int[left.length() + 1];
        for (int i = 0; i < own.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < left.length(); j++) {
                int above = row[j + 1];
                row[j + 1] = own.charAt(i) == left.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return (double) row[left.length()] / own.length();
    }

    /**
     * What parts of a text, all made of the same value, show of it together. Parts made of other values do not count.
     *
     * @param parts the operands that are joined
     * @param variable the operand that holds the value, or a part of it
     */
    MaskVerdict ofParts(Code code, Operands parts, int variable) {
        Leaves mine = new Leaves(code, constants);
        if (!mine.find(variable) || mine.origins().size() != 1) {
            return MaskVerdict.OTHER;
        }
        List<Integer> same = new ArrayList<>();
        List<Optional<Object>> template = new ArrayList<>(
                Collections.nCopies(code.procedure().body().variables().size(), Optional.empty()));
        Leaves all = new Leaves(code, constants);
        for (int i = 0; i < parts.size(); i++) {
            Leaves leaves = new Leaves(code, constants);
            if (leaves.find(parts.get(i)) && mine.origins().containsAll(leaves.origins())) {
                same.add(parts.get(i));
                all.find(parts.get(i));
            }
        }
        return judge(sample -> {
            List<Optional<Object>> given = new ArrayList<>(template);
            all.variables().forEach(leaf -> given.set(leaf, Optional.of(sample)));
            List<Object> texts = new ArrayList<>();
            Trial trial = new Trial(calls, constants);
            same.forEach(part -> texts.add(trial.evaluate(code, part, given)));
            return TrialValues.joined(texts);
        });
    }
}
