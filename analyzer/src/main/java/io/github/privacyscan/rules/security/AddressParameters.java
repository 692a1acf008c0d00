package io.github.privacyscan.rules.security;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Finding.Step;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters of request handlers that arrive in the address: path variables, and request parameters of GET. */
final class AddressParameters {

    /** Values made to stand in an address: one-time links carry them, and what somebody looks for in a list. */
    private static final Set<String> TOKENS = Set.of("access-token", "search-history");

    /** Numbers of accounts; those that are named ids are keys of the system. */
    private static final Set<String> ACCOUNTS =
            Set.of("member-number", "customer-number", "student-number", "staff-number");

    /** Written types that a value of an address can have without any annotation. */
    private static final Set<String> SIMPLE = Set.of("String", "Integer", "Long", "int", "long");

    private final RuleContext context;
    private final Map<Place, DataElement> parameters;

    private AddressParameters(RuleContext context) {
        this.context = context;
        this.parameters = context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.PARAMETER)
                .collect(Collectors.toMap(DataElement::place, element -> element, (first, second) -> first));
    }

    static List<Finding> of(RuleContext context) {
        AddressParameters search = new AddressParameters(context);
        return context.endpoints().stream()
                .filter(handler -> !search.isClient(handler))
                .flatMap(handler -> search.findings(handler).stream())
                .toList();
    }

    /** The methods of a client are not asked; who calls them builds the address. */
    private boolean isClient(Endpoint handler) {
        String owner = handler.type().binaryName();
        return context.roles().has(handler.type().annotations(), owner, "rest-client");
    }

    /** One handler is one thing to repair, however many data it takes from the same part of the address. */
    private List<Finding> findings(Endpoint handler) {
        Map<Text, List<Taken>> byPart = new LinkedHashMap<>();
        for (ParamDecl param : handler.method().params()) {
            Optional<DataElement> element = where(handler, param).flatMap(part -> element(handler, param));
            element.ifPresent(
                    data -> byPart.computeIfAbsent(where(handler, param).orElseThrow(), absent -> new ArrayList<>())
                            .add(new Taken(handler.at(param.span()), data)));
        }
        return byPart.entrySet().stream()
                .map(part -> finding(handler, part.getValue(), part.getKey()))
                .toList();
    }

    /** What a parameter takes, and where it is declared. */
    private record Taken(Place place, DataElement element) {}

    /** Whether an element is a token or key that belongs into an address. */
    static boolean isToken(DataElement element) {
        String concept = element.concept().id();
        List<String> words = NameTokens.of(element.name());
        boolean isKey =
                ACCOUNTS.contains(concept) && words.get(words.size() - 1).equals("id");
        return isKey || TOKENS.contains(concept);
    }

    private Optional<Text> where(Endpoint handler, ParamDecl param) {
        String owner = handler.type().binaryName();
        if (context.roles().has(param.annotations(), owner, "path-variable")) {
            return Optional.of(new Text("the path of the address", "網址路徑"));
        }
        boolean isQuery = context.roles().has(param.annotations(), owner, "request-parameter") || isBare(param);
        return handler.isGet() && isQuery
                ? Optional.of(new Text("the query string of a GET request", "GET 請求的查詢字串"))
                : Optional.empty();
    }

    private static boolean isBare(ParamDecl param) {
        return param.annotations().isEmpty()
                && param.type() instanceof TypeRef.Named named
                && SIMPLE.contains(named.name());
    }

    private Optional<DataElement> element(Endpoint handler, ParamDecl param) {
        return Optional.ofNullable(parameters.get(handler.at(param.span())))
                .or(() -> named(handler, param))
                .filter(element -> Leak.countsAlone(element) && !element.isProtected() && !isToken(element));
    }

    private Optional<DataElement> named(Endpoint handler, ParamDecl param) {
        String owner = handler.type().binaryName();
        Optional<AnnotationUse> annotation =
                context.roles().find(param.annotations(), owner, "request-parameter", "path-variable");
        return annotation
                .flatMap(use -> context.roles().text(use, owner))
                .flatMap(name ->
                        context.inventory().named(name, DataElement.Kind.FORM_INPUT, owner, handler.at(param.span())));
    }

    private static Finding finding(Endpoint handler, List<Taken> taken, Text where) {
        List<DataElement> elements =
                taken.stream().map(Taken::element).sorted(Leak.WORST).toList();
        Text data = Wording.data(elements);
        String verb = elements.size() == 1 ? " reaches '" : " reach '";
        Step step = new Step(taken.get(0).place(), new Text("arrives in " + where.en(), "經" + where.zhHant() + "傳入"));
        Observation observation = Observation.of(
                        PersonalDataInUrl.INFO, taken.get(0).place())
                .says(
                        data.en() + verb + handler.name() + "' in " + where.en(),
                        data.zhHant() + "經" + where.zhHant() + "傳入「" + handler.name() + "」")
                .about(elements)
                .along(new Finding.Path(List.of(step)))
                .clearedBy(PersonalDataInUrl.CLEAR);
        return observation.finding(elements.get(0).displayName() + " in "
                + handler.type().binaryName() + "#" + handler.method().name());
    }
}
