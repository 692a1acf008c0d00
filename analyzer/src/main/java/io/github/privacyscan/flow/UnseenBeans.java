package io.github.privacyscan.flow;

import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.AccessPathSpec.Root;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.MethodPattern;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Objects of classes that nobody has seen: neither in the sources nor on a class path nor in a library model. Most are data
 * objects of another module, so their constructors, setters and builder methods do what the names say.
 *
 * <p>Content put there comes out where the object is serialised; its text form stays unknown, since nothing tells
 * whether such a class prints its fields.
 */
final class UnseenBeans {

    /** Origin of the models made here. */
    static final String ORIGIN = "object of an unseen class";

    /** What a constructor was given; no property has this name. */
    private static final String GIVEN = "<given>";

    private static final String BUILDER = "Builder";
    private static final String CONSTRUCTOR = "<init>";

    private final LinkedProgram program;
    private final Set<String> modelled = new HashSet<>();

    /**
     * @param models all library models: what their types do is known, or known to be unknown
     */
    UnseenBeans(LinkedProgram program, List<CallModel> models) {
        this.program = program;
        models.forEach(model -> modelled.add(model.method().type()));
    }

    /** What a call of the method does by its name; empty for types that are known and names that say nothing. */
    List<CallModel> of(MethodRef method, int arguments) {
        if (!isUnseen(method.owner())) {
            return List.of();
        }
        String name = method.name();
        if (name.equals(CONSTRUCTOR)) {
            return arguments == 0 ? List.of() : List.of(given(method, arguments));
        }
        boolean builds = method.owner().endsWith(BUILDER);
        if (arguments == 1) {
            Optional<String> property = property(name);
            return property.or(() -> builds ? Optional.of(name) : Optional.empty())
                    .map(written -> written(method, written))
                    .orElse(List.of());
        }
        return arguments == 0 && builds && name.equals("build")
                ? List.of(new CallModel.Alias(pattern(method, 0), ORIGIN, at(Root.RECEIVER, List.of())))
                : List.of();
    }

    private boolean isUnseen(String owner) {
        return isClassName(owner)
                && !owner.startsWith("java.")
                && !owner.endsWith("Exception")
                && !modelled.contains(owner)
                && program.type(owner).isEmpty();
    }

    /** By convention; the linker may know no more than a package or nothing at all. */
    private static boolean isClassName(String owner) {
        int start = Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1;
        return start < owner.length() && Character.isUpperCase(owner.charAt(start));
    }

    private static Optional<String> property(String name) {
        for (String prefix : List.of("set", "with")) {
            if (name.startsWith(prefix)
                    && name.length() > prefix.length()
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                String rest = name.substring(prefix.length());
                return Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
            }
        }
        return Optional.empty();
    }

    /** A setter, which may be fluent. */
    private static List<CallModel> written(MethodRef method, String property) {
        return List.of(
                new CallModel.Pass(
                        pattern(method, 1),
                        ORIGIN,
                        argument(0),
                        at(Root.RECEIVER, List.of(AccessPath.field(method.owner(), property))),
                        CallModel.Effect.NONE,
                        CallModel.Rendering.VALUE,
                        true),
                new CallModel.Alias(pattern(method, 1), ORIGIN, at(Root.RECEIVER, List.of())));
    }

    private static CallModel given(MethodRef method, int arguments) {
        return new CallModel.Pass(
                pattern(method, arguments),
                ORIGIN,
                argument(AccessPathSpec.ALL),
                at(Root.RESULT, List.of(AccessPath.field(method.owner(), GIVEN))),
                CallModel.Effect.NONE,
                CallModel.Rendering.VALUE,
                false);
    }

    private static MethodPattern pattern(MethodRef method, int arguments) {
        return new MethodPattern(method.owner(), List.of(method.name()), OptionalInt.of(arguments), List.of());
    }

    private static AccessPathSpec argument(int index) {
        return new AccessPathSpec(Root.ARGUMENT, index, AccessPathSpec.NOT_A_FUNCTION, List.of());
    }

    private static AccessPathSpec at(Root root, List<String> path) {
        return new AccessPathSpec(root, AccessPathSpec.NOT_A_FUNCTION, AccessPathSpec.NOT_A_FUNCTION, path);
    }
}
