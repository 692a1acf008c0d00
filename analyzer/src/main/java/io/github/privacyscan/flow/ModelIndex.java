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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the models of a method: by name, number of parameters and declaring type or a supertype of it. A program asks about
 * some ten thousand methods and there are thousands of models, so models are kept by the type that they are of.
 */
final class ModelIndex {

    private static final String OBJECT = "java.lang.Object";

    private final LinkedProgram program;
    private final Annotated annotated;
    private final Map<String, OfType> byType = new HashMap<>();
    private final FrameworkInterfaces interfaces;
    private final UnseenBeans unseen;
    private final Map<Question, CallModels> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();

    private record Question(MethodRef method, String receiverType, int arguments) {}

    /** A model and its place among the answers: those that name the method come before those that say how names begin. */
    private record Ranked(int rank, CallModel model) {}

    /** The models of one type. */
    private record OfType(Map<String, List<Ranked>> byName, List<Ranked> byPattern) {
        OfType() {
            this(new HashMap<>(), new ArrayList<>());
        }
    }

    ModelIndex(Knowledge knowledge, LinkedProgram program, Storage storage) {
        this.program = program;
        this.annotated = new Annotated(program);
        this.interfaces = new FrameworkInterfaces(knowledge, program, storage);
        this.unseen = new UnseenBeans(program, knowledge.calls());
        int count = knowledge.calls().size();
        for (int i = 0; i < count; i++) {
            CallModel model = knowledge.calls().get(i);
            if (isOwnTracker(model)) {
                continue;
            }
            OfType ofType = byType.computeIfAbsent(model.method().type(), type -> new OfType());
            for (String name : model.method().names()) {
                if (name.endsWith(MethodPattern.ANY)) {
                    ofType.byPattern().add(new Ranked(count + i, model));
                } else {
                    ofType.byName()
                            .computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new Ranked(i, model));
                }
            }
        }
    }

    /** Where the tracker itself is scanned, a call of it does not leave the program; its own calls of others may. */
    private boolean isOwnTracker(CallModel model) {
        return model instanceof CallModel.Sink sink
                && sink.kind().equals("analytics")
                && program.fileOf(sink.method().type()).isPresent();
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
        Map<Integer, CallModel> fitting = new TreeMap<>();
        for (String type : types(question)) {
            OfType models = byType.get(type);
            if (models != null) {
                addFitting(
                        question, models.byName().getOrDefault(question.method().name(), List.of()), fitting);
                addFitting(question, models.byPattern(), fitting);
            }
        }
        // By identity: comparing whole models would cost more than finding them.
        Set<CallModel> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<CallModel> models = new ArrayList<>();
        for (CallModel model : fitting.values()) {
            if (found.add(model)) {
                models.add(model);
            }
        }
        models.addAll(interfaces.of(question.method()));
        return CallModels.of(models.isEmpty() ? unseen.of(question.method(), question.arguments()) : models);
    }

    private void addFitting(Question question, List<Ranked> models, Map<Integer, CallModel> fitting) {
        MethodRef method = question.method();
        for (Ranked each : models) {
            MethodPattern pattern = each.model().method();
            if (pattern.accepts(method.name(), question.arguments(), method.parameterTypes())
                    && annotated.fits(pattern.annotations(), method)) {
                fitting.put(each.rank(), each.model());
            }
        }
    }

    /** The types whose models hold for the method: any, and those that its owner and the receiver are. */
    private Set<String> types(Question question) {
        Set<String> types = new HashSet<>(List.of(MethodPattern.ANY, OBJECT));
        types.addAll(supertypes(question.method().owner()));
        if (!question.receiverType().isEmpty()) {
            types.addAll(supertypes(question.receiverType()));
        }
        return types;
    }

    private List<String> supertypes(String type) {
        return supertypes.computeIfAbsent(type, program::supertypes);
    }
}
