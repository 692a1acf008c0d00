package io.github.privacyscan.rules;

import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.program.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is written about who may call a request handler, about whom it answers, and whether its result is the answer. */
public final class Handlers {

    /** Words by which a handler says that it answers people about themselves. */
    private static final Set<String> SELF =
            Set.of("me", "my", "mine", "self", "own", "myself", "profile", "current", "principal", "authentication");

    private final RuleContext context;
    private final Map<String, Endpoint> byMethod = new LinkedHashMap<>();

    /** The handlers of a program. */
    public Handlers(RuleContext context) {
        this.context = context;
        context.endpoints()
                .forEach(handler -> byMethod.putIfAbsent(
                        key(handler.type().binaryName(), handler.method().name()), handler));
    }

    /** The handler that a method is. */
    public Optional<Endpoint> at(MethodRef method) {
        return Optional.ofNullable(byMethod.get(key(method.owner(), method.name())));
    }

    /** Whether an annotation says that only some may call; who may is a question that the code does not answer. */
    public boolean isGuarded(Endpoint handler) {
        return has(handler, "authorisation");
    }

    /** Whether an annotation says that anybody may call. */
    public boolean isOpen(Endpoint handler) {
        return has(handler, "no-authorisation");
    }

    /** Whether names say that the handler answers people about themselves. */
    public boolean isAboutCaller(Endpoint handler) {
        List<String> names = new ArrayList<>();
        names.add(handler.method().name());
        handler.method().params().stream().map(ParamDecl::name).forEach(names::add);
        names.addAll(handler.paths());
        return names.stream().flatMap(name -> NameTokens.of(name).stream()).anyMatch(SELF::contains);
    }

    /** Whether what the method returns is the body of the answer, and not the name of a page. */
    public boolean answersWithResult(Endpoint handler) {
        TypeDecl type = handler.type();
        if (type.isInterface()) {
            return false;
        }
        String owner = type.binaryName();
        return !context.roles().has(type.annotations(), owner, "controller")
                || context.roles().has(type.annotations(), owner, "rest-controller", "response-body")
                || context.roles().has(handler.method().annotations(), owner, "response-body")
                || (handler.method().returnType() instanceof io.github.privacyscan.program.TypeRef.Named named
                        && !named.arguments().isEmpty());
    }

    /**
     * What comes out of a value in the answer, with regard to the view that the handler chose.
     *
     * @param type of the value: what the handler returns, or a part of it
     */
    public List<Exposures.Exposed> shown(Endpoint handler, Type type) {
        Exposures exposures = context.flow().exposures();
        return view(handler)
                .map(view -> exposures.ofView(type, view))
                .orElseGet(() -> exposures.of(type, CallModel.Rendering.JSON));
    }

    /** Whether the handler says which of the properties of its result come out. */
    public boolean choosesView(Endpoint handler) {
        return view(handler).isPresent();
    }

    private Optional<String> view(Endpoint handler) {
        String owner = handler.type().binaryName();
        return context.roles().names(handler.method().annotations(), owner, "json-view").stream()
                .map(name ->
                        context.program().resolve(TypeRef.named(name), owner).erasedName())
                .findFirst();
    }

    private boolean has(Endpoint handler, String role) {
        String owner = handler.type().binaryName();
        return context.roles().has(handler.method().annotations(), owner, role)
                || context.roles().has(handler.type().annotations(), owner, role);
    }

    private static String key(String owner, String method) {
        return owner + "#" + method;
    }
}
