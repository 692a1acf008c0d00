package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The common shape of rules that say "these data reach that kind of sink": which flows count, how grave they are and what
 * is said. One finding per sink call names all elements; level and certainty are those of the worst of them.
 *
 * <p>Without other words, a flow counts when its element is personal data by itself (tier T1, T2 or S, more than a weak
 * guess), its name does not say that the value is hashed, encrypted or masked, and it was not masked on its way.
 * Immutable: every method gives a new rule.
 */
public final class FlowRule {

    private final RuleInfo info;
    private final Phrases phrases;
    private final Set<String> kinds;
    private final Predicate<DataFlow> counts;
    private final Predicate<Leak> isWhole;
    private final Optional<Predicate<Guards.Test>> guard;
    private final Gradation gradation;
    private final Function<Leak, Place> location;
    private final boolean last;

    private FlowRule(
            RuleInfo info,
            Phrases phrases,
            Set<String> kinds,
            Predicate<DataFlow> counts,
            Predicate<Leak> isWhole,
            Optional<Predicate<Guards.Test>> guard,
            Gradation gradation,
            Function<Leak, Place> location,
            boolean last) {
        this.info = info;
        this.phrases = phrases;
        this.kinds = kinds;
        this.counts = counts;
        this.isWhole = isWhole;
        this.guard = guard;
        this.gradation = gradation;
        this.location = location;
        this.last = last;
    }

    /**
     * What a rule says.
     *
     * @param tail behind the data and before the full stop: {@code into a log message by 'Logger.info'}
     * @param clear what would clear the finding
     */
    public record Phrases(Function<SinkSite, Text> tail, Text clear) {

        /** Phrases whose tail names the call where the texts say {@code {call}}. */
        public static Phrases of(Text tail, Text clear) {
            return new Phrases(
                    sink -> new Text(
                            tail.en().replace("{call}", Wording.call(sink)),
                            tail.zhHant().replace("{call}", Wording.call(sink))),
                    clear);
        }
    }

    /** The grade of the flows that hold; the first variant that holds decides. */
    private record Variant(Predicate<DataFlow> holds, Level level, double severity) {}

    /** How grave and sure a flow is; {@code sureOfParts} if a part of a value counts like the whole. */
    private record Gradation(List<Variant> variants, boolean sureOfParts) {
        Gradation {
            variants = List.copyOf(variants);
        }

        Gradation and(Variant variant) {
            List<Variant> more = new ArrayList<>(variants);
            more.add(variant);
            return new Gradation(more, sureOfParts);
        }

        Grade of(RuleInfo info, DataFlow flow) {
            Grade grade = variants.stream()
                    .filter(variant -> variant.holds().test(flow))
                    .findFirst()
                    .map(variant -> new Grade(variant.level(), variant.severity(), info.certainty()))
                    .orElseGet(() -> Grade.of(info))
                    .on(flow.element());
            return sureOfParts ? grade : grade.after(flow.effects());
        }
    }

    /** A rule about flows into sinks of these kinds. */
    public static FlowRule into(RuleInfo info, Phrases phrases, String... kinds) {
        return new FlowRule(
                info,
                phrases,
                new TreeSet<>(List.of(kinds)),
                flow -> Leak.countsAlone(flow.element()) && !flow.element().isProtected() && !Masking.isMasked(flow),
                leak -> true,
                Optional.empty(),
                new Gradation(List.of(), false),
                leak -> leak.sink().place(),
                false);
    }

    /** The rule's facts. */
    public RuleInfo info() {
        return info;
    }

    /** The same rule, about these flows only; what counted before is not asked any more. */
    public FlowRule counting(Predicate<DataFlow> other) {
        return new FlowRule(info, phrases, kinds, other, isWhole, guard, gradation, location, last);
    }

    /** The same rule, about those flows only that hold too. */
    public FlowRule only(Predicate<DataFlow> more) {
        return counting(counts.and(more));
    }

    /** The same rule without the flows that hold. */
    public FlowRule except(Predicate<DataFlow> excluded) {
        return only(excluded.negate());
    }

    /** The same rule, about data of these concepts only. */
    public FlowRule of(String... concepts) {
        Set<String> wanted = Set.of(concepts);
        return only(flow -> wanted.contains(flow.element().concept().id()));
    }

    /** The same rule, about data of these families of concepts only. */
    public FlowRule ofCategories(String... categories) {
        Set<String> wanted = Set.of(categories);
        return only(flow -> wanted.contains(flow.element().concept().category()));
    }

    /** The same rule, about data of these tiers only. */
    public FlowRule ofTiers(Concept.Tier... tiers) {
        Set<Concept.Tier> wanted = Set.of(tiers);
        return only(flow -> wanted.contains(flow.element().concept().tier()));
    }

    /** The same rule without values that this happened to. */
    public FlowRule clearedBy(CallModel.Effect effect) {
        return except(flow -> flow.effects().contains(effect));
    }

    /** The same rule, where all that comes out at one call holds: a name beside an identity card number. */
    public FlowRule when(Predicate<Leak> more) {
        return new FlowRule(info, phrases, kinds, counts, isWhole.and(more), guard, gradation, location, last);
    }

    /** The same rule, silent where every known way to the call passes a test that holds. */
    public FlowRule guardedBy(Predicate<Guards.Test> test) {
        Predicate<Guards.Test> both = guard.map(first -> first.or(test)).orElse(test);
        return new FlowRule(info, phrases, kinds, counts, isWhole, Optional.of(both), gradation, location, last);
    }

    /** The same rule with its own level for data of that tier. */
    public FlowRule variant(Concept.Tier tier, Level level, double severity) {
        return variant(flow -> flow.element().concept().tier() == tier, level, severity);
    }

    /** The same rule with its own level for the flows that hold, unless an earlier variant holds. */
    public FlowRule variant(Predicate<DataFlow> holds, Level level, double severity) {
        return graded(gradation.and(new Variant(holds, level, severity)));
    }

    /** The same rule, as sure of a part of a value as of the whole. */
    public FlowRule asSureOfParts() {
        return graded(new Gradation(gradation.variants(), true));
    }

    private FlowRule graded(Gradation other) {
        return new FlowRule(info, phrases, kinds, counts, isWhole, guard, other, location, last);
    }

    /** The same rule, reported at another place than the sink call. */
    public FlowRule at(Function<Leak, Place> place) {
        return new FlowRule(info, phrases, kinds, counts, isWhole, guard, gradation, place, last);
    }

    /** The same rule, reported where the values leave last: a message is addressed, filled and then sent. */
    public FlowRule atTheEnd() {
        return new FlowRule(info, phrases, kinds, counts, isWhole, guard, gradation, location, true);
    }

    /** What the rule finds. */
    public List<Finding> check(RuleContext context) {
        List<Leak> leaks = leaks(context);
        Set<Place> sinks = leaks.stream().map(leak -> leak.sink().place()).collect(Collectors.toSet());
        return leaks.stream()
                .filter(leak -> last ? !isEarlier(leak, leaks) : !isLater(leak, sinks))
                .filter(leak -> guard.isEmpty() || !isGuarded(context, leak, guard.get()))
                .map(this::finding)
                .toList();
    }

    /** Whether the same values came out at another sink before: building an address, then calling it. */
    private static boolean isLater(Leak leak, Set<Place> sinks) {
        return leak.flows().stream()
                .allMatch(flow -> flow.steps().stream()
                        .map(FlowStep::place)
                        .anyMatch(place -> !place.equals(leak.sink().place()) && sinks.contains(place)));
    }

    /** Whether the same values come out at other sinks after this one. */
    private static boolean isEarlier(Leak leak, List<Leak> all) {
        return leak.elements().stream()
                .allMatch(element -> all.stream()
                        .filter(other -> !other.equals(leak))
                        .flatMap(other -> other.flows().stream())
                        .filter(flow -> flow.element().equals(element))
                        .anyMatch(flow -> flow.steps().stream()
                                .anyMatch(
                                        step -> step.place().equals(leak.sink().place()))));
    }

    private static boolean isGuarded(RuleContext context, Leak leak, Predicate<Guards.Test> guard) {
        return context.flow().guards().waysTo(leak.sink()).stream()
                .allMatch(way -> way.tests().stream().anyMatch(guard));
    }

    /** The calls that let out what the rule is about, guarded or not. */
    public List<Leak> leaks(RuleContext context) {
        return Leak.of(
                        context.flow().flows(),
                        flow -> kinds.contains(flow.sink().model().kind()) && counts.test(flow))
                .stream()
                .filter(isWhole)
                .toList();
    }

    /** The finding for one call. */
    public Finding finding(Leak leak) {
        Grade grade = grade(leak);
        Text tail = phrases.tail().apply(leak.sink());
        Text data = Wording.data(leak.elements());
        String verb = leak.flows().size() == 1 ? " flows " : " flow ";
        boolean mostShows =
                leak.flows().stream().allMatch(flow -> flow.effects().contains(CallModel.Effect.MOST));
        Text fact = new Text(
                data.en() + verb + tail.en() + (mostShows ? "; the mask leaves most of it readable" : ""),
                data.zhHant() + tail.zhHant() + (mostShows ? "；遮蓋後大部分仍可讀" : ""));
        return new Finding(
                info,
                location.apply(leak),
                Wording.sentence(fact),
                grade.level(),
                grade.severity(),
                grade.certainty(),
                leak.elements().stream().map(FlowPaths::element).toList(),
                leak.flows().stream().map(FlowPaths::path).toList(),
                List.of(),
                phrases.clear(),
                identity(leak));
    }

    private Grade grade(Leak leak) {
        return leak.flows().stream()
                .map(flow -> gradation.of(info, flow))
                .min(Comparator.comparing(Grade::level)
                        .thenComparing(Grade::severity, Comparator.reverseOrder())
                        .thenComparing(Grade::certainty))
                .orElseGet(() -> Grade.of(info));
    }

    /** Elements, sink method and the method it is called in: words that survive moved lines. */
    public static String identity(Leak leak) {
        String names = leak.elements().stream().map(DataElement::displayName).collect(Collectors.joining(","));
        return names + " -> " + leak.sink().method() + " in "
                + leak.sink().procedure().method();
    }
}
