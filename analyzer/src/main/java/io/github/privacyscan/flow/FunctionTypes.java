package io.github.privacyscan.flow;

import io.github.privacyscan.flow.FunctionFlow.Holder;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which types are functions, and which can hold some. Thread-safe. */
final class FunctionTypes {

    private final LinkedProgram program;
    private final Map<String, Optional<MethodRef>> functions = new ConcurrentHashMap<>();
    private final Map<String, Boolean> holders = new ConcurrentHashMap<>();
    private final Map<String, Boolean> containers = new ConcurrentHashMap<>();

    FunctionTypes(LinkedProgram program) {
        this.program = program;
    }

    /** The one abstract method of a functional interface. */
    Optional<MethodRef> functionOf(String type) {
        Optional<MethodRef> known = functions.get(type);
        if (known == null) {
            known = program.function(type);
            functions.put(type, known);
        }
        return known;
    }

    /** Whether a variable of the type can hold a function, or, as {@code content}, a container that does. */
    boolean canHold(Type type, boolean content) {
        if (type instanceof Type.Primitive) {
            return false;
        }
        if (type instanceof Type.Array array) {
            return content && (canHold(array.element(), false) || canHold(array.element(), true));
        }
        if (type instanceof Type.Variable variable) {
            return canHold(variable.bound(), content);
        }
        if (!(type instanceof Type.Class named)) {
            return true;
        }
        if (!content) {
            return isFunction(named.binaryName());
        }
        return isContainer(named.binaryName())
                && (named.arguments().isEmpty()
                        || named.arguments().stream()
                                .anyMatch(argument -> canHold(argument, false) || canHold(argument, true)));
    }

    /** Where the functions are that a call receives in a variable: in it, or in the container that it holds. */
    Holder.Variable place(Code code, int variable) {
        Type type = code.typeOf(variable);
        return new Holder.Variable(code.procedure(), variable, !canHold(type, false) && canHold(type, true));
    }

    /** Whether an object of that class, or something in a variable of it, can be called as a function. */
    boolean isFunction(String type) {
        Boolean known = holders.get(type);
        if (known == null) {
            boolean source = program.fileOf(type).isPresent();
            known = type.equals("java.lang.Object")
                    || (!isCollection(type)
                            && program.supertypes(type).stream()
                                    .anyMatch(each -> functionOf(each).isPresent()))
                    || (!source && isInterface(type) && !isContainer(type));
            holders.put(type, known);
        }
        return known;
    }

    private boolean isInterface(String type) {
        return program.type(type).filter(each -> each.isInterface()).isPresent();
    }

    private boolean isCollection(String type) {
        return program.isSubtype(type, "java.lang.Iterable") || program.isSubtype(type, "java.util.Map");
    }

    /** Types of libraries that hold values of others; the fields of source types are looked at one by one. */
    private boolean isContainer(String type) {
        Boolean known = containers.get(type);
        if (known == null) {
            known = type.equals("java.lang.Object")
                    || isCollection(type)
                    || program.type(type)
                            .filter(each -> program.fileOf(type).isEmpty()
                                    && !each.typeParams().isEmpty())
                            .isPresent();
            containers.put(type, known);
        }
        return known;
    }
}
