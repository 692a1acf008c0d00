package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.PassedMethods;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Entries with personal data that are kept without a time limit. Whether a wrapper of a cache gives one is read in all
 * methods that the value passes on its way from its caller to the cache.
 */
final class EndlessEntries {

    private static final String CACHE = "cache";

    /** Words in the names of classes that wrap a cache for the rest of the application. */
    private static final Set<String> WRAPPERS = Set.of("redis", "cache", "jedis", "redisson", "lettuce", "kv", "store");

    private static final Set<String> TIMES =
            Set.of("int", "long", "Integer", "Long", "Duration", "Instant", "Date", "TimeUnit");

    /** Concepts that alone say little of a person: secrets, and the accounts that made or changed a record. */
    private static final Set<String> ALONE_HARMLESS = Set.of(
            "password",
            "pin",
            "otp",
            "access-token",
            "mfa-secret",
            "private-key",
            "service-secret",
            "username",
            "user-id",
            "staff-number",
            "ip-address");

    private final RuleContext context;
    private final EntryLimits limits;

    EndlessEntries(RuleContext context) {
        this.context = context;
        this.limits = new EntryLimits(context);
    }

    /**
     * Where the program keeps personal data without an end.
     *
     * @param place the call that decides on the time: of the cache, or of the wrapper
     * @param leak what is kept
     */
    record Entry(Place place, Leak leak) {}

    /** One entry per call that decides, in order of the flows. */
    List<Entry> all() {
        Map<Place, List<DataFlow>> byPlace = new LinkedHashMap<>();
        for (DataFlow flow : context.flow().flows()) {
            if (flow.sink().model().kind().equals(CACHE)
                    && counts(flow)
                    && limits.isEndless(flow.sink().method())) {
                List<PassedMethods.Passed> passed = PassedMethods.of(context, flow);
                if (!isLimited(flow.sink(), passed)) {
                    byPlace.computeIfAbsent(decision(passed), place -> new ArrayList<>())
                            .add(flow);
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        byPlace.forEach((place, flows) -> {
            if (flows.stream()
                    .anyMatch(flow ->
                            !ALONE_HARMLESS.contains(flow.element().concept().id()))) {
                entries.add(new Entry(place, Leak.ofOneCall(flows)));
            }
        });
        return entries;
    }

    private static boolean counts(DataFlow flow) {
        return Leak.countsAlone(flow.element()) && !flow.element().isProtected() && !Masking.isMasked(flow);
    }

    private boolean isLimited(SinkSite sink, List<PassedMethods.Passed> passed) {
        List<Procedure> procedures =
                passed.stream().map(PassedMethods.Passed::procedure).toList();
        return limits.isLimitedIn(procedures)
                || context.flow().guards().waysTo(sink).stream()
                        .filter(way -> passed.size() == 1
                                || way.calls().isEmpty()
                                || way.calls()
                                        .get(way.calls().size() - 1)
                                        .equals(passed.get(1).call()))
                        .flatMap(way -> way.tests().stream())
                        .anyMatch(test -> procedures.stream().anyMatch(procedure -> asksForTime(test, procedure)));
    }

    /** Whether a test is about a time that a method of the way is given: without one it keeps the entry endlessly. */
    private static boolean asksForTime(Guards.Test test, Procedure procedure) {
        return test.place().path().equals(procedure.file().path())
                && procedure.declaration().params().stream()
                        .filter(EndlessEntries::isTime)
                        .anyMatch(param -> test.names().contains(param.name()));
    }

    private static boolean isTime(ParamDecl param) {
        String type = param.type() instanceof TypeRef.Named named
                ? named.name()
                : param.type().toString();
        return TIMES.contains(type.substring(type.lastIndexOf('.') + 1));
    }

    /** The first call from the cache upwards that is no longer inside a wrapper. */
    private static Place decision(List<PassedMethods.Passed> passed) {
        return passed.stream()
                .filter(method -> !isWrapper(method.procedure()))
                .findFirst()
                .orElse(passed.get(0))
                .call();
    }

    private static boolean isWrapper(Procedure procedure) {
        boolean isNamed = NameTokens.of(Wording.simpleName(procedure.method().owner())).stream()
                .anyMatch(WRAPPERS::contains);
        return isNamed && procedure.declaration().params().stream().anyMatch(EndlessEntries::isGeneral);
    }

    /** A value of no certain type: an object, a text or a type parameter. */
    private static boolean isGeneral(ParamDecl param) {
        String type = param.type() instanceof TypeRef.Named named ? named.name() : "";
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple.equals("Object") || simple.length() == 1 || simple.equals("Map");
    }
}
