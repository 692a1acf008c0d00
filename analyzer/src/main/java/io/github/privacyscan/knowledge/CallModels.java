package io.github.privacyscan.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The models of library methods, found by method name. Immutable. */
public final class CallModels {

    private final Map<String, List<CallModel>> byName;
    private final List<CallModel> byPattern;

    private CallModels(Map<String, List<CallModel>> byName, List<CallModel> byPattern) {
        this.byName = byName;
        this.byPattern = byPattern;
    }

    /** The models of that knowledge. */
    public static CallModels of(Knowledge knowledge) {
        Map<String, List<CallModel>> byName = new LinkedHashMap<>();
        List<CallModel> byPattern = new ArrayList<>();
        for (CallModel model : knowledge.calls()) {
            for (String name : model.method().names()) {
                if (name.endsWith(MethodPattern.ANY)) {
                    byPattern.add(model);
                } else {
                    byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(model);
                }
            }
        }
        return new CallModels(byName, List.copyOf(byPattern));
    }

    /**
     * The models that may be about a method, in the order of the files. Whether the declaring type is the model's type or a
     * subtype of it remains to be asked.
     *
     * @param name method name, or {@code <init>}
     * @param parameterTypes erased binary names, empty strings where unknown
     */
    public List<CallModel> of(String name, List<String> parameterTypes) {
        return Stream.concat(byName.getOrDefault(name, List.of()).stream(), byPattern.stream())
                .filter(model -> model.method().accepts(name, parameterTypes))
                .distinct()
                .toList();
    }
}
