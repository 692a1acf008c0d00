package io.github.privacyscan.link;

import io.github.privacyscan.link.BeanProperties.Property;
import io.github.privacyscan.link.members.BodyWriter;
import io.github.privacyscan.program.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the code that copies properties by name from one object to another. */
final class CopyWriter {

    private static final int MAX_DEPTH = 3;
    private static final String MAP = "java.util.Map";
    private static final String ITERABLE = "java.lang.Iterable";

    private final Hierarchy hierarchy;
    private final BeanProperties properties;
    private final BodyWriter body;
    private final Rules rules;

    /**
     * How a copy differs from the plain one.
     *
     * @param ignored properties of the target that are left out
     * @param sources where properties of the target come from, if not from the one of the same name: names read one after
     *     the other
     * @param deep whether objects of unlike types are copied in the same way; else their properties are left out
     *     (properties of properties with a dot between)
     * @param by names of the methods that convert values of properties of the target
     * @param methods methods that convert a value
     */
    record Rules(
            Set<String> ignored,
            Map<String, List<String>> sources,
            Map<String, String> by,
            boolean deep,
            Conversions methods) {
        static Rules plain(Set<String> ignored, boolean deep) {
            return new Rules(ignored, Map.of(), Map.of(), deep, Conversions.NONE);
        }

        private Rules inside() {
            return new Rules(Set.of(), Map.of(), Map.of(), deep, methods);
        }

        /** What is said of the properties of a property. */
        private Rules of(String property) {
            String prefix = property + ".";
            Set<String> out = new TreeSet<>();
            ignored.stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> out.add(name.substring(prefix.length())));
            Map<String, List<String>> from = new TreeMap<>();
            sources.forEach((name, steps) -> {
                if (name.startsWith(prefix)) {
                    from.put(name.substring(prefix.length()), steps);
                }
            });
            return new Rules(out, from, Map.of(), deep, methods);
        }
    }

    /**
     * A method that converts a value.
     *
     * @param owner the type of the object it is called on; empty for {@code this}
     * @param method its name
     */
    record Conversion(Optional<String> owner, String method) {}

    /** Finds the methods that convert values. */
    interface Conversions {
        /** Knows none. */
        Conversions NONE = new Conversions() {
            @Override
            public Optional<Conversion> between(Type from, Type to) {
                return Optional.empty();
            }

            @Override
            public Optional<Conversion> named(String qualifier) {
                return Optional.empty();
            }
        };

        /** The one that makes a value of the second type from one of the first. */
        Optional<Conversion> between(Type from, Type to);

        /** The one that mappings ask for by that name. */
        Optional<Conversion> named(String qualifier);
    }

    CopyWriter(Hierarchy hierarchy, BeanProperties properties, BodyWriter body, Rules rules) {
        this.hierarchy = hierarchy;
        this.properties = properties;
        this.body = body;
        this.rules = rules;
    }

    /** Whether the content of such values can be copied by name. */
    boolean canCopy(Type from, Type to) {
        return (properties.isBean(from) && (properties.isBean(to) || isMap(to)))
                || (isMap(from) && properties.isBean(to));
    }

    private boolean isMap(Type type) {
        return type instanceof Type.Class && hierarchy.isSubtype(type.erasedName(), MAP);
    }

    /** Copies all properties that both have. */
    void copy(int from, Type source, int to, Type target) {
        copy(from, source, to, target, rules, 0);
    }

    private void copy(int from, Type source, int to, Type target, Rules how, int depth) {
        Map<String, Property> readable =
                source instanceof Type.Class named && !isMap(source) ? properties.readable(named) : Map.of();
        if (isMap(target)) {
            readable.values().stream()
                    .filter(property -> !how.ignored().contains(property.name()))
                    .forEach(property -> body.call(to, false, "put", body.text(property.name()), read(from, property)));
            return;
        }
        for (Property property : properties.writable((Type.Class) target).values()) {
            List<String> names = how.sources().getOrDefault(property.name(), List.of(property.name()));
            if (how.ignored().contains(property.name()) || names.isEmpty()) {
                continue;
            }
            Rules within = how.of(property.name());
            if (isMap(source)) {
                write(to, property, body.call(from, false, "get", body.text(names.get(0))));
            } else if (!within.sources().isEmpty() && properties.isBean(property.type())) {
                copyInside(from, readable, to, property, within, depth);
            } else {
                copyOne(from, readable, names, to, property, how, depth);
            }
        }
    }

    /** A property whose own properties come from places that are named one by one; the rest from the one of its name. */
    private void copyInside(
            int from, Map<String, Property> readable, int to, Property target, Rules within, int depth) {
        int object = body.create(TypeRef.named(target.type().erasedName()));
        Property same = readable.get(target.name());
        if (same != null && properties.isBean(same.type()) && depth < MAX_DEPTH) {
            Set<String> named = new TreeSet<>(within.sources().keySet());
            named.addAll(within.ignored());
            Rules rest = new Rules(named, Map.of(), Map.of(), rules.deep(), rules.methods());
            copy(read(from, same), same.type(), object, target.type(), rest, depth + 1);
        }
        for (Property inner : properties.writable((Type.Class) target.type()).values()) {
            List<String> names = within.sources().getOrDefault(inner.name(), List.of());
            if (!names.isEmpty()) {
                copyOne(from, readable, names, object, inner, within, depth);
            }
        }
        write(to, target, object);
    }

    private void copyOne(
            int from,
            Map<String, Property> readable,
            List<String> names,
            int to,
            Property target,
            Rules how,
            int depth) {
        Optional<Property> source = Optional.ofNullable(readable.get(names.get(0)));
        Optional<Conversion> by =
                Optional.ofNullable(how.by().get(target.name())).flatMap(how.methods()::named);
        int value = from;
        for (int i = 0; source.isPresent(); i++) {
            value = read(value, source.get());
            if (i + 1 == names.size()) {
                OptionalInt made = by.isPresent()
                        ? OptionalInt.of(call(by.get(), value))
                        : converted(value, source.get().type(), target.type(), depth);
                made.ifPresent(converted -> write(to, target, converted));
                return;
            }
            source = source.get().type() instanceof Type.Class inner
                    ? Optional.ofNullable(properties.readable(inner).get(names.get(i + 1)))
                    : Optional.empty();
        }
    }

    private int read(int object, Property property) {
        return property.method().isPresent()
                ? body.call(object, false, property.method().get())
                : body.load(object, property.name());
    }

    private void write(int object, Property property, int value) {
        if (property.method().isPresent()) {
            body.call(object, false, property.method().get(), value);
        } else {
            body.store(object, property.name(), value);
        }
    }

    /** The value as the target has it; empty when it is left out. */
    OptionalInt converted(int value, Type from, Type to, int depth) {
        Optional<Conversion> method = rules.methods().between(from, to);
        if (method.isPresent()) {
            return OptionalInt.of(call(method.get(), value));
        }
        Optional<Type> fromElement = element(from);
        Optional<Type> toElement = element(to);
        if (rules.deep() && fromElement.isPresent() && toElement.isPresent() && !fromElement.equals(toElement)) {
            OptionalInt element = depth > MAX_DEPTH
                    ? OptionalInt.empty()
                    : converted(body.each(value), fromElement.get(), toElement.get(), depth + 1);
            if (element.isEmpty()) {
                return OptionalInt.empty();
            }
            int list = body.create(TypeRef.named("java.util.ArrayList"));
            body.call(list, false, "add", element.getAsInt());
            return OptionalInt.of(list);
        }
        boolean unlike = properties.isBean(from) && properties.isBean(to) && !hierarchy.fits(from, to);
        if (!unlike) {
            return rules.deep() || hierarchy.fits(Types.boxed(from), Types.boxed(to))
                    ? OptionalInt.of(value)
                    : OptionalInt.empty();
        }
        return rules.deep() && depth < MAX_DEPTH
                ? OptionalInt.of(created(value, from, to, depth + 1))
                : OptionalInt.empty();
    }

    /** Calls a method that the mapper can call. */
    int call(Conversion method, int... arguments) {
        int receiver =
                method.owner().map(owner -> body.create(TypeRef.named(owner))).orElse(body.self());
        return body.call(receiver, false, method.method(), arguments);
    }

    private int created(int value, Type from, Type to, int depth) {
        int object = body.create(TypeRef.named(to.erasedName()));
        copy(value, from, object, to, depth == 0 ? rules : rules.inside(), depth);
        return object;
    }

    /** A new object with the properties copied. */
    int created(int value, Type from, Type to) {
        return created(value, from, isMap(to) ? Type.named("java.util.HashMap") : to, 0);
    }

    private Optional<Type> element(Type type) {
        return type instanceof Type.Class named
                        && named.arguments().size() == 1
                        && hierarchy.isSubtype(named.binaryName(), ITERABLE)
                ? Optional.of(named.arguments().get(0))
                : Optional.empty();
    }
}
