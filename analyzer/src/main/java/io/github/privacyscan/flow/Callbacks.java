package io.github.privacyscan.flow;

import io.github.privacyscan.flow.CallEdge.Binding;
import io.github.privacyscan.flow.CallEdge.Slot;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Objects of the sources that a library calls back: an anonymous class that implements a type of a library, or any other such
 * object that is handed to a library. The methods that the library knows may run, with what the object keeps.
 *
 * <p>Which of them, and with which arguments, the library alone knows. At most {@value #MAX_METHODS} of a class are followed.
 */
final class Callbacks {

    private static final int MAX_METHODS = 8;

    /** Types that libraries do not call back through, or only to compare and print. */
    private static final Set<String> PASSIVE = Set.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Enum",
            "java.lang.Comparable",
            "java.lang.Cloneable",
            "java.io.Serializable",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException");

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("toString", "equals", "hashCode", "clone", "finalize", "compareTo");

    private final LinkedProgram program;
    private final FunctionCalls functions;
    private final Map<String, List<Procedure>> known = new ConcurrentHashMap<>();

    Callbacks(LinkedProgram program, FunctionCalls functions) {
        this.program = program;
        this.functions = functions;
    }

    /** The methods that may run because of a call or creation. */
    List<CallEdge> at(Code code, int index, Resolution.Invoke invoke) {
        List<CallEdge> edges = new ArrayList<>();
        if (code.instruction(index) instanceof Instruction.New creation
                && creation.declared().isPresent()) {
            if (isLocal(creation.declared().get()) && !functions.runsLater(code, index)) {
                List<Binding> bindings = new ArrayList<>(Captures.bindings(code, creation));
                bindings.add(new Binding(Slot.of(creation.target()), 0, List.of()));
                edges(code, index, creation.declared().get(), bindings, edges);
            }
        } else if (invoke.targets().isEmpty() && code.arguments(index).isPresent()) {
            code.arguments(index).get().arguments().stream().forEach(argument -> {
                String type = code.typeOf(argument).erasedName();
                if (program.fileOf(type).isPresent() && !isLocal(type)) {
                    edges(code, index, type, List.of(new Binding(Slot.of(argument), 0, List.of())), edges);
                }
            });
        }
        return edges;
    }

    private void edges(Code code, int index, String type, List<Binding> bindings, List<CallEdge> edges) {
        for (Procedure method : known.computeIfAbsent(type, this::methods)) {
            edges.add(new CallEdge(
                    code.procedure(),
                    index,
                    method,
                    bindings,
                    List.of(),
                    method.method().name()));
        }
    }

    /** The methods of a class that types outside the sources may have asked for. */
    private List<Procedure> methods(String type) {
        List<String> supertypes = program.supertypes(type);
        boolean isKnownOutside = supertypes.stream()
                .anyMatch(supertype -> !PASSIVE.contains(supertype)
                        && program.fileOf(supertype).isEmpty());
        if (!isKnownOutside) {
            return List.of();
        }
        return program.type(type).stream()
                .flatMap(declared -> declared.methods().stream())
                .filter(method -> isOverride(type, method) && !isOfSources(method, type, supertypes))
                .flatMap(method -> program
                        .implementation(type, method.name(), method.params().size())
                        .stream())
                .limit(MAX_METHODS)
                .toList();
    }

    private static boolean isOverride(String type, MethodDecl method) {
        boolean isOwn = method.modifiers().isStatic() || method.modifiers().isPrivate() || method.isConstructor();
        return !isOwn
                && method.body().isPresent()
                && !OF_EVERY_OBJECT.contains(method.name())
                && (isLocal(type)
                        || method.annotations().stream()
                                .anyMatch(use -> use.simpleName().equals("Override")));
    }

    private boolean isOfSources(MethodDecl method, String type, List<String> supertypes) {
        for (String supertype : supertypes) {
            if (!supertype.equals(type) && program.fileOf(supertype).isPresent()) {
                List<MethodDecl> inherited =
                        program.type(supertype).map(TypeDecl::methods).orElse(List.of());
                if (inherited.stream()
                        .anyMatch(other -> other.name().equals(method.name())
                                && other.params().size() == method.params().size())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Anonymous classes have a number for a name, other local ones one before it (JLS 13.1). */
    private static boolean isLocal(String binaryName) {
        return !binaryName.isEmpty() && Character.isDigit(binaryName.charAt(binaryName.lastIndexOf('$') + 1));
    }
}
