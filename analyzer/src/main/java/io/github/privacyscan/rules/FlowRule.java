package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.source.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * guess), its name does not say that the value is hashed, encrypted or masked, and it was not masked on its way. Immutable.
 */
public final class FlowRule {

    private final RuleInfo info;
    private final Set<String> kinds;
    private final Predicate<DataFlow> counts;
    private final Map<Concept.Tier, Grade> variants;
    private final boolean partsCount;
    private final Phrases phrases;

    private FlowRule(
            RuleInfo info,
            Set<String> kinds,
            Predicate<DataFlow> counts,
            Map<Concept.Tier, Grade> variants,
            boolean partsCount,
            Phrases phrases) {
        this.info = info;
        this.kinds = kinds;
        this.counts = counts;
        this.variants = variants;
        this.partsCount = partsCount;
        this.phrases = phrases;
    }

    /**
     * What a rule says.
     *
     * @param tail behind the data and before the full stop: {@code into a log message by 'Logger.info'}
     * @param clear what would clear the finding
     */
    public record Phrases(Function<SinkSite, Text> tail, Text clear) {}

    /** A rule about flows into sinks of these kinds. */
    public static FlowRule into(RuleInfo info, Phrases phrases, String... kinds) {
        return new FlowRule(
                info,
                new TreeSet<>(List.of(kinds)),
                flow -> Leak.countsAlone(flow.element()) && !flow.element().isProtected() && !Masking.isMasked(flow),
                Map.of(),
                false,
                phrases);
    }

    /** The same rule, about these flows only; what counted before is not asked any more. */
    public FlowRule counting(Predicate<DataFlow> other) {
        return new FlowRule(info, kinds, other, variants, partsCount, phrases);
    }

    /** The same rule without the flows that hold. */
    public FlowRule except(Predicate<DataFlow> excluded) {
        return counting(counts.and(excluded.negate()));
    }

    /** The same rule without values that this happened to. */
    public FlowRule clearedBy(CallModel.Effect effect) {
        return except(flow -> flow.effects().contains(effect));
    }

    /** The same rule with its own level for data of that tier. */
    public FlowRule variant(Concept.Tier tier, Level level, double severity) {
        Map<Concept.Tier, Grade> more = new EnumMap<>(Concept.Tier.class);
        more.putAll(variants);
        more.put(tier, new Grade(level, severity, info.certainty()));
        return new FlowRule(info, kinds, counts, more, partsCount, phrases);
    }

    /** The same rule, as sure of a part of a value as of the whole. */
    public FlowRule asSureOfParts() {
        return new FlowRule(info, kinds, counts, variants, true, phrases);
    }

    /** What the rule finds. */
    public List<Finding> check(RuleContext context) {
        List<Leak> leaks = leaks(context);
        Set<Place> sinks = leaks.stream().map(leak -> leak.sink().place()).collect(Collectors.toSet());
        return leaks.stream()
                .filter(leak -> !isLater(leak, sinks))
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

    /** The calls that let out what the rule is about. */
    public List<Leak> leaks(RuleContext context) {
        return Leak.of(
                context.flow().flows(),
                flow -> kinds.contains(flow.sink().model().kind()) && counts.test(flow));
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
                leak.sink().place(),
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
                .map(this::grade)
                .min(java.util.Comparator.comparing(Grade::level)
                        .thenComparing(Grade::severity, java.util.Comparator.reverseOrder())
                        .thenComparing(Grade::certainty))
                .orElseGet(() -> Grade.of(info));
    }

    private Grade grade(DataFlow flow) {
        DataElement element = flow.element();
        Grade grade =
                variants.getOrDefault(element.concept().tier(), Grade.of(info)).on(element);
        return partsCount ? grade : grade.after(flow.effects());
    }

    /** Elements, sink method and the method it is called in: words that survive moved lines. */
    public static String identity(Leak leak) {
        String names = leak.elements().stream().map(DataElement::displayName).collect(Collectors.joining(","));
        return names + " -> " + leak.sink().method() + " in "
                + leak.sink().procedure().method();
    }
}
