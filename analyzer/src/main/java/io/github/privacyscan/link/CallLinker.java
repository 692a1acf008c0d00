package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Method calls and object creations (JLS 15.9, 15.12). */
final class CallLinker {

    private final Environment environment;
    private final FunctionLinker functions;
    private final Overloads overloads;
    private final Invocations invocations;
    private final Creations creations;
    private final Receivers receivers;

    /**
     * A call under way.
     *
     * @param index instruction
     * @param target variable that gets the result
     * @param name method name
     * @param arguments argument variables
     * @param typeArguments explicit type arguments
     * @param isSuper whether overriding does not matter
     */
    private record Site(
            Frame frame,
            int index,
            int target,
            String name,
            Operands arguments,
            List<Type> typeArguments,
            boolean isSuper) {

        Site named(String other) {
            return other.equals(name) ? this : new Site(frame, index, target, other, arguments, typeArguments, isSuper);
        }
    }

    CallLinker(Environment environment, FunctionLinker functions) {
        this.environment = environment;
        this.functions = functions;
        this.overloads = new Overloads(environment);
        this.invocations = new Invocations(environment);
        this.creations = new Creations(environment);
        this.receivers = new Receivers(environment);
    }

    void call(Frame frame, int index, Instruction.Call call) {
        List<Type> explicit = frame.code().scope().readAll(call.typeArguments());
        Site site = new Site(frame, index, call.target(), call.name(), call.arguments(), explicit, call.isSuper());
        if (call.name().equals(MethodDecl.CONSTRUCTOR)) {
            constructorCall(site);
        } else if (call.isSuper()) {
            superCall(site, call);
        } else if (call.receiver() < 0) {
            unqualified(site);
        } else {
            qualified(site, call.receiver());
        }
        functions.settle(frame.session(), false);
    }

    private void constructorCall(Site site) {
        TypeInfo owner = site.frame().code().owner();
        Type.Class type = site.isSuper() ? superclass(owner) : owner.thisType();
        Optional<Members.Candidate> chosen = choose(site, environment.members().constructors(type));
        Resolution.Receiver self = site.frame().enclosing(0);
        if (chosen.isPresent()) {
            finish(site, chosen.get(), type, self);
        } else {
            boolean known = environment.declarations().find(type.binaryName()).isPresent()
                    && site.arguments().size() == 0;
            ownerOnly(site, type.binaryName(), self, known, Types.VOID);
        }
    }

    private static Type.Class superclass(TypeInfo type) {
        return type.supertypes().isEmpty()
                ? new Type.Class("java.lang.Object", List.of())
                : type.supertypes().get(0);
    }

    private void superCall(Site site, Instruction.Call call) {
        TypeInfo owner = site.frame().code().owner();
        List<Type.Class> wheres = new ArrayList<>();
        if (site.frame().meaning(call.receiver()) instanceof Resolution.TypeName name) {
            owner.supertypes().stream()
                    .filter(supertype -> supertype.binaryName().equals(name.binaryName()))
                    .forEach(wheres::add);
            environment
                    .declarations()
                    .find(name.binaryName())
                    .filter(outer -> wheres.isEmpty())
                    .ifPresent(outer -> wheres.addAll(outer.supertypes()));
        } else {
            wheres.addAll(owner.supertypes());
        }
        for (Type.Class where : wheres) {
            Optional<Members.Candidate> chosen =
                    choose(site, environment.members().methods(where, site.name()));
            if (chosen.isPresent()) {
                finish(site, chosen.get(), where, site.frame().enclosing(0));
                return;
            }
        }
        Type.Class unknown = environment.hierarchy().unknownSupertype(owner).orElse(superclass(owner));
        ownerOnly(site, unknown.binaryName(), site.frame().enclosing(0), false, Type.UNKNOWN);
    }

    private void unqualified(Site site) {
        Frame frame = site.frame();
        int depth = 0;
        Optional<TypeInfo> level = Optional.of(frame.code().owner());
        while (level.isPresent()) {
            Type.Class type = level.get().thisType();
            List<Members.Candidate> candidates = environment.members().methods(type, site.name());
            Optional<Members.Candidate> chosen = choose(site, candidates);
            if (chosen.isPresent()) {
                finish(site, chosen.get(), type, frame.enclosing(depth));
                return;
            }
            depth++;
            level = level.get().outer();
        }
        if (!imported(site, false) && !inherited(site) && !imported(site, true)) {
            unresolved(site, "no method of that name is known");
        }
        if (site.arguments().size() == 0 && frame.type(site.target()).equals(Type.UNKNOWN)) {
            frame.type(site.target(), environment.declarations().usual(site.name() + "()"));
        }
    }

    /** A method that a static import brings; one imported by name is taken even if its owner is not declared. */
    private boolean imported(Site site, boolean onDemand) {
        List<String> owners = environment
                .declarations()
                .names()
                .staticOwners(site.frame().code().owner(), site.name(), onDemand);
        for (String owner : owners) {
            Type.Class type = new Type.Class(owner, List.of());
            Optional<Members.Candidate> chosen =
                    choose(site, environment.members().methods(type, site.name()));
            if (chosen.isPresent()) {
                finish(site, chosen.get(), type, Resolution.Receiver.NONE);
                return true;
            }
        }
        Optional<String> unknown = owners.stream()
                .filter(owner ->
                        !onDemand || environment.declarations().find(owner).isEmpty())
                .findFirst();
        unknown.ifPresent(owner -> ownerOnly(site, owner, Resolution.Receiver.NONE, false, Type.UNKNOWN));
        return unknown.isPresent();
    }

    private boolean inherited(Site site) {
        int depth = 0;
        Optional<TypeInfo> level = Optional.of(site.frame().code().owner());
        while (level.isPresent()) {
            Optional<Type.Class> unknown = environment.hierarchy().unknownSupertype(level.get());
            if (unknown.isPresent()) {
                Resolution.Receiver receiver = site.frame().enclosing(depth);
                ownerOnly(site, unknown.get().binaryName(), receiver, false, Type.UNKNOWN);
                return true;
            }
            depth++;
            level = level.get().outer();
        }
        return false;
    }

    private void qualified(Site site, int receiver) {
        Frame frame = site.frame();
        Resolution head = frame.meaning(receiver);
        if (head instanceof Resolution.TypeName name) {
            member(site, new Type.Class(name.binaryName(), List.of()), Resolution.Receiver.NONE);
            return;
        }
        if (head instanceof Resolution.PackageName name) {
            member(site, new Type.Class(Names.guessQualified(name.name()), List.of()), Resolution.Receiver.NONE);
            return;
        }
        if (frame.inference().isOpen(frame.type(receiver))) {
            functions.settle(frame.session(), true);
        }
        Type type = NameLinker.bounded(frame.type(receiver));
        if (type instanceof Type.Class named) {
            member(
                    site,
                    receivers.withMethod(frame, frame.type(receiver), named, site.name()),
                    frame.receiver(receiver));
        } else if (type instanceof Type.Array) {
            arrayCall(site, type, frame.receiver(receiver));
        } else {
            unresolved(site, "the type of the receiver is not known");
        }
    }

    private void unresolved(Site site, String reason) {
        site.frame().resolution(site.index(), new Resolution.Unresolved(site.name(), reason));
        receiveArguments(site);
    }

    private void arrayCall(Site site, Type array, Resolution.Receiver receiver) {
        boolean clones = site.name().equals("clone");
        member(site, new Type.Class("java.lang.Object", List.of()), receiver);
        if (clones && site.frame().resolution(site.index()) instanceof Resolution.Invoke invoke) {
            site.frame().type(site.target(), array);
            site.frame()
                    .resolution(site.index(), new Resolution.Invoke(invoke.method(), receiver, List.of(), true, array));
        }
    }

    private void member(Site called, Type.Class type, Resolution.Receiver receiver) {
        Site site = called.named(receivers.method(called.name(), type));
        List<Members.Candidate> candidates = environment.members().methods(type, site.name());
        Optional<Members.Candidate> chosen = choose(site, candidates);
        if (chosen.isPresent()) {
            finish(site, chosen.get(), type, receiver);
            return;
        }
        if (type.binaryName().equals(Types.OBJECT.erasedName())) {
            unresolved(site, "the type of the receiver is not known");
            return;
        }
        List<Type> results = candidates.stream()
                .map(candidate -> Types.substitute(candidate.method().returns(), candidate.binding()))
                .distinct()
                .toList();
        Type result =
                results.size() == 1 ? site.frame().inference().closed(results.get(0)) : ofUnseen(site, type, receiver);
        ownerOnly(site, type.binaryName(), receiver, false, result);
    }

    private Type ofUnseen(Site site, Type.Class type, Resolution.Receiver receiver) {
        return environment.declarations().find(type.binaryName()).isPresent()
                ? Type.UNKNOWN
                : UnseenResults.of(
                        type, site.name(), site.arguments().size(), receiver.kind() != Resolution.Receiver.Kind.NONE);
    }

    private Optional<Members.Candidate> choose(Site site, List<Members.Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<Members.Candidate> accessible = candidates.stream()
                .filter(candidate ->
                        isAccessible(candidate.method(), site.frame().code().owner()))
                .toList();
        return overloads.choose(
                accessible.isEmpty() ? candidates : accessible,
                arguments(site),
                site.frame().inference());
    }

    /** A private method is seen inside its top-level type only, one without modifier in its package (JLS 6.6.1). */
    private static boolean isAccessible(MethodInfo method, TypeInfo from) {
        if (method.isPrivate()) {
            return method.owner().outermost() == from.outermost();
        }
        return !method.isPackagePrivate() || method.owner().packageName().equals(from.packageName());
    }

    private List<Overloads.Argument> arguments(Site site) {
        List<Overloads.Argument> result = new ArrayList<>(site.arguments().size());
        for (int i = 0; i < site.arguments().size(); i++) {
            int variable = site.arguments().get(i);
            Type type = site.frame().type(variable);
            Optional<String> constantOf =
                    type instanceof Type.Unknown ? constantOf(site.frame(), variable) : Optional.empty();
            result.add(new Overloads.Argument(type, functions.undecided(site.frame(), variable), constantOf));
        }
        return result;
    }

    /** The type before the dot of a constant, which is an enum or holds constants of simple types. */
    private static Optional<String> constantOf(Frame frame, int variable) {
        return frame.meaning(variable) instanceof Resolution.Field field
                        && field.field().isStatic()
                        && field.field().name().equals(field.field().name().toUpperCase(Locale.ROOT))
                ? Optional.of(field.field().owner())
                : Optional.empty();
    }

    /** Only the owner is certain. */
    private void ownerOnly(Site site, String owner, Resolution.Receiver receiver, boolean known, Type result) {
        boolean isStatic =
                receiver.kind() == Resolution.Receiver.Kind.NONE && !site.name().equals(MethodDecl.CONSTRUCTOR);
        List<String> types = Collections.nCopies(site.arguments().size(), "");
        MethodRef method = new MethodRef(owner, site.name(), types, isStatic, known);
        site.frame().type(site.target(), result);
        site.frame().resolution(site.index(), new Resolution.Invoke(method, receiver, List.of(), true, result));
        receiveArguments(site);
    }

    /** Functions given to an unknown method wait for the end of the body. */
    private void receiveArguments(Site site) {
        for (int i = 0; i < site.arguments().size(); i++) {
            functions.expect(site.frame(), site.arguments().get(i), Type.UNKNOWN);
        }
    }

    private void finish(Site site, Members.Candidate chosen, Type.Class type, Resolution.Receiver receiver) {
        Frame frame = site.frame();
        MethodInfo method = chosen.method();
        Map<String, Type> binding = invocations.binding(frame, chosen, site.typeArguments());
        receive(site, chosen, binding);
        Resolution.Receiver object = method.isStatic() ? Resolution.Receiver.NONE : receiver;
        Type result = resultType(site, chosen, type, binding);
        MethodRef ref = method.ref(site.arguments().size());
        if (method.isStub() && receiver.kind() == Resolution.Receiver.Kind.NONE) {
            ref = new MethodRef(ref.owner(), ref.name(), ref.parameterTypes(), true, true);
        }
        Targets.Found targets = invocations.targets(frame, method, type, object, site.isSuper());
        frame.type(site.target(), result);
        frame.resolution(
                site.index(), new Resolution.Invoke(ref, object, targets.procedures(), targets.complete(), result));
    }

    private Type resultType(Site site, Members.Candidate chosen, Type.Class type, Map<String, Type> binding) {
        if (chosen.method().isStub()) {
            return invocations.stubResult(chosen, type, arguments(site));
        }
        if (site.name().equals("getClass") && site.arguments().size() == 0) {
            return new Type.Class("java.lang.Class", List.of(Types.erase(type)));
        }
        return invocations.result(site.frame(), chosen, binding);
    }

    /** Arguments meet parameters: values first, then functions, which learn from them. */
    private void receive(Site site, Members.Candidate chosen, Map<String, Type> binding) {
        List<Overloads.Argument> arguments = arguments(site);
        List<Type> params = Types.substituteAll(chosen.method().params(), binding);
        boolean expanded = overloads.isExpanded(
                chosen.method(), params, arguments, site.frame().inference());
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < arguments.size(); i++) {
                boolean isFunction = arguments.get(i).function().isPresent();
                if (isFunction == (round == 1)) {
                    Type param = isFunction && chosen.method().isStub()
                            ? invocations.stubFunction(chosen)
                            : Overloads.param(params, i, expanded);
                    functions.expect(site.frame(), site.arguments().get(i), param);
                }
            }
        }
    }

    void create(Frame frame, int index, Instruction.New creation) {
        Site site = new Site(
                frame, index, creation.target(), MethodDecl.CONSTRUCTOR, creation.arguments(), List.of(), false);
        Optional<TypeInfo> declared = creation.declared().flatMap(environment.declarations()::find);
        declared.ifPresent(type -> Creations.capture(frame, type, creation.captured()));
        boolean anonymous = declared.filter(type -> type.declaration().kind() == TypeDecl.Kind.ANONYMOUS)
                .isPresent();
        Type.Class type = declared.filter(unused -> !anonymous)
                .map(local -> new Type.Class(local.name(), List.of()))
                .orElseGet(() -> creations.created(frame, creation));
        Optional<Members.Candidate> chosen =
                choose(site, environment.members().constructors(creations.constructed(type, anonymous)));
        if (chosen.isPresent()) {
            finish(site, chosen.get(), type, Resolution.Receiver.NONE);
        } else {
            boolean known = site.arguments().size() == 0
                    && environment
                            .declarations()
                            .find(type.binaryName())
                            .filter(info -> !info.isStub())
                            .isPresent();
            ownerOnly(site, type.binaryName(), Resolution.Receiver.NONE, known, Types.VOID);
        }
        frame.type(
                creation.target(), anonymous ? Type.named(declared.orElseThrow().name()) : type);
        functions.settle(frame.session(), false);
    }
}
