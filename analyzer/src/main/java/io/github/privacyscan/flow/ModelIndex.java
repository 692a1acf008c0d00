package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the models of a method: by name, number of parameters and declaring type or a supertype of it. */
final class ModelIndex {

    private static final String ANY = "*";

    private final LinkedProgram program;
    private final Map<String, List<CallModel>> byName = new HashMap<>();
    private final Map<Question, CallModels> answers = new HashMap<>();

    private record Question(MethodRef method, String receiverType, int arguments) {}

    ModelIndex(Knowledge knowledge, LinkedProgram program) {
        this.program = program;
        for (CallModel model : knowledge.calls()) {
            for (String name : model.method().names()) {
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(model);
            }
        }
    }

    /**
     * The models of a call.
     *
     * @param method the method as linked
     * @param receiverType binary name of the static type of the receiver, or empty
     * @param arguments how many arguments are given
     */
    CallModels of(MethodRef method, String receiverType, int arguments) {
        return answers.computeIfAbsent(new Question(method, receiverType, arguments), this::find);
    }

    private CallModels find(Question question) {
        List<CallModel> found = new ArrayList<>();
        collect(byName.getOrDefault(question.method().name(), List.of()), question, found);
        collect(byName.getOrDefault(ANY, List.of()), question, found);
        return CallModels.of(found);
    }

    private void collect(List<CallModel> candidates, Question question, List<CallModel> found) {
        for (CallModel candidate : candidates) {
            MethodPattern pattern = candidate.method();
            if (arityFits(pattern, question.arguments())
                    && parametersFit(pattern, question)
                    && ownerFits(pattern, question)) {
                found.add(candidate);
            }
        }
    }

    private static boolean arityFits(MethodPattern pattern, int arguments) {
        return pattern.parameters().isEmpty() || pattern.parameters().getAsInt() == arguments;
    }

    private static boolean parametersFit(MethodPattern pattern, Question question) {
        List<String> wanted = pattern.parameterTypes();
        List<String> given = question.method().parameterTypes();
        if (wanted.isEmpty() || given.isEmpty()) {
            return true;
        }
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!typeFits(wanted.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean typeFits(String wanted, String given) {
        return wanted.equals("_")
                || given.isEmpty()
                || wanted.equals(given)
                || given.endsWith("." + wanted)
                || given.endsWith("$" + wanted);
    }

    private boolean ownerFits(MethodPattern pattern, Question question) {
        String type = pattern.type();
        return type.equals(ANY)
                || program.isSubtype(question.method().owner(), type)
                || (!question.receiverType().isEmpty() && program.isSubtype(question.receiverType(), type));
    }
}
