package io.github.privacyscan.link;

import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types of instructions that name nothing but types. */
final class ValueLinker {

    private static final Set<String> TESTS = Set.of("==", "!=", "<", ">", "<=", ">=", "!", "&&", "||");
    private static final Set<String> ONE_OPERAND = Set.of("<<", ">>", ">>>", "++", "--", "~", "u-", "u+");
    private static final Set<String> BITWISE = Set.of("&", "|", "^");

    private final Environment environment;
    private final FunctionLinker functions;

    ValueLinker(Environment environment, FunctionLinker functions) {
        this.environment = environment;
        this.functions = functions;
    }

    void step(Frame frame, int index, Instruction instruction) {
        if (instruction instanceof Instruction.Const literal) {
            frame.type(literal.target(), constant(frame, literal.value()));
        } else if (instruction instanceof Instruction.Copy copy) {
            frame.type(copy.target(), frame.type(copy.source()));
        } else if (instruction instanceof Instruction.Phi phi) {
            frame.type(phi.target(), joined(frame, phi.sources()));
        } else if (instruction instanceof Instruction.Concat concat) {
            frame.type(concat.target(), Types.STRING);
        } else if (instruction instanceof Instruction.Operation operation) {
            frame.type(operation.target(), operation(frame, operation));
        } else if (instruction instanceof Instruction.Cast cast) {
            Type type = frame.code().scope().read(cast.type());
            functions.expect(frame, cast.value(), type);
            frame.type(cast.target(), castType(frame, cast, type));
        } else if (instruction instanceof Instruction.InstanceOf test) {
            frame.type(test.target(), Types.BOOLEAN);
        } else if (instruction instanceof Instruction.ArrayLoad load) {
            frame.type(load.target(), element(frame.type(load.array())));
        } else if (instruction instanceof Instruction.ArrayStore store) {
            functions.expect(frame, store.value(), element(frame.type(store.array())));
        } else if (instruction instanceof Instruction.Element element) {
            frame.type(element.target(), iterated(frame.type(element.iterable())));
        } else if (instruction instanceof Instruction.NewArray array) {
            newArray(frame, array);
        } else if (instruction instanceof Instruction.Caught caught) {
            frame.type(caught.target(), caught(frame, caught.types()));
        } else if (instruction instanceof Instruction.OuterThis outer) {
            outerThis(frame, index, outer);
        }
    }

    private static Type constant(Frame frame, Constant value) {
        if (value instanceof Constant.Text) {
            return Types.STRING;
        }
        if (value instanceof Constant.Number number) {
            return new Type.Primitive(number.type());
        }
        if (value instanceof Constant.Bool) {
            return Types.BOOLEAN;
        }
        if (value instanceof Constant.ClassLiteral literal) {
            Type type = Types.boxed(frame.code().scope().read(literal.type()));
            return new Type.Class("java.lang.Class", List.of(type));
        }
        return Type.NULL;
    }

    private Type joined(Frame frame, Operands sources) {
        Type result = Type.UNKNOWN;
        for (int i = 0; i < sources.size(); i++) {
            Type type = frame.type(sources.get(i));
            if (frame.inference().isOpen(result)) {
                frame.inference().assign(type, result);
            } else if (frame.inference().isOpen(type)) {
                frame.inference().assign(result, type);
            }
            result = environment
                    .hierarchy()
                    .join(frame.inference().known(result), frame.inference().known(type));
        }
        return result;
    }

    private static Type operation(Frame frame, Instruction.Operation operation) {
        List<Type> operands = new ArrayList<>();
        operation.operands().forEach(operand -> operands.add(frame.type(operand)));
        String operator = operation.operator();
        if (TESTS.contains(operator)) {
            return Types.BOOLEAN;
        }
        if (operator.equals("+") && operands.contains(Types.STRING)) {
            return Types.STRING;
        }
        if (BITWISE.contains(operator)
                && operands.stream()
                        .allMatch(type -> Types.unboxed(type)
                                .filter(Types.BOOLEAN::equals)
                                .isPresent())) {
            return Types.BOOLEAN;
        }
        if (ONE_OPERAND.contains(operator) && !operands.isEmpty()) {
            return Types.unboxed(operands.get(0)).orElse(Types.INT);
        }
        if (operator.equals("+") && operands.contains(Type.UNKNOWN)) {
            return Type.UNKNOWN;
        }
        return Types.promoted(operands);
    }

    /** A cast to a raw type keeps the arguments that are known. */
    private Type castType(Frame frame, Instruction.Cast cast, Type written) {
        if (written instanceof Type.Class raw && raw.arguments().isEmpty()) {
            Type value = frame.type(cast.value());
            if (value instanceof Type.Class same && same.binaryName().equals(raw.binaryName())) {
                return same;
            }
            return refined(value, raw);
        }
        return written;
    }

    /** The type arguments of a pattern {@code ArrayList l} tested on a {@code List<User>} are those of the value. */
    private Type refined(Type value, Type.Class raw) {
        Optional<TypeInfo> info = environment.declarations().find(raw.binaryName());
        if (!(value instanceof Type.Class general) || general.arguments().isEmpty() || info.isEmpty()) {
            return raw;
        }
        if (info.get().params().isEmpty()) {
            return raw;
        }
        return environment
                .hierarchy()
                .as(info.get().thisType(), general.binaryName())
                .filter(view -> view.arguments().equals(info.get().params()))
                .<Type>map(view -> new Type.Class(raw.binaryName(), general.arguments()))
                .orElse(raw);
    }

    private static Type element(Type array) {
        return array instanceof Type.Array known ? known.element() : Type.UNKNOWN;
    }

    private Type iterated(Type type) {
        if (type instanceof Type.Array array) {
            return array.element();
        }
        Optional<Type.Class> iterable = environment.hierarchy().as(type, "java.lang.Iterable");
        return iterable.map(view -> view.arguments().isEmpty()
                        ? Types.OBJECT
                        : view.arguments().get(0))
                .orElse(Type.UNKNOWN);
    }

    private void newArray(Frame frame, Instruction.NewArray array) {
        Type type = frame.code().scope().read(array.type());
        for (int i = 0; i < array.elements().size(); i++) {
            functions.expect(frame, array.elements().get(i), element(type));
        }
        frame.type(array.target(), type);
    }

    private Type caught(Frame frame, List<TypeRef> alternatives) {
        Type result = Type.UNKNOWN;
        for (TypeRef alternative : alternatives) {
            result = environment.hierarchy().join(result, frame.code().scope().read(alternative));
        }
        return alternatives.isEmpty() ? Type.named("java.lang.Throwable") : result;
    }

    private void outerThis(Frame frame, int index, Instruction.OuterThis outer) {
        String wanted = frame.code().scope().read(outer.outer()).erasedName();
        int depth = 0;
        Optional<TypeInfo> level = Optional.of(frame.code().owner());
        while (level.isPresent()) {
            if (level.get().name().equals(wanted)) {
                frame.type(outer.target(), level.get().thisType());
                frame.resolution(index, new Resolution.Instance(frame.enclosing(depth)));
                return;
            }
            depth++;
            level = level.get().outer();
        }
        frame.type(outer.target(), Type.named(wanted));
        frame.resolution(index, new Resolution.Unresolved(wanted, "no enclosing instance of that type"));
    }
}
