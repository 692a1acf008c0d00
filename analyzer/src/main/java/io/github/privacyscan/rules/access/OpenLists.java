package io.github.privacyscan.rules.access;

import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Handlers that list people by a key that can be guessed, as many as the caller asks for. */
final class OpenLists {

    private static final Set<String> SIZES =
            Set.of("size", "limit", "pagesize", "perpage", "rows", "count", "pagelimit", "maxresults", "top", "take");

    private static final Set<String> NUMBERS =
            Set.of("int", "long", "java.lang.Integer", "java.lang.Long", "java.math.BigInteger");

    private static final Set<String> GUESSED =
            Set.of("phone", "email", "hkid", "passport", "member-number", "customer-number");

    private static final Set<String> LISTS = Set.of(
            "java.util.List", "java.util.Collection", "java.util.Set", "java.lang.Iterable", "java.util.stream.Stream");

    /** What people often show of themselves. */
    private static final Set<String> OFTEN_PUBLIC =
            Set.of("name", "nickname", "username", "social-handle", "avatar", "photo", "gender", "language");

    private final RuleContext context;
    private final CallerUse callers;
    private final io.github.privacyscan.rules.Handlers answers;

    OpenLists(RuleContext context) {
        this.context = context;
        this.callers = new CallerUse(context);
        this.answers = new io.github.privacyscan.rules.Handlers(context);
    }

    /**
     * One of them.
     *
     * @param handler the handler
     * @param key what picks the list
     * @param size how the caller says how many
     * @param elements what the answer tells of each, worst first
     */
    record Listing(Endpoint handler, Endpoint.Input key, Endpoint.Input size, List<DataElement> elements) {}

    /** All without a limit, in order of the text. */
    List<Listing> all() {
        List<Listing> found = new ArrayList<>();
        for (Endpoint handler : context.endpoints()) {
            if (!handler.file().file().test() && !handler.changes() && !isFewOnly(handler)) {
                listing(handler).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            return found;
        }
        RateLimits limits = new RateLimits(context);
        return limits.isEverywhere()
                ? List.of()
                : found.stream().filter(listing -> !isLimited(limits, listing)).toList();
    }

    private boolean isLimited(RateLimits limits, Listing listing) {
        Set<Procedure> reach = callers.reach(listing.handler());
        return limits.isOn(listing.handler(), reach)
                || RateLimits.isCapped(listing.size(), reach)
                || reach.stream().anyMatch(CallerUse::asks);
    }

    /** Whether the handler is for staff, for those with a role, or for the caller's own data. */
    private boolean isFewOnly(Endpoint handler) {
        List<String> names = new ArrayList<>(handler.paths());
        names.add(handler.type().simpleName());
        names.add(handler.method().name());
        return answers.isGuarded(handler) || answers.isAboutCaller(handler) || AccessWords.isForStaff(names);
    }

    private Optional<Listing> listing(Endpoint handler) {
        Optional<Endpoint.Input> size = handler.inputs().stream()
                .filter(input -> isNumber(input) && SIZES.contains(String.join("", NameTokens.of(input.name()))))
                .findFirst();
        Optional<Endpoint.Input> key =
                handler.inputs().stream().filter(input -> isKey(handler, input)).findFirst();
        if (size.isEmpty() || key.isEmpty() || !answers.answersWithResult(handler)) {
            return Optional.empty();
        }
        Type answer = context.program()
                .resolve(handler.method().returnType(), handler.type().binaryName());
        List<DataElement> data = isList(answer) ? told(handler, answer) : List.of();
        return data.isEmpty() ? Optional.empty() : Optional.of(new Listing(handler, key.get(), size.get(), data));
    }

    private List<DataElement> told(Endpoint handler, Type answer) {
        List<DataElement> data = answers.shown(handler, answer).stream()
                .map(Exposures.Exposed::element)
                .filter(element -> Leak.countsAlone(element) && !element.isProtected())
                .distinct()
                .sorted(Leak.WORST)
                .toList();
        boolean isPrivate = data.stream()
                .anyMatch(element -> !PersonalTypes.isSecret(element)
                        && !OFTEN_PUBLIC.contains(element.concept().id()));
        return isPrivate ? data : List.of();
    }

    private boolean isKey(Endpoint handler, Endpoint.Input input) {
        boolean isCounted = input.part() == Endpoint.Part.PATH && isNumber(input);
        boolean isAddressed = input.part() == Endpoint.Part.PATH || input.part() == Endpoint.Part.QUERY;
        return isCounted
                || (isAddressed
                        && context.inventory()
                                .named(
                                        input.name(),
                                        DataElement.Kind.PARAMETER,
                                        handler.type().binaryName(),
                                        handler.at(input.parameter().span()))
                                .filter(element ->
                                        GUESSED.contains(element.concept().id()))
                                .isPresent());
    }

    private static boolean isNumber(Endpoint.Input input) {
        return NUMBERS.contains(input.type().erasedName());
    }

    private static boolean isList(Type type) {
        return type instanceof Type.Array
                || (type instanceof Type.Class named
                        && (LISTS.contains(named.binaryName())
                                || named.arguments().stream().anyMatch(OpenLists::isList)));
    }
}
