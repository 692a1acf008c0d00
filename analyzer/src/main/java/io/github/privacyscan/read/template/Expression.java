package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PagePath;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression of a template gives.
 *
 * @param parts the values of the model that come out of it
 * @param keys keys of messages in it
 */
record Expression(List<Part> parts, List<String> keys) {

    /** Nothing of the model. */
    static final Expression NOTHING = new Expression(List.of(), List.of());

    Expression {
        parts = List.copyOf(parts);
        keys = List.copyOf(keys);
    }

    /**
     * One value.
     *
     * @param path as written; names are not resolved yet
     * @param selected whether it starts from the object selected around it
     * @param functions what it passes, outermost first
     */
    record Part(PagePath path, boolean selected, List<String> functions) {

        Part {
            functions = List.copyOf(functions);
        }
    }

    Expression and(Expression other) {
        if (other.parts.isEmpty() && other.keys.isEmpty()) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        List<String> allKeys = new ArrayList<>(keys);
        allKeys.addAll(other.keys);
        return new Expression(all, allKeys);
    }

    /** The same values, one step further. */
    Expression step(String name) {
        return new Expression(
                parts.stream()
                        .map(part -> new Part(part.path().then(List.of(name)), part.selected(), part.functions()))
                        .toList(),
                keys);
    }

    /** The same values after a function. */
    Expression through(String function) {
        return new Expression(
                parts.stream()
                        .map(part -> {
                            List<String> functions = new ArrayList<>();
                            functions.add(function);
                            functions.addAll(part.functions());
                            return new Part(part.path(), part.selected(), functions);
                        })
                        .toList(),
                keys);
    }
}
