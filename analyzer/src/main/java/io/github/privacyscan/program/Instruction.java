package io.github.privacyscan.program;

import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One step of a method body. Variables are numbers; names that are not local variables stay symbolic until linking.
 *
 * <p>Short-circuit operators, the conditional operator, loops and switches are lowered to control flow, so that a guard
 * is always a {@link Branch} on one condition. A dotted name {@code a.b.c} whose head is no local variable becomes
 * {@code NameLoad(a)}, {@code FieldLoad(b)}, {@code FieldLoad(c)}: linking says which of them name packages, types or
 * fields.
 */
public sealed interface Instruction {

    /** Stands for an absent variable. */
    int NONE = -1;

    /** The variable this instruction assigns, or {@link #NONE}. */
    int target();

    /** Where it is written; {@link Span#NONE} for synthetic code. */
    Span span();

    /** The last instruction of a block. */
    sealed interface Terminator extends Instruction {
        @Override
        default int target() {
            return NONE;
        }
    }

    /** A literal. */
    record Const(int target, Constant value, Span span) implements Instruction {}

    /** Another name for the same value. */
    record Copy(int target, int source, Span span) implements Instruction {}

    /** The value that comes from the predecessor block taken; operands in the order of {@link Block#predecessors()}. */
    record Phi(int target, Operands sources, Span span) implements Instruction {}

    /** Reads a simple name that is no local variable: a field, or the head of a type or package name. */
    record NameLoad(int target, String name, Span span) implements Instruction {}

    /** Assigns a simple name that is no local variable: a field. */
    record NameStore(String name, int value, Span span) implements Instruction {
        @Override
        public int target() {
            return NONE;
        }
    }

    /** Reads {@code object.field}; the object may turn out to be a type or package name. {@code array.length} too. */
    record FieldLoad(int target, int object, String field, Span span) implements Instruction {}

    /** Assigns {@code object.field}. */
    record FieldStore(int object, String field, int value, Span span) implements Instruction {
        @Override
        public int target() {
            return NONE;
        }
    }

    /** {@code Outer.this}; plain {@code this} is {@link Body#thisVariable()}. */
    record OuterThis(int target, TypeRef outer, Span span) implements Instruction {}

    /** Reads {@code array[index]}. */
    record ArrayLoad(int target, int array, int index, Span span) implements Instruction {}

    /** Assigns {@code array[index]}. */
    record ArrayStore(int array, int index, int value, Span span) implements Instruction {
        @Override
        public int target() {
            return NONE;
        }
    }

    /** The element of an array or {@code Iterable} that an enhanced {@code for} visits. */
    record Element(int target, int iterable, Span span) implements Instruction {}

    /**
     * A method call, or an explicit constructor call ({@code this(…)}, {@code super(…)}: name {@code <init>}).
     *
     * @param target its result; assigned also where the method turns out to return nothing
     * @param receiver the object or type name before the dot; {@link #NONE} when there is none; {@code this} for
     *     {@code super.m()} and explicit constructor calls
     * @param isSuper whether written with {@code super}
     * @param name method name
     * @param arguments the arguments
     * @param typeArguments explicit type arguments
     * @param span the whole call expression
     * @param nameSpan the method name
     */
    record Call(
            int target,
            int receiver,
            boolean isSuper,
            String name,
            Operands arguments,
            List<TypeRef> typeArguments,
            Span span,
            Span nameSpan)
            implements Instruction {
        public Call {
            typeArguments = List.copyOf(typeArguments);
        }

        /**
         * Where a reader looks for this call: the whole expression, or in a chain over several lines the link that this
         * call is, from its name on.
         */
        public Span link() {
            return nameSpan.isPresent() && nameSpan.startLine() > span.startLine()
                    ? new Span(nameSpan.startLine(), nameSpan.startColumn(), span.endLine(), span.endColumn())
                    : span;
        }
    }

    /**
     * {@code new T(…)}: creates the object and runs the constructor.
     *
     * @param target the object
     * @param type the written type; {@link TypeRef.Named} without arguments for a diamond (see {@code diamond})
     * @param diamond whether written with {@code <>}
     * @param outer the enclosing instance written before {@code .new}, or {@link #NONE}
     * @param arguments constructor arguments
     * @param declared binary name of the anonymous or local class created, when it is one of this file
     * @param captured the variables it captures, in the order of that class's {@link FieldDecl.Kind#CAPTURED} fields
     * @param span the whole expression
     */
    record New(
            int target,
            TypeRef type,
            boolean diamond,
            int outer,
            Operands arguments,
            Optional<String> declared,
            Operands captured,
            Span span)
            implements Instruction {}

    /** {@code new T[n][]} or {@code {a, b}}: {@code type} is the array type; dimensions or elements may be empty. */
    record NewArray(int target, TypeRef type, Operands dimensions, Operands elements, Span span)
            implements Instruction {}

    /** String concatenation of two or more parts (also {@code +=}); nested left operands are flattened. */
    record Concat(int target, Operands parts, Span span) implements Instruction {}

    /**
     * An operator whose result is not (a copy of) an operand: arithmetic, comparison, {@code !}. A binary {@code +} of
     * which no operand is known to be a string is {@code Operation("+")}; linking types it, flow treats it as a
     * concatenation when the type is {@code String}.
     */
    record Operation(int target, String operator, Operands operands, Span span) implements Instruction {}

    /** {@code (T) value}, and the binding of a type pattern. */
    record Cast(int target, int value, TypeRef type, Span span) implements Instruction {}

    /** {@code value instanceof T}. */
    record InstanceOf(int target, int value, TypeRef type, Span span) implements Instruction {}

    /** A lambda expression; {@code captured} are the captured variables in the order of the body's inputs. */
    record Lambda(int target, LambdaDecl lambda, Operands captured, Span span) implements Instruction {}

    /**
     * A method reference.
     *
     * @param target the function
     * @param receiver the expression or type name before {@code ::}; {@link #NONE} if {@code type} is given or for
     *     {@code super::m} ({@code isSuper})
     * @param type the type before {@code ::} where it is certainly a type ({@code int[]::new}, {@code List<String>::new})
     * @param isSuper {@code super::m}
     * @param name method name, {@code new} for constructors
     */
    record MethodReference(int target, int receiver, Optional<TypeRef> type, boolean isSuper, String name, Span span)
            implements Instruction {}

    /** The exception a catch clause receives; {@code types} are the alternatives written; first in its block. */
    record Caught(int target, List<TypeRef> types, Span span) implements Instruction {
        public Caught {
            types = List.copyOf(types);
        }
    }

    /** Goes to another block. */
    record Jump(int block, Span span) implements Terminator {}

    /** Goes to {@code then} if the condition holds, else to {@code otherwise}. */
    record Branch(int condition, int then, int otherwise, Span span) implements Terminator {}

    /**
     * Goes to one of several blocks.
     *
     * @param selector the value switched on
     * @param blocks possible successors, the default last
     * @param labels per successor the constants, enum names or patterns of its labels as text; empty for the default
     */
    record Switch(int selector, Operands blocks, List<List<String>> labels, Span span) implements Terminator {
        public Switch {
            labels = labels.stream().map(List::copyOf).toList();
        }
    }

    /** Ends the body; {@code value} is {@link #NONE} when nothing is returned. */
    record Return(int value, Span span) implements Terminator {}

    /** Throws. */
    record Throw(int value, Span span) implements Terminator {}
}
