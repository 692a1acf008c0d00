package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Optional;

/** What a library method does with values. One method may have several models. */
public sealed interface CallModel {

    /** The methods it is about; it holds for subtypes too. */
    MethodPattern method();

    /** Where it is written: {@code libraries/slf4j.yaml:12}. */
    String origin();

    /**
     * Values leave the program, or the part of it that keeps them safe.
     *
     * @param kind one of the closed list in {@code sink-kinds.yaml}: {@code log}, {@code cookie}, {@code email}…
     * @param arguments the values that leave
     * @param rendering how an object leaves
     * @param recipient who receives it, for a human: {@code Segment}; empty when it stays in-house
     */
    record Sink(
            MethodPattern method,
            String origin,
            String kind,
            List<AccessPathSpec> arguments,
            Rendering rendering,
            Optional<String> recipient)
            implements CallModel {
        public Sink {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Values enter: their names come from an argument or are unknown.
     *
     * @param kind {@code request}, {@code principal}, …; users may name their own
     * @param yields which value is the source
     * @param nameArgument the argument whose constant names the value ({@code getParameter("email")}), or -1
     * @param concept the concept the value is of, whatever its name; empty when the name decides
     */
    record Source(
            MethodPattern method,
            String origin,
            String kind,
            List<AccessPathSpec> yields,
            int nameArgument,
            Optional<String> concept)
            implements CallModel {
        public Source {
            yields = List.copyOf(yields);
        }
    }

    /**
     * A value passes through.
     *
     * @param from where it comes from
     * @param to where it goes
     * @param effect what happens to it on the way
     * @param rendering {@link Rendering#VALUE} when the value itself goes on; else an object becomes its text or its JSON
     * @param replaces whether what was there is gone afterwards: the entry of a map under the same constant key
     */
    record Pass(
            MethodPattern method,
            String origin,
            AccessPathSpec from,
            AccessPathSpec to,
            Effect effect,
            Rendering rendering,
            boolean replaces)
            implements CallModel {}

    /**
     * A value becomes harmless, or is transformed in a way that rules judge.
     *
     * @param kind one of the closed list in {@code sanitizer-kinds.yaml}: {@code mask}, {@code encrypt},
     *     {@code keyed-hash}, {@code plain-hash}, {@code random}, {@code aggregate}…
     * @param clears whether it ends the flow; otherwise a {@link Pass} of the same method says how it goes on
     */
    record Sanitizer(MethodPattern method, String origin, String kind, boolean clears) implements CallModel {}

    /**
     * A test or setting that guards.
     *
     * @param kind one of the closed list in {@code guard-kinds.yaml}: {@code authorisation}, {@code transport}…
     * @param opens whether it removes protection instead of giving it
     */
    record Guard(MethodPattern method, String origin, String kind, boolean opens) implements CallModel {}

    /**
     * The method returns, or contains, the same object as one of its inputs: builders, getters of collections.
     *
     * @param alias which input (with path) the result is
     */
    record Alias(MethodPattern method, String origin, AccessPathSpec alias) implements CallModel {}

    /**
     * The result, or the new object, is a stream or writer: what is written to it, or to a wrapper of it, goes there.
     *
     * @param goes the sink kind of what is written; {@link #MEMORY} when it stays in the program
     */
    record Opening(MethodPattern method, String origin, String goes) implements CallModel {

        /** Written into memory: no sink by itself. */
        public static final String MEMORY = "memory";
    }

    /**
     * A message is handed to whoever listens for it inside the program.
     *
     * @param message number of the argument that is the message
     * @param channels numbers of the arguments that name where it goes (topic, queue, routing key); empty when the type of
     *     the message decides
     * @param listeners who may receive it
     * @param qualifier the annotation of those annotations that narrow what a listener receives to what senders with the
     *     same annotations send; empty where none do
     */
    record Delivery(
            MethodPattern method,
            String origin,
            int message,
            List<Integer> channels,
            List<Listener> listeners,
            Optional<String> qualifier)
            implements CallModel {
        public Delivery {
            channels = List.copyOf(channels);
            listeners = List.copyOf(listeners);
        }
    }

    /**
     * Methods that receive messages.
     *
     * @param annotation the annotation of the method or of the parameter; empty when {@code type} says which methods
     * @param type the interface that listeners implement; empty when the annotation decides
     * @param method the method of {@code type}; empty without it
     * @param names members of the annotation that name the channels
     * @param on the annotation of the class that has these members; empty when the method's own has
     */
    record Listener(
            Optional<String> annotation,
            Optional<String> type,
            String method,
            List<String> names,
            Optional<String> on) {
        public Listener {
            names = List.copyOf(names);
        }
    }

    /**
     * The properties of one object are copied to those of the same name of another.
     *
     * @param from the object read
     * @param to the object written; a result is created
     * @param ignored number of the first argument that names a property left out, or -1
     * @param deep whether objects in properties are copied in the same way, instead of shared
     */
    record Copy(MethodPattern method, String origin, AccessPathSpec from, AccessPathSpec to, int ignored, boolean deep)
            implements CallModel {}

    /**
     * A list keeps elements in order.
     *
     * @param does what the method does with a position; where it has an argument for it, the only one
     */
    record Position(MethodPattern method, String origin, Does does) implements CallModel {

        /** What happens at a position. */
        public enum Does {
            /** The argument becomes the last element. */
            APPEND,
            /** The element at a position is the result. */
            READ,
            /** The element at a position is the result and is gone; later ones move up. */
            REMOVE
        }
    }

    /** How an object that reaches a sink comes out. */
    enum Rendering {
        /** As its {@code toString()}. */
        TEXT,
        /** As JSON or another serialisation of its properties. */
        JSON,
        /** As its fields, whatever getters it has. */
        FIELDS,
        /** Only a value that is itself personal data matters, not what an object contains. */
        VALUE
    }

    /** What happens to a value that passes; rules decide what it means. */
    enum Effect {
        /** The same value or a text that contains it whole. */
        NONE,
        /** A part of it: {@code substring}, {@code charAt}. */
        PART,
        /** Masking characters were put in, but most of the value still shows. */
        MOST,
        /** A reversible encoding: Base64, hex, URL encoding. */
        ENCODED,
        /** An unkeyed hash: can be recomputed from a guess. */
        HASHED
    }
}
