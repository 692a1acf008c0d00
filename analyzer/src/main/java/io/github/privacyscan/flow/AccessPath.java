package io.github.privacyscan.flow;

import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a value that a fact is about: fields and cells from the outside in. The empty path is the value itself,
 * and everything in it when it has content.
 *
 * <p>Steps are texts: {@code a.B#name} for a field by its declaring type, {@link #ELEMENT} for any element of an array or
 * collection, {@code [3]} for a constant index, {@link #VALUE} for any map value, {@code {email}} for the value under a
 * constant key, {@link #KEY} for map keys, {@link #OUTER} for the enclosing instance, {@code .name} for content of a
 * library object. Paths are at most {@value #MAX_LENGTH} steps long; in longer ones {@link #REST} stands for any steps before
 * the last, which is kept: it tells the tainted field from its many neighbours in a graph of objects.
 */
record AccessPath(List<String> steps) {

    static final AccessPath EMPTY = new AccessPath(List.of());

    static final int MAX_LENGTH = 4;

    static final String ELEMENT = "[]";
    static final String VALUE = "{}";
    /** One map value under a key that is not known: any but {@link #UNNAMED}. Only reads say so. */
    static final String ONE = "{?}";
    /** All map values that are known by no name. */
    static final String UNNAMED = "{*}";

    static final String KEY = "{key}";
    static final String OUTER = "this$0";
    static final String REST = "*";

    AccessPath {
        steps = List.copyOf(steps);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    String first() {
        return steps.get(0);
    }

    AccessPath rest() {
        return new AccessPath(steps.subList(1, steps.size()));
    }

    /** This path behind one more step; cut to the maximal length. */
    AccessPath behind(String step) {
        return behind(List.of(step));
    }

    /** This path behind more steps; cut to the maximal length. */
    AccessPath behind(List<String> prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        Stream<String> written = prefix.stream().map(step -> step.equals(ONE) ? VALUE : step);
        return new AccessPath(
                shortened(withoutRounds(Stream.concat(written, steps.stream()).toList())));
    }

    /** Objects that refer to each other make paths that go round: from a field back to the same field is any steps. */
    private static List<String> withoutRounds(List<String> all) {
        all = withoutRecursion(all);
        for (int i = 0; i < all.size(); i++) {
            int again = all.lastIndexOf(all.get(i));
            boolean goesRound =
                    again > i && (all.get(i).equals(REST) || all.get(i).indexOf('#') >= 0);
            if (goesRound) {
                boolean isLast = again == all.size() - 1;
                List<String> head = all.subList(0, all.get(i).equals(REST) ? i : i + 1);
                List<String> tail = isLast ? List.of(all.get(again)) : all.subList(again + 1, all.size());
                return Stream.of(head, List.of(REST), tail.get(0).equals(REST) ? tail.subList(1, tail.size()) : tail)
                        .flatMap(List::stream)
                        .toList();
            }
        }
        return all;
    }

    /**
     * The nodes of a tree or list refer to nodes: of three steps in a row from objects of one class the middle is any
     * steps, so that there are not as many paths as ways through the tree.
     */
    private static List<String> withoutRecursion(List<String> all) {
        for (int i = 0; i + 2 < all.size(); i++) {
            if (sameOwner(all.get(i), all.get(i + 1)) && sameOwner(all.get(i), all.get(i + 2))) {
                List<String> tail = all.subList(i + 2, all.size());
                return withoutRecursion(Stream.of(all.subList(0, i + 1), List.of(REST), tail)
                        .flatMap(List::stream)
                        .toList());
            }
        }
        return all;
    }

    private static boolean sameOwner(String step, String other) {
        int hash = step.indexOf('#');
        return hash > 0 && hash < other.length() && step.regionMatches(0, other, 0, hash + 1);
    }

    private static List<String> shortened(List<String> all) {
        if (all.size() <= MAX_LENGTH) {
            return all;
        }
        Stream<String> head = all.stream().limit(MAX_LENGTH - 2).filter(step -> !step.equals(REST));
        return Stream.concat(head, Stream.of(REST, all.get(all.size() - 1))).toList();
    }

    /** Whether steps were left out. */
    boolean isCut() {
        return steps.size() > 1 && steps.contains(REST);
    }

    /** Whether a read of {@code step} reads what the first step of this path wrote. */
    static boolean matches(String written, String read) {
        if (written.equals(read)) {
            return true;
        }
        char kind = written.charAt(0);
        if (kind != read.charAt(0) || (kind != '[' && kind != '{') || written.equals(KEY) || read.equals(KEY)) {
            return false;
        }
        if (read.equals(ONE)) {
            return !written.equals(UNNAMED);
        }
        return written.equals(ELEMENT) || read.equals(ELEMENT) || written.equals(VALUE) || read.equals(VALUE);
    }

    /** What is left when elements of collections and contents of library objects count as the object itself. */
    AccessPath withoutContainers() {
        AccessPath inner = this;
        while (!inner.isEmpty() && "[{.*".indexOf(inner.first().charAt(0)) >= 0) {
            inner = inner.rest();
        }
        return inner;
    }

    /** Whether this is in collections and maps only, whose text is that of all that is in them. */
    boolean isOnlyContainers() {
        return steps.stream().allMatch(step -> step.charAt(0) == '[' || step.charAt(0) == '{');
    }

    static String field(String owner, String name) {
        return owner + "#" + name;
    }

    /** The step of an array cell or list element under a constant index. */
    static String index(String constant) {
        return "[" + constant + "]";
    }

    /** The step of a map value under a constant key; marked so that no key can be mistaken for {@link #KEY}. */
    static String valueUnder(String key) {
        return "{=" + key + "}";
    }
}
