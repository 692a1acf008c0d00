package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.Host;
import io.github.privacyscan.program.PageCall;
import io.github.privacyscan.program.PageEmbed;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What brings trackers into pages, and calls that tell trackers of a person. */
final class Trackers {

    private static final Set<String> KINDS = Set.of("analytics", "ads");

    private static final Set<PageEmbed.Kind> LOADS =
            Set.of(PageEmbed.Kind.SCRIPT, PageEmbed.Kind.IFRAME, PageEmbed.Kind.IMAGE);

    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[\\w.-]+(?:/[\\w./-]*)?");

    private final RuleContext context;
    private final List<Use> uses = new ArrayList<>();

    private Trackers(RuleContext context) {
        this.context = context;
    }

    /**
     * A tag in a page or a call in the code.
     *
     * @param recipient who is told
     * @param name for readers: the address of the tag, or the call
     * @param place the tag or the call
     * @param isGated whether a condition around it asks for the visitor's choice
     * @param isTag whether it stands in a page
     */
    record Use(String recipient, String name, Place place, boolean isGated, boolean isTag) {}

    /** All, those of pages first. */
    static List<Use> of(RuleContext context) {
        Trackers search = new Trackers(context);
        context.program().program().resources().of(PageFacts.class).forEach(search::collect);
        search.collectCalls();
        return search.uses;
    }

    private void collect(PageFacts page) {
        for (PageEmbed embed : page.embeds()) {
            if (LOADS.contains(embed.kind())) {
                add(page, embed.address(), embed.conditions(), embed.span());
            }
        }
        for (PageCall call : page.calls()) {
            Matcher address = ADDRESS.matcher(call.arguments());
            while (address.find()) {
                add(page, address.group(), call.conditions(), call.span());
            }
        }
    }

    private void add(PageFacts page, String address, List<String> conditions, Span span) {
        tracker(address)
                .ifPresent(host -> uses.add(new Use(
                        host.recipient(),
                        address,
                        new Place(page.file().path(), span),
                        conditions.stream().anyMatch(Refusal::asks),
                        true)));
    }

    private Optional<Host> tracker(String address) {
        return address.contains(".")
                ? context.knowledge().directory().host(address).filter(host -> KINDS.contains(host.kind()))
                : Optional.empty();
    }

    /** Calls that tell of nobody are statistics of the program itself; a tracker without a name is its own. */
    private void collectCalls() {
        Set<Place> told = new HashSet<>();
        context.flow().flows().stream()
                .filter(flow -> KINDS.contains(flow.sink().model().kind()) && isOfPerson(flow.element()))
                .filter(flow -> flow.sink().model().recipient().isPresent())
                .filter(flow -> told.add(flow.sink().place()))
                .forEach(flow -> add(flow.sink()));
    }

    private static boolean isOfPerson(DataElement element) {
        return !element.concept().id().equals("service-secret")
                && !element.concept().tier().name().equals("NONE");
    }

    private void add(SinkSite sink) {
        List<Guards.Way> ways = context.flow().guards().waysTo(sink);
        boolean isGated = ways.stream()
                .allMatch(way -> way.tests().stream()
                        .flatMap(test -> test.names().stream())
                        .anyMatch(Refusal::asks));
        String call = Wording.call(sink);
        uses.add(new Use(sink.model().recipient().orElse(call), call, sink.place(), isGated, false));
    }
}
