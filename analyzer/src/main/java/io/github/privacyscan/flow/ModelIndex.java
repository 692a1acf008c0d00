package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the models of a method: by name, number of parameters and declaring type or a supertype of it. */
final class ModelIndex {

    private final LinkedProgram program;
    private final Annotated annotated;
    private final Map<String, List<CallModel>> byName = new HashMap<>();
    private final List<CallModel> byPattern = new ArrayList<>();
    private final FrameworkInterfaces interfaces;
    private final UnseenBeans unseen;
    private final Map<Question, CallModels> answers = new ConcurrentHashMap<>();

    private record Question(MethodRef method, String receiverType, int arguments) {}

    ModelIndex(Knowledge knowledge, LinkedProgram program, Storage storage) {
        this.program = program;
        this.annotated = new Annotated(program);
        this.interfaces = new FrameworkInterfaces(knowledge, program, storage);
        this.unseen = new UnseenBeans(program, knowledge.calls());
        for (CallModel model : knowledge.calls()) {
            for (String name : model.method().names()) {
                if (name.endsWith(MethodPattern.ANY)) {
                    byPattern.add(model);
                } else {
                    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(model);
                }
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
        String name = question.method().name();
        // By identity: comparing whole models would cost more than finding them.
        Set<CallModel> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream<CallModel> known = Stream.concat(byName.getOrDefault(name, List.of()).stream(), byPattern.stream())
                .filter(seen::add)
                .filter(model -> model.method()
                        .accepts(name, question.arguments(), question.method().parameterTypes()))
                .filter(model -> ownerFits(model.method(), question))
                .filter(model -> annotated.fits(model.method().annotations(), question.method()));
        List<CallModel> models =
                Stream.concat(known, interfaces.of(question.method()).stream()).toList();
        return CallModels.of(models.isEmpty() ? unseen.of(question.method(), question.arguments()) : models);
    }

    private boolean ownerFits(MethodPattern pattern, Question question) {
        String type = pattern.type();
        return type.equals(MethodPattern.ANY)
                || program.isSubtype(question.method().owner(), type)
                || (!question.receiverType().isEmpty() && program.isSubtype(question.receiverType(), type));
    }
}
