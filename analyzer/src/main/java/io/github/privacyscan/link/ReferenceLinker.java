package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Method references (JLS 15.13). */
final class ReferenceLinker {

    private final Environment environment;
    private final Overloads overloads;
    private final Invocations invocations;

    /**
     * What stands before the two colons.
     *
     * @param type the type to look in
     * @param isType whether it is a type name, so that an instance method takes its object as first parameter
     * @param receiver the object
     */
    private record Head(Type type, boolean isType, Resolution.Receiver receiver) {}

    ReferenceLinker(Environment environment) {
        this.environment = environment;
        this.overloads = new Overloads(environment);
        this.invocations = new Invocations(environment);
    }

    /** Links a reference; false if the parameter types are needed to choose and not known yet. */
    boolean link(
            Frame frame,
            int index,
            Instruction.MethodReference reference,
            Optional<Members.Candidate> function,
            boolean force) {
        Head head = head(frame, reference);
        List<Type> params = function.map(Members.Candidate::params).orElse(List.of());
        if (!(head.type() instanceof Type.Class owner)) {
            return array(frame, index, reference, head, function);
        }
        Type.Class use = use(frame, owner, head, params);
        boolean creates = reference.name().equals("new");
        List<Members.Candidate> all = creates
                ? environment.members().constructors(use)
                : environment.members().methods(use, reference.name());
        boolean open = params.stream().anyMatch(frame.inference()::isOpen);
        if (open && all.size() > 1 && !force) {
            return false;
        }
        Optional<Members.Candidate> chosen =
                function.isEmpty() ? all.stream().findFirst() : choose(frame, all, params, head);
        Type wanted = function.map(method -> Types.substitute(method.method().returns(), method.binding()))
                .orElse(Type.UNKNOWN);
        if (chosen.isEmpty()) {
            frame.resolution(index, unknown(use, reference, head, params.size()));
            if (creates) {
                frame.inference().assign(wanted, use);
            }
            return true;
        }
        frame.resolution(index, bound(frame, reference, chosen.get(), head, use, params, wanted));
        return true;
    }

    /** The reference to a chosen method; the function's types and the method's learn from each other. */
    private Resolution bound(
            Frame frame,
            Instruction.MethodReference reference,
            Members.Candidate method,
            Head head,
            Type.Class use,
            List<Type> params,
            Type wanted) {
        boolean creates = reference.name().equals("new");
        boolean takesObject = isUnbound(method, head, creates) && !params.isEmpty();
        if (takesObject) {
            frame.inference().assign(params.get(0), use);
        }
        List<Type> arguments = takesObject ? params.subList(1, params.size()) : params;
        Type result = invocations.instantiateTypes(frame, method, arguments);
        Type returned = creates ? use : result;
        if (!Types.isVoid(wanted)) {
            frame.inference().assign(wanted, returned);
        }
        Resolution.Receiver receiver =
                method.method().isStatic() || creates ? Resolution.Receiver.NONE : head.receiver();
        Targets.Found targets = invocations.targets(frame, method.method(), use, receiver, reference.isSuper());
        return new Resolution.Invoke(
                method.method().ref(arguments.size()), receiver, targets.procedures(), targets.complete(), returned);
    }

    /** What is known of a reference before the type it gets is. */
    FunctionShape shape(Frame frame, Instruction.MethodReference reference) {
        Head head = head(frame, reference);
        if (!(head.type() instanceof Type.Class owner)) {
            return function -> true;
        }
        List<Members.Candidate> methods = reference.name().equals("new")
                ? environment.members().constructors(owner)
                : environment.members().methods(owner, reference.name());
        return FunctionShape.of(methods, head.isType());
    }

    private Head head(Frame frame, Instruction.MethodReference reference) {
        if (reference.isSuper()) {
            Type superclass = frame.code().owner().supertypes().stream()
                    .findFirst()
                    .map(Type.class::cast)
                    .orElse(Types.OBJECT);
            return new Head(superclass, false, frame.enclosing(0));
        }
        if (reference.type().isPresent()) {
            return new Head(frame.code().scope().read(reference.type().get()), true, Resolution.Receiver.NONE);
        }
        if (frame.meaning(reference.receiver()) instanceof Resolution.TypeName name) {
            return new Head(Type.named(name.binaryName()), true, Resolution.Receiver.NONE);
        }
        Type type = NameLinker.bounded(frame.type(reference.receiver()));
        return new Head(type, false, frame.receiver(reference.receiver()));
    }

    /** {@code List::size} is a reference on the list the function receives; {@code ArrayList::new} infers its arguments. */
    private Type.Class use(Frame frame, Type.Class owner, Head head, List<Type> params) {
        if (!head.isType() || !owner.arguments().isEmpty()) {
            return owner;
        }
        if (!params.isEmpty()) {
            Optional<Type.Class> seen = environment
                    .hierarchy()
                    .as(frame.inference().find(params.get(0)), owner.binaryName())
                    .filter(view -> !view.arguments().isEmpty());
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        return environment
                .declarations()
                .find(owner.binaryName())
                .filter(info -> !info.params().isEmpty())
                .map(info -> new Type.Class(
                        owner.binaryName(),
                        info.params().stream()
                                .map(param -> frame.inference().fresh(Types.erase(param)))
                                .toList()))
                .orElse(owner);
    }

    private static boolean isUnbound(Members.Candidate candidate, Head head, boolean creates) {
        return head.isType() && !candidate.method().isStatic() && !creates;
    }

    private Optional<Members.Candidate> choose(Frame frame, List<Members.Candidate> all, List<Type> params, Head head) {
        List<Members.Candidate> complete = new ArrayList<>();
        List<Members.Candidate> unbound = new ArrayList<>();
        for (Members.Candidate candidate : all) {
            boolean isConstructor = candidate.method().name().equals(MethodDecl.CONSTRUCTOR);
            (isUnbound(candidate, head, isConstructor) ? unbound : complete).add(candidate);
        }
        Optional<Members.Candidate> first = overloads.choose(complete, arguments(params), frame.inference());
        Optional<Members.Candidate> second = params.isEmpty()
                ? Optional.empty()
                : overloads.choose(unbound, arguments(params.subList(1, params.size())), frame.inference());
        boolean variable = first.filter(method -> method.method().isVarargs()).isPresent();
        return variable && second.isPresent() ? second : first.or(() -> second);
    }

    private static List<Overloads.Argument> arguments(List<Type> types) {
        return types.stream().map(Overloads.Argument::of).toList();
    }

    private static Resolution unknown(Type.Class owner, Instruction.MethodReference reference, Head head, int params) {
        String name = reference.name().equals("new") ? MethodDecl.CONSTRUCTOR : reference.name();
        List<String> types = Stream.generate(() -> "").limit(params).toList();
        return new Resolution.Invoke(
                new MethodRef(owner.binaryName(), name, types, false, false),
                head.receiver(),
                List.of(),
                true,
                Type.UNKNOWN);
    }

    private static boolean array(
            Frame frame,
            int index,
            Instruction.MethodReference reference,
            Head head,
            Optional<Members.Candidate> function) {
        if (head.type() instanceof Type.Array) {
            function.ifPresent(method -> frame.inference()
                    .assign(Types.substitute(method.method().returns(), method.binding()), head.type()));
            MethodRef ref = new MethodRef(head.type().erasedName(), reference.name(), List.of("int"), true, true);
            frame.resolution(index, new Resolution.Invoke(ref, head.receiver(), List.of(), true, head.type()));
        } else {
            frame.resolution(
                    index, new Resolution.Unresolved(reference.name(), "the type before the colons is not known"));
        }
        return true;
    }
}
