package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageText;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.notice.WholePages;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Marketing mails and short messages whose text is known and gives the receiver no way to stop them. Platforms add such a way
 * themselves, and push messages are stopped on the device.
 */
final class UntoldMessages {

    private static final Set<String> OTHERS = Set.of("push", "marketing-platform");

    private UntoldMessages() {}

    /**
     * A message.
     *
     * @param send where it is sent
     * @param text its text: the template, or the sentence in the code
     * @param isTemplate whether the text is a template
     * @param isTold whether it tells of the right, though it gives nothing to act by
     */
    record Untold(MarketingSends.Send send, Place text, boolean isTemplate, boolean isTold) {}

    static List<Untold> of(RuleContext context) {
        List<MarketingSends.Send> sends = MarketingSends.of(context).stream()
                .filter(send -> !OTHERS.contains(send.sink().model().kind()))
                .toList();
        if (sends.isEmpty()) {
            return List.of();
        }
        MessageTexts texts = new MessageTexts(context);
        OptOutWords words =
                new OptOutWords(WholePages.of(context.program().program().resources()));
        List<Untold> found = new ArrayList<>();
        for (MarketingSends.Send send : sends) {
            MessageText text = texts.of(send);
            boolean isTold = words.isTold(text);
            if (words.isKnown(text) && !(isTold && words.hasFacility(text))) {
                boolean isTemplate = !text.templates().isEmpty();
                Place place = isTemplate
                        ? start(text.templates().get(0))
                        : text.sentence().orElseThrow().place();
                found.add(new Untold(send, place, isTemplate, isTold));
            }
        }
        return found;
    }

    /** The first text of a template. */
    private static Place start(PageFacts page) {
        return page.texts().stream()
                .map(PageText::span)
                .filter(Span::isPresent)
                .sorted()
                .findFirst()
                .map(span -> new Place(page.file().path(), span))
                .orElseGet(() -> WholePages.start(page));
    }
}
