package io.github.privacyscan.link;

import java.util.Arrays;
import java.util.List;

/** What linking found out about an instruction that names something. */
public sealed interface Resolution {

    /** Nothing to resolve here. */
    Resolution NOTHING = new Nothing();

    /**
     * A field is read or assigned.
     *
     * @param field which
     * @param base the object: {@link Receiver}
     */
    record Field(FieldRef field, Receiver base) implements Resolution {}

    /** The length of an array. */
    record ArrayLength() implements Resolution {}

    /** The expression names a type, not a value. */
    record TypeName(String binaryName) implements Resolution {}

    /** The expression names a package (or a prefix of one). */
    record PackageName(String name) implements Resolution {}

    /**
     * A call, object creation or method reference. A method reference to an instance method without a receiver ({@code
     * User::getName}) takes the object as its first parameter.
     *
     * @param method the declared method, as found statically
     * @param receiver the object the method runs on
     * @param targets procedures that may run, sorted; empty when all targets are outside the scanned sources
     * @param complete whether {@code targets} are all targets inside the sources (false when a limit cut them)
     * @param returnType the type of the result
     */
    record Invoke(MethodRef method, Receiver receiver, List<Procedure> targets, boolean complete, Type returnType)
            implements Resolution {
        public Invoke {
            targets = List.copyOf(targets);
        }
    }

    /**
     * The instance {@code Outer.this}.
     *
     * @param instance which enclosing instance
     */
    record Instance(Receiver instance) implements Resolution {}

    /** A lambda: its code. */
    record Function(Procedure procedure) implements Resolution {}

    /**
     * Not resolved.
     *
     * @param name the name looked for
     * @param reason why, in a few words for the coverage report
     */
    record Unresolved(String name, String reason) implements Resolution {}

    /** See {@link #NOTHING}. */
    record Nothing() implements Resolution {}

    /**
     * The object of a field access or call.
     *
     * @param kind how it is given
     * @param variable the variable that holds it ({@link Kind#VARIABLE}); {@code this} for {@link Kind#THIS} and
     *     {@link Kind#OUTER}; -1 for {@link Kind#NONE}
     * @param depth for {@link Kind#OUTER}: how many enclosing instances outwards, at least 1
     */
    record Receiver(Kind kind, int variable, int depth) {

        /** Static members. */
        public static final Receiver NONE = new Receiver(Kind.NONE, -1, 0);

        private static final Receiver[] VARIABLES = new Receiver[256];

        static {
            Arrays.setAll(VARIABLES, variable -> new Receiver(Kind.VARIABLE, variable, 0));
        }

        /** The object in a variable; the same object for the same low number, because every call has one. */
        static Receiver variable(int variable) {
            return variable >= 0 && variable < VARIABLES.length
                    ? VARIABLES[variable]
                    : new Receiver(Kind.VARIABLE, variable, 0);
        }

        /** How the object is given. */
        public enum Kind {
            /** There is none: a static member, or a constructor that creates its object. */
            NONE,
            /** A variable of the body. */
            VARIABLE,
            /** The instance the code runs on. */
            THIS,
            /** An enclosing instance. */
            OUTER
        }
    }
}
