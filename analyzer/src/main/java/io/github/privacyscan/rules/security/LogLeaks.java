package io.github.privacyscan.rules.security;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.List;
import java.util.Set;

/** The logging calls that let out personal data, which two rules share between them. */
final class LogLeaks {

    /** Kind of sink. */
    static final String SINK = "log";

    /** Kind of sink that may hold a log. */
    private static final String STORE = "db";

    /** Words in the name of an entity that is a record of a log. */
    private static final Set<String> LOGS = Set.of("log", "logs", "logger", "logging", "audit", "journal");

    private static final String TEXT = "toString";

    /** Personal values that make an object in a log a whole record of a person. */
    private static final int WHOLE = 2;

    /** Traces that say where somebody was, once it is known who. */
    private static final Set<String> TRACES =
            Set.of("ip-address", "mac-address", "imei", "imsi", "iccid", "device-id", "advertising-id");

    /** Concepts by which an organisation knows who. */
    private static final Set<String> ACCOUNTS = Set.of(
            "user-id",
            "username",
            "member-number",
            "customer-number",
            "loyalty-number",
            "staff-number",
            "student-number");

    /** Parts of an address, none of which says who lives there; a postal code with one of the others does. */
    private static final String POSTAL_CODE = "postal-code";

    private static final Set<String> PLACES = Set.of("coarse-location", "address");

    private LogLeaks() {}

    /** Logging calls with something to report, with all elements that count there. */
    static List<Leak> of(RuleContext context) {
        return Leak.of(context.flow().flows(), LogLeaks::mayCount).stream()
                .filter(leak -> leak.elements().stream().anyMatch(Leak::countsAlone)
                        || isTraceOfAccount(leak)
                        || isAddressOfPerson(leak))
                .map(LogLeaks::withoutNoise)
                .toList();
    }

    /** Whether the call logs an object whole: more than one value in a text form that was made for it. */
    static boolean isWholeObject(RuleContext context, Leak leak) {
        return leak.sink().model().kind().equals(SINK)
                && leak.flows().stream()
                                .filter(flow -> Leak.countsAlone(flow.element()))
                                .filter(flow -> flow.rendered() || isInGeneratedText(context, flow))
                                .count()
                        >= WHOLE;
    }

    /** Whether the value came out of a {@code toString()} that nobody wrote. */
    private static boolean isInGeneratedText(RuleContext context, DataFlow flow) {
        return flow.element().kind() == DataElement.Kind.FIELD
                && flow.steps().stream().anyMatch(LogLeaks::returnsText)
                && context.program().procedures().stream()
                        .filter(procedure -> procedure.isSynthetic() && !procedure.isLambda())
                        .map(Procedure::method)
                        .anyMatch(method -> method.name().equals(TEXT)
                                && method.owner().equals(flow.element().owner()));
    }

    private static boolean returnsText(FlowStep step) {
        return step.kind() == FlowStep.Kind.RETURN && step.name().equals(TEXT);
    }

    private static boolean mayCount(DataFlow flow) {
        return (flow.sink().model().kind().equals(SINK) || isLogTable(flow))
                && Leak.isNameable(flow.element())
                && !flow.element().isProtected()
                && !Masking.isMasked(flow)
                && !flow.effects().contains(CallModel.Effect.HASHED);
    }

    /** Whether a record of a log is put into a database. */
    static boolean isLogTable(DataFlow flow) {
        return flow.rendered()
                && flow.sink().model().kind().equals(STORE)
                && NameTokens.of(Wording.simpleName(flow.objectType())).stream().anyMatch(LOGS::contains);
    }

    /** An address by itself says nothing of a person (AAB 16/2007); next to an account it does. */
    private static boolean isTraceOfAccount(Leak leak) {
        return leak.elements().stream().anyMatch(element -> isSure(element, TRACES))
                && leak.elements().stream().anyMatch(element -> isSure(element, ACCOUNTS));
    }

    /** A town and a postal code of one and the same record narrow down who lives there. */
    private static boolean isAddressOfPerson(Leak leak) {
        return leak.elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD)
                .filter(element -> element.concept().id().equals(POSTAL_CODE))
                .anyMatch(code -> leak.elements().stream()
                        .anyMatch(other -> other.owner().equals(code.owner())
                                && PLACES.contains(other.concept().id())));
    }

    private static boolean isSure(DataElement element, Set<String> concepts) {
        return element.confidence().compareTo(Confidence.STRONG) <= 0
                && concepts.contains(element.concept().id());
    }

    /** Beside real personal data, only those technical values are named that tell about the person. */
    private static Leak withoutNoise(Leak leak) {
        return Leak.ofOneCall(leak.flows().stream()
                .filter(flow -> flow.element().concept().tier() != Concept.Tier.T3
                        || TRACES.contains(flow.element().concept().id())
                        || ACCOUNTS.contains(flow.element().concept().id())
                        || isAddressOfPerson(leak))
                .toList());
    }
}
