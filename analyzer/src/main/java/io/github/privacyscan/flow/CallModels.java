package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.MethodPattern;
import java.util.ArrayList;
import java.util.List;

/** The models of one method, by what they say. */
record CallModels(
        List<CallModel.Sink> sinks,
        List<CallModel.Source> sources,
        List<CallModel.Pass> passes,
        List<CallModel.Sanitizer> sanitizers,
        List<CallModel.Alias> aliases,
        List<CallModel.Guard> guards,
        List<CallModel.Delivery> deliveries,
        List<CallModel.Position> positions,
        List<CallModel.Opening> openings) {

    private static final CallModels NONE = new CallModels(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static CallModels of(List<CallModel> models) {
        return models.isEmpty()
                ? NONE
                : new CallModels(
                        only(models, CallModel.Sink.class),
                        only(models, CallModel.Source.class),
                        only(models, CallModel.Pass.class),
                        only(models, CallModel.Sanitizer.class),
                        only(models, CallModel.Alias.class),
                        only(models, CallModel.Guard.class),
                        only(models, CallModel.Delivery.class),
                        only(models, CallModel.Position.class),
                        only(models, CallModel.Opening.class));
    }

    private static <T> List<T> only(List<CallModel> models, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (CallModel model : models) {
            if (kind.isInstance(model)) {
                found.add(kind.cast(model));
            }
        }
        return List.copyOf(found);
    }

    /** Whether anything is known that says where values go. */
    boolean saysWhereValuesGo() {
        return !passes.isEmpty()
                || !sanitizers.isEmpty()
                || !sources.isEmpty()
                || !aliases.isEmpty()
                || (!sinks.isEmpty()
                        && sinks.stream().anyMatch(sink -> !sink.origin().equals(FrameworkInterfaces.ORIGIN)));
    }

    /** Whether the result is harmless whatever the body does, if there is one: said of that very type, not of a mere name. */
    boolean replacesBody() {
        return !sanitizers.isEmpty()
                && sanitizers.stream()
                        .anyMatch(sanitizer ->
                                sanitizer.clears() && !sanitizer.method().type().equals(MethodPattern.ANY));
    }

    /** Whether the receiver, a container, is empty afterwards. */
    boolean empties() {
        return sanitizers.stream().anyMatch(sanitizer -> sanitizer.kind().equals("empty"));
    }

    /** Whether the method runs functions that it is given. */
    boolean runsFunctions() {
        for (CallModel.Pass pass : passes) {
            if (isFunction(pass.from()) || isFunction(pass.to())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the method makes a function that is made of what it is given. */
    boolean makesFunction() {
        for (CallModel.Pass pass : passes) {
            if (ofResult(pass.from()) || ofResult(pass.to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFunction(AccessPathSpec spec) {
        return spec.function() != AccessPathSpec.NOT_A_FUNCTION;
    }

    private static boolean ofResult(AccessPathSpec spec) {
        return isFunction(spec) && spec.root() == AccessPathSpec.Root.RESULT;
    }

    /** Whether the result is harmless whatever went in. */
    boolean clears() {
        return !sanitizers.isEmpty() && sanitizers.stream().anyMatch(CallModel.Sanitizer::clears);
    }
}
