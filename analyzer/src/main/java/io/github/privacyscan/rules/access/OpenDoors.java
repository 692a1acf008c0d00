package io.github.privacyscan.rules.access;

import io.github.privacyscan.findings.Text;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what anybody may call a handler: an annotation, a setting, or that only its neighbours are guarded. */
final class OpenDoors {

    private final RuleContext context;
    private final Handlers handlers;
    private final OwnAnnotations own;
    private final OwnFilters filters;
    private final List<AccessChain> chains;
    private final Map<String, List<AccessChain>> byModule = new HashMap<>();

    OpenDoors(RuleContext context) {
        this.context = context;
        this.handlers = new Handlers(context);
        this.own = new OwnAnnotations(context);
        this.chains = AccessSettings.of(context);
        this.filters = new OwnFilters(context, chains);
    }

    /**
     * Why a handler is open.
     *
     * @param fact the end of the sentence "… answers, and …"
     * @param place what says so
     */
    record Door(Text fact, Place place) {}

    /** Why anybody may call the handler; empty where something may keep others out. */
    Optional<Door> of(Endpoint handler) {
        if (handlers.isGuarded(handler) || own.guards(handler)) {
            return Optional.empty();
        }
        return annotation(handler).or(() -> setting(handler)).or(() -> neighbours(handler));
    }

    private Optional<Door> annotation(Endpoint handler) {
        String owner = handler.type().binaryName();
        return Stream.of(handler.method().annotations(), handler.type().annotations())
                .flatMap(annotations -> context.roles().find(annotations, owner, "no-authorisation").stream()
                        .findFirst()
                        .or(() -> own.opening(annotations, owner))
                        .stream())
                .findFirst()
                .map(found -> new Door(
                        new Text(
                                "'@" + found.simpleName() + "' lets anybody call it",
                                "「@" + found.simpleName() + "」容許任何人呼叫"),
                        handler.at(found.span())));
    }

    private Optional<Door> setting(Endpoint handler) {
        List<AccessChain> near = byModule.computeIfAbsent(handler.file().file().module(), this::near);
        if (near.isEmpty() || handler.paths().stream().anyMatch(OpenDoors::isUnknown)) {
            return Optional.empty();
        }
        List<Door> doors = new ArrayList<>();
        for (String address : handler.paths()) {
            Optional<Door> door = setting(near, handler, address);
            if (door.isEmpty()) {
                return Optional.empty();
            }
            doors.add(door.get());
        }
        return Optional.of(doors.get(0));
    }

    private Optional<Door> setting(List<AccessChain> near, Endpoint handler, String address) {
        List<AccessChain> concerned = near.stream()
                .filter(chain -> !chain.isBypass() && !chain.isNotFor(address))
                .toList();
        if (concerned.isEmpty() && near.stream().anyMatch(chain -> !chain.isBypass())) {
            return filters.askAnywhere() ? Optional.empty() : Optional.of(uncovered(near, address));
        }
        List<AddressRule> opening = concerned.stream()
                .flatMap(chain -> chain.opening(handler, address).stream())
                .toList();
        Optional<AddressRule> past = near.stream()
                .filter(AccessChain::isBypass)
                .flatMap(chain -> chain.opening(handler, address).stream())
                .findFirst();
        return past.or(() ->
                        opening.size() == concerned.size() ? opening.stream().findFirst() : Optional.empty())
                .filter(rule -> !rule.patternFor(address).equals("/**") || !filters.askAnywhere())
                .map(rule -> open(rule, address));
    }

    private static Door open(AddressRule rule, String address) {
        String pattern = rule.patternFor(address);
        return new Door(
                new Text(
                        "the security settings let anybody in at '" + pattern + "', and so at '" + address + "'",
                        "安全設定容許任何人存取「" + pattern + "」，包括「" + address + "」"),
                rule.place());
    }

    private static Door uncovered(List<AccessChain> near, String address) {
        String scopes = near.stream()
                .flatMap(chain -> chain.scope().stream())
                .map(AddressPattern::text)
                .distinct()
                .limit(4)
                .collect(Collectors.joining("', '"));
        Place place = near.stream()
                .filter(chain -> !chain.isBypass())
                .findFirst()
                .map(chain -> chain.rules().get(0).place())
                .orElseThrow();
        return new Door(
                new Text(
                        "the security settings are for '" + scopes + "' and not for '" + address + "'",
                        "安全設定只適用於「" + scopes.replace("', '", "」、「") + "」而不適用於「" + address + "」"),
                place);
    }

    /** The chains of the handler's own module, else those of the only module that has any. */
    private List<AccessChain> near(String module) {
        List<AccessChain> same =
                chains.stream().filter(chain -> chain.module().equals(module)).toList();
        long modules = chains.stream().map(AccessChain::module).distinct().count();
        return !same.isEmpty() || modules > 1 ? same : chains;
    }

    private static boolean isUnknown(String address) {
        return address.contains("${") || address.equals("/");
    }

    /** Methods of the same class carry annotations without which anybody may call, and this one carries none. */
    private Optional<Door> neighbours(Endpoint handler) {
        if (!chains.isEmpty() || filters.askAnywhere() || filters.areDeclared()) {
            return Optional.empty();
        }
        TypeDecl type = handler.type();
        List<MethodDecl> guarded = context.endpoints().stream()
                .filter(other -> other.type().equals(type))
                .map(Endpoint::method)
                .filter(method -> context.roles().has(method.annotations(), type.binaryName(), "authorisation-alone"))
                .toList();
        if (guarded.isEmpty()) {
            return Optional.empty();
        }
        AnnotationUse guard = context.roles()
                .find(guarded.get(0).annotations(), type.binaryName(), "authorisation-alone")
                .orElseThrow();
        return Optional.of(new Door(
                new Text(
                        "'@" + guard.simpleName() + "' stands on '"
                                + guarded.get(0).name() + "' beside it; for '"
                                + handler.method().name()
                                + "' such an annotation, a filter and settings were looked for and"
                                + " not found",
                        "同一類別的「" + guarded.get(0).name() + "」有「@" + guard.simpleName() + "」，但「"
                                + handler.method().name() + "」並無此類註解，亦找不到過濾器或安全設定"),
                handler.at(guard.span())));
    }
}
