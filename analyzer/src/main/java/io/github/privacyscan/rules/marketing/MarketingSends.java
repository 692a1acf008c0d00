package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls that send marketing messages. A gateway that sends everything says nothing of a purpose, so the purpose is looked
 * for along each way to the sending call, from the call outwards; the send is where it is found.
 */
final class MarketingSends {

    private static final String PLATFORM = "marketing-platform";

    private static final Set<String> CHANNELS = Set.of("email", "sms", "push", PLATFORM);

    /** Requests that a class of the sources makes whose name says that it sends messages. */
    private static final String REQUEST = "http-out";

    private static final Set<String> MESSENGERS = Set.of(
            "whats",
            "whatsapp",
            "wechat",
            "sms",
            "mail",
            "email",
            "mailer",
            "push",
            "message",
            "messages",
            "messaging",
            "messenger",
            "telegram");

    private final RuleContext context;
    private final Wishes wishes;
    private final WishTests tests;
    private final Map<Place, Site> calls = new LinkedHashMap<>();

    private MarketingSends(RuleContext context) {
        this.context = context;
        this.wishes = Wishes.of(context);
        this.tests = new WishTests(wishes);
    }

    /**
     * A call, and the method it is written in.
     *
     * @param place the call
     * @param procedure where it is written
     * @param called the method called
     */
    record Site(Place place, Procedure procedure, MethodRef called) {

        /** The method called, for readers. */
        String name() {
            return Wording.call(called);
        }
    }

    /**
     * A marketing message on one way to a channel.
     *
     * @param site where the purpose is known
     * @param inwards the calls from there to the channel, both included, outermost first
     * @param sink the call that gives the message to the channel
     * @param way the way, with the tests on it that bear on this channel, those of queries included
     * @param tests judges these tests
     */
    record Send(Site site, List<Site> inwards, SinkSite sink, Guards.Way way, WishTests tests) {

        Send {
            inwards = List.copyOf(inwards);
        }

        /**
         * Whether something on the way respects the wish of the receiver.
         *
         * @param ofObjections whether only a test of an objection will do
         */
        boolean respects(boolean ofObjections) {
            return tests.respected(way, ofObjections);
        }
    }

    /** The marketing messages. */
    static List<Send> of(RuleContext context) {
        return of(context, SendPurpose.MARKETING);
    }

    /** The messages that state this purpose. */
    static List<Send> of(RuleContext context, SendPurpose purpose) {
        List<SinkSite> channels = context.flow().sinks().stream()
                .filter(MarketingSends::isChannel)
                .toList();
        MarketingSends search = new MarketingSends(context);
        List<List<Guards.Way>> ways = channels.stream()
                .map(sink -> context.flow().guards().waysTo(sink))
                .toList();
        search.index(ways);
        List<Send> sends = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            SinkSite sink = channels.get(i);
            for (Guards.Way way : ways.get(i)) {
                List<Site> sites = search.sites(sink, way, purpose);
                if (!sites.isEmpty()) {
                    sends.add(new Send(sites.get(0), sites, sink, search.judged(sink, way), search.tests));
                }
            }
        }
        return sends;
    }

    /** Notes the calls in the files that ways lead through: no others are asked for, and most files have none. */
    private void index(List<List<Guards.Way>> ways) {
        Set<String> files = ways.stream()
                .flatMap(List::stream)
                .flatMap(way ->
                        Stream.concat(way.calls().stream(), way.tests().stream().map(Guards.Test::place)))
                .map(Place::path)
                .collect(Collectors.toSet());
        context.program().procedures().stream()
                .filter(procedure -> files.contains(procedure.file().path()))
                .forEach(this::index);
    }

    private static boolean isChannel(SinkSite sink) {
        String sender = Wording.simpleName(sink.procedure().method().owner());
        return CHANNELS.contains(sink.model().kind())
                || (sink.model().kind().equals(REQUEST)
                        && NameTokens.of(sender).stream().anyMatch(MESSENGERS::contains));
    }

    private void index(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (procedure.resolution(i) instanceof Resolution.Invoke invoke) {
                Place place = new Place(
                        procedure.file().path(),
                        code.get(i) instanceof Instruction.Call call
                                ? call.link()
                                : code.get(i).span());
                calls.putIfAbsent(place, new Site(place, procedure, invoke.method()));
            }
        }
    }

    private Guards.Way judged(SinkSite sink, Guards.Way way) {
        Set<Channel> channels = Channel.of(sink.model().kind());
        List<Guards.Test> looked = way.tests().stream()
                .flatMap(test -> Stream.concat(Stream.of(test), queried(test)))
                .filter(test -> tests.isFor(test, channels))
                .toList();
        return new Guards.Way(looked, way.calls());
    }

    /** What the statements compare that a call on the way runs. */
    private Stream<Guards.Test> queried(Guards.Test test) {
        return Optional.ofNullable(calls.get(test.place())).stream()
                .map(Site::called)
                .flatMap(called -> context.inventory().storage().statementsOf(called.owner(), called.name()).stream())
                .flatMap(statement -> Comparisons.of(statement.sql(), test.place(), wishes).stream());
    }

    /** The calls from where the purpose is known; empty when it is another one. */
    private List<Site> sites(SinkSite sink, Guards.Way way, SendPurpose wanted) {
        Site own = new Site(sink.place(), sink.procedure(), sink.method());
        List<Site> inwards = new ArrayList<>();
        way.calls().stream().map(calls::get).filter(Objects::nonNull).forEach(inwards::add);
        inwards.add(own);
        for (int i = inwards.size() - 1; i >= 0; i--) {
            SendPurpose purpose =
                    SendPurpose.of(context.program(), inwards.get(i).procedure());
            if (purpose != SendPurpose.UNKNOWN) {
                return purpose == wanted ? inwards.subList(i, inwards.size()) : List.of();
            }
        }
        if (wanted == SendPurpose.UNKNOWN) {
            return inwards;
        }
        boolean isMarketing =
                wanted == SendPurpose.MARKETING && sink.model().kind().equals(PLATFORM);
        return isMarketing ? List.of(own) : List.of();
    }
}
