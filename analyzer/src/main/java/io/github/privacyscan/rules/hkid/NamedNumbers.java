package io.github.privacyscan.rules.hkid;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel.Effect;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.rules.Handlers;
import io.github.privacyscan.rules.Masking;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an identity card number and the name of the same person come out of a program side by side. */
final class NamedNumbers {

    private static final String NUMBER = "hkid";

    private static final Set<String> NAMES = Set.of("name", "former-name");

    /** Sinks whose content a caller sees. */
    private static final Set<String> SHOWING = Set.of("response", "template-model");

    /** Sinks whose content is handed to whoever gets the document or message. */
    private static final Set<String> HANDING = Set.of("file", "email", "sms", "push", "social-network");

    private final RuleContext context;
    private final Handlers handlers;

    private NamedNumbers(RuleContext context) {
        this.context = context;
        this.handlers = new Handlers(context);
    }

    /**
     * A handler whose result shows both.
     *
     * @param isOpen whether it is written that anybody may call
     */
    record Answer(Endpoint handler, DataElement number, DataElement name, boolean isOpen) {}

    /**
     * Both come out in one method.
     *
     * @param place the number's sink, or where a page prints it
     * @param isOpen whether it is written that anybody may call the handler that this is
     */
    record Output(DataFlow number, DataFlow name, Place place, boolean isOpen) {

        /** Whether callers see it, and not the readers of a document. */
        boolean isShown() {
            return SHOWING.contains(number.sink().model().kind());
        }
    }

    static List<Answer> answers(RuleContext context) {
        if (!isConcerned(context)) {
            return List.of();
        }
        NamedNumbers search = new NamedNumbers(context);
        return context.endpoints().stream()
                .filter(search.handlers::answersWithResult)
                .filter(search::isForOthers)
                .flatMap(handler -> search.answer(handler).stream())
                .toList();
    }

    /** Outputs by calls, without those in methods that an answer was found for. */
    static List<Output> outputs(RuleContext context, List<Answer> answers) {
        NamedNumbers search = new NamedNumbers(context);
        Map<String, List<DataFlow>> byMethod = context.flow().flows().stream()
                .filter(NamedNumbers::counts)
                .collect(Collectors.groupingBy(NamedNumbers::group, LinkedHashMap::new, Collectors.toList()));
        Set<String> told = answers.stream()
                .map(answer -> answer.handler().type().binaryName() + "#"
                        + answer.handler().method().name())
                .collect(Collectors.toSet());
        Set<Place> places = new LinkedHashSet<>();
        return byMethod.values().stream()
                .flatMap(flows -> search.output(flows).stream())
                .filter(output -> !output.isShown() || !told.contains(method(output)))
                .filter(output -> places.add(output.place()))
                .toList();
    }

    private static boolean isConcerned(RuleContext context) {
        return context.inventory().elements().stream().anyMatch(NamedNumbers::isNumber);
    }

    private Optional<Answer> answer(Endpoint handler) {
        Type declared = context.program()
                .resolve(handler.method().returnType(), handler.type().binaryName());
        return parts(declared)
                .flatMap(type -> {
                    List<DataElement> shown = handlers.shown(handler, type).stream()
                            .map(Exposures.Exposed::element)
                            .filter(element -> !element.isProtected())
                            .distinct()
                            .toList();
                    return shown.stream()
                            .filter(NamedNumbers::isNumber)
                            .flatMap(number -> shown.stream()
                                    .filter(name -> isName(name) && isOfSamePerson(number, name))
                                    .map(name -> new Answer(handler, number, name, handlers.isOpen(handler))));
                })
                .findFirst();
    }

    /** A type and what it is a container of. */
    private static Stream<Type> parts(Type type) {
        if (type instanceof Type.Array array) {
            return parts(array.element());
        }
        return type instanceof Type.Class named
                ? Stream.concat(Stream.of(type), named.arguments().stream().flatMap(NamedNumbers::parts))
                : Stream.empty();
    }

    private Optional<Output> output(List<DataFlow> flows) {
        Optional<Endpoint> handler = handlers.at(flows.get(0).sink().procedure().method());
        if (handler.filter(one -> !isForOthers(one)).isPresent()) {
            return Optional.empty();
        }
        return flows.stream()
                .filter(flow -> isNumber(flow.element()))
                .flatMap(number -> flows.stream()
                        .filter(name -> isName(name.element()) && isOfSamePerson(number.element(), name.element()))
                        .map(name -> new Output(
                                number,
                                name,
                                place(number),
                                handler.filter(handlers::isOpen).isPresent())))
                .findFirst();
    }

    /** Handlers behind a check, and those that show people their own card, are left alone. */
    private boolean isForOthers(Endpoint handler) {
        return !handlers.isGuarded(handler) && !handlers.isAboutCaller(handler);
    }

    /** Whether the value comes out whole where others see it. */
    private static boolean counts(DataFlow flow) {
        String kind = flow.sink().model().kind();
        boolean isCut = flow.effects().contains(Effect.PART) && !flow.effects().contains(Effect.MOST);
        return (SHOWING.contains(kind) || HANDING.contains(kind))
                && (isName(flow.element()) || (isNumber(flow.element()) && !isCut))
                && !flow.element().isProtected()
                && !flow.effects().contains(Effect.HASHED)
                && !Masking.isMasked(flow);
    }

    private static String group(DataFlow flow) {
        return flow.sink().model().kind() + " " + flow.sink().procedure().id();
    }

    private static String method(Output output) {
        MethodRef method = output.number().sink().procedure().method();
        return method.owner() + "#" + method.name();
    }

    private static boolean isNumber(DataElement element) {
        return element.concept().id().equals(NUMBER) && element.confidence() != Confidence.WEAK;
    }

    private static boolean isName(DataElement element) {
        return NAMES.contains(element.concept().id()) && element.confidence() != Confidence.WEAK;
    }

    private boolean isOfSamePerson(DataElement number, DataElement name) {
        return number.owner().equals(name.owner())
                || context.program().isSubtype(number.owner(), name.owner())
                || context.program().isSubtype(name.owner(), number.owner());
    }

    /** In a page the print of the number is what a reader looks for. */
    private static Place place(DataFlow flow) {
        int last = flow.steps().size() - 1;
        String file = flow.sink().procedure().file().path();
        return last > 0
                        && flow.steps().get(last - 1).kind() == FlowStep.Kind.RENDER
                        && !flow.steps().get(last - 1).place().path().equals(file)
                        && flow.sink().model().kind().equals("template-model")
                ? flow.steps().get(last - 1).place()
                : flow.sink().place();
    }
}
