package io.github.privacyscan.read.template;

import io.github.privacyscan.program.PageForm.Input;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what people read beside an input: the label that names it or holds it, the text after a tick box, the text before. */
final class InputLabels {

    /** A longer text explains and does not name. */
    private static final int LONGEST_NAME = 80;

    private static final Set<String> TICKED = Set.of("checkbox", "radio");

    private final Map<String, List<PageText>> byId = new HashMap<>();
    private final Map<Span, List<PageText>> beside = new HashMap<>();
    private final Map<Span, String> ids = new HashMap<>();
    /** Texts before tick boxes, for those that have none behind. */
    private final Map<Span, List<PageText>> texts = new HashMap<>();

    private List<PageText> before = new ArrayList<>();
    private List<PageText> inLabel = new ArrayList<>();
    private String labelFor = "";
    private boolean labelling;
    /** The tick box whose text may still follow, and where that goes. */
    private Optional<Input> ticked = Optional.empty();

    private List<PageText> following = new ArrayList<>();

    void label(String wanted) {
        endLabel();
        labelling = true;
        labelFor = wanted;
        before = new ArrayList<>();
    }

    void endLabel() {
        if (labelling && !labelFor.isEmpty()) {
            byId.computeIfAbsent(labelFor, any -> new ArrayList<>()).addAll(inLabel);
        }
        labelling = false;
        labelFor = "";
        inLabel = new ArrayList<>();
        following = new ArrayList<>();
    }

    void text(PageText text) {
        if (ticked.isPresent() && !labelling) {
            following.add(text);
            ticked = Optional.empty();
            return;
        }
        if (text.text().length() > LONGEST_NAME) {
            following.add(text);
            return;
        }
        if (labelling) {
            following.add(text);
            inLabel.add(text);
        }
        before.add(text);
        if (before.size() > 2) {
            before.remove(0);
        }
    }

    void input(Input input, String id) {
        List<PageText> near = new ArrayList<>();
        beside.put(input.span(), near);
        ids.put(input.span(), id.isEmpty() ? input.name() : id);
        boolean ticks = TICKED.contains(input.type());
        following = ticks ? near : new ArrayList<>();
        ticked = ticks ? Optional.of(input) : Optional.empty();
        if (ticks) {
            texts.put(input.span(), List.copyOf(before));
        } else {
            near.addAll(before);
        }
        if (!input.isHidden()) {
            before = new ArrayList<>();
        }
    }

    /** What stands here belongs to no input that comes later. */
    void forget() {
        before = new ArrayList<>();
        following = new ArrayList<>();
        ticked = Optional.empty();
    }

    Input labelled(Input input) {
        List<PageText> all = new ArrayList<>();
        if (!input.isHidden()) {
            List<PageText> named = byId.getOrDefault(ids.getOrDefault(input.span(), ""), List.of());
            List<PageText> near = beside.getOrDefault(input.span(), List.of());
            List<PageText> found = named.isEmpty() ? near : named;
            all.addAll(found.isEmpty() ? texts.getOrDefault(input.span(), List.of()) : found);
        }
        all.addAll(input.labels());
        return new Input(input.name(), input.type(), all, input.bound(), input.traits(), input.span());
    }
}
