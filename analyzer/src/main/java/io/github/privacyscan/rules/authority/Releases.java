package io.github.privacyscan.rules.authority;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.Exposures;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the methods that let personal data out to an authority. */
final class Releases {

    private static final Set<String> OUT =
            Set.of("response", "email", "file", "http-out", "cloud-storage", "queue", "url", "sms");

    private final RuleContext context;
    private final IdentityHashMap<MethodDecl, Endpoint> endpoints = new IdentityHashMap<>();
    private final boolean ownProgram;

    private Releases(RuleContext context) {
        this.context = context;
        context.endpoints().forEach(endpoint -> endpoints.put(endpoint.method(), endpoint));
        this.ownProgram = context.program().sourceTypes().stream().anyMatch(this::isStoredAuthority);
    }

    /** All, in order of the text; a method that only calls another release is left out. */
    static List<Release> of(RuleContext context) {
        Releases search = new Releases(context);
        List<Procedure> candidates = context.program().procedures().stream()
                .filter(procedure -> !procedure.isLambda() && !procedure.isSynthetic())
                .filter(search::saysRelease)
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Release> found = candidates.stream()
                .flatMap(procedure -> search.release(procedure).stream())
                .toList();
        Set<Procedure> known = Set.copyOf(found.stream().map(Release::procedure).toList());
        return found.stream()
                .filter(release -> Reach.calls(release.procedure())
                        .noneMatch(target -> !target.equals(release.procedure()) && known.contains(target)))
                .toList();
    }

    /** A program that keeps officers or stations in its own store is the authority's; what it shows them is no release. */
    private boolean isStoredAuthority(TypeDecl type) {
        return AuthorityWords.nameAuthority(type.simpleName())
                && !AuthorityWords.nameLettingOut(type.simpleName())
                && !type.simpleName().contains("Request")
                && context.roles().has(type.annotations(), type.binaryName(), "entity");
    }

    private boolean saysRelease(Procedure procedure) {
        MethodDecl method = procedure.declaration();
        String name = method.name();
        if (method.isConstructor() || name.startsWith("<")) {
            return false;
        }
        String owner = Wording.simpleName(procedure.method().owner());
        return AuthorityWords.nameRelease(name)
                || (AuthorityWords.nameAuthority(owner) && AuthorityWords.nameLettingOut(name))
                || method.labels().stream().map(Label::text).anyMatch(AuthorityWords::tellRelease)
                || (!ownProgram && isOpenToAuthority(procedure));
    }

    /** A handler whose address, or the role it asks for, is that of an authority. */
    private boolean isOpenToAuthority(Procedure procedure) {
        return Optional.ofNullable(endpoints.get(procedure.declaration()))
                .filter(handler -> handler.paths().stream().anyMatch(AuthorityWords::nameAuthority)
                        || context
                                .roles()
                                .texts(
                                        handler.method().annotations(),
                                        handler.type().binaryName(),
                                        "authorisation")
                                .stream()
                                .anyMatch(AuthorityWords::nameAuthority))
                .isPresent();
    }

    private Optional<Release> release(Procedure procedure) {
        List<DataElement> returned = exposed(context.program()
                .resolve(
                        procedure.declaration().returnType(), procedure.method().owner()));
        List<Integer> outlets = new ArrayList<>();
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Return result && !isNothing(code, result.value())) {
                List<DataElement> data = returned.isEmpty() ? exposed(procedure.typeOf(result.value())) : returned;
                if (!data.isEmpty()) {
                    outlets.add(i);
                    returned = data;
                }
            }
        }
        if (outlets.isEmpty()) {
            return sent(procedure);
        }
        Place place =
                new Place(procedure.file().path(), code.get(outlets.get(0)).span());
        return Optional.of(new Release(procedure, outlets, place, returned));
    }

    private static boolean isNothing(List<Instruction> code, int value) {
        return value == Instruction.NONE
                || code.stream()
                        .anyMatch(step -> step.target() == value
                                && step instanceof Instruction.Const literal
                                && literal.value() instanceof Constant.Null);
    }

    /** Data that the method, or what is written in it, hands to a file, a message or another system. */
    private Optional<Release> sent(Procedure procedure) {
        List<Leak> leaks = Leak.of(context.flow().flows(), flow -> isSentBy(flow, procedure));
        if (leaks.isEmpty()) {
            return Optional.empty();
        }
        Leak first = leaks.get(0);
        List<Integer> outlets = leaks.stream()
                .filter(leak -> leak.sink().procedure().equals(procedure))
                .map(leak -> leak.sink().instruction())
                .toList();
        return Optional.of(new Release(
                procedure,
                outlets.isEmpty() ? List.of(procedure.body().code().size() - 1) : outlets,
                first.sink().place(),
                first.elements()));
    }

    private static boolean isSentBy(DataFlow flow, Procedure procedure) {
        return OUT.contains(flow.sink().model().kind())
                && flow.sink().procedure().method().equals(procedure.method())
                && isOfCustomer(flow.element());
    }

    private List<DataElement> exposed(Type type) {
        return context.flow().exposures().of(type, CallModel.Rendering.JSON).stream()
                .map(Exposures.Exposed::element)
                .filter(Releases::isOfCustomer)
                .distinct()
                .sorted(Leak.WORST)
                .toList();
    }

    /** Officers, stations and requests are the authority's own data. */
    private static boolean isOfCustomer(DataElement element) {
        return Leak.countsAlone(element) && !element.isProtected() && !AuthorityWords.nameAuthority(element.owner());
    }
}
