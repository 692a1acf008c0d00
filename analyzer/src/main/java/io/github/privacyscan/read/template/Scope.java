package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PagePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names mean at a place of a template: loop variables, assignments and the object of a form, innermost first. */
final class Scope {

    /** Names for the places a page finds its model in; the model attribute follows them. */
    private static final Set<String> MODELS = Set.of(
            "requestScope", "sessionScope", "applicationScope", "pageScope", "session", "Session", "Request", "model");

    private final Deque<Frame> frames = new ArrayDeque<>();

    Scope() {
        frames.push(new Frame("", Optional.empty()));
    }

    private static final class Frame {

        private final String element;
        private final Optional<PagePath> object;
        private final Map<String, Optional<PagePath>> names = new HashMap<>();
        private final List<String> conditions = new ArrayList<>();

        private Frame(String element, Optional<PagePath> object) {
            this.element = element;
            this.object = object;
        }
    }

    void enter(String element) {
        frames.push(new Frame(element, object()));
    }

    /** Makes an object the one that selections start from, until the innermost element ends. */
    void select(PagePath object) {
        Frame frame = frames.pop();
        Frame selecting = new Frame(frame.element, Optional.of(object));
        selecting.names.putAll(frame.names);
        selecting.conditions.addAll(frame.conditions);
        frames.push(selecting);
    }

    /** Ends the innermost element of that name and what was left open inside it; says whether there was one. */
    boolean leave(String element) {
        if (frames.stream().noneMatch(frame -> frame.element.equals(element))) {
            return false;
        }
        boolean more = true;
        while (more) {
            more = !frames.pop().element.equals(element);
        }
        return true;
    }

    /** How many elements are open. */
    int depth() {
        return frames.size() - 1;
    }

    /** Gives a name to a value inside the innermost element. */
    void name(String name, Optional<PagePath> value) {
        frames.element().names.put(name, value);
    }

    /** Gives a name to a value up to the end of the page. */
    void nameForPage(String name, Optional<PagePath> value) {
        frames.getLast().names.put(name, value);
    }

    void condition(String written) {
        frames.element().conditions.add(written.strip());
    }

    /** The conditions around this place, outermost first. */
    List<String> conditions() {
        List<String> all = new ArrayList<>();
        frames.descendingIterator().forEachRemaining(frame -> all.addAll(frame.conditions));
        return all;
    }

    Optional<PagePath> object() {
        return frames.element().object;
    }

    /** The way into the model that a written way means here; empty for what does not come from the model. */
    Optional<PagePath> resolve(PagePath written) {
        for (Frame frame : frames) {
            Optional<PagePath> known = frame.names.get(written.root());
            if (known != null) {
                return known.map(path -> path.then(written.steps()));
            }
        }
        if (MODELS.contains(written.root()) && !written.steps().isEmpty()) {
            List<String> steps = written.steps();
            return Optional.of(new PagePath(steps.get(0), steps.subList(1, steps.size())));
        }
        return Optional.of(written);
    }
}
