package io.github.privacyscan.link;

import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * Lambdas and method references. They have no type of their own: the place that receives them gives it, through {@link
 * #expect}. One whose parameter types are not inferred yet waits until a later call tells them.
 */
final class FunctionLinker {

    /** A function can reach a place through this many copies and choices. */
    private static final int MAX_STEPS = 8;

    private final Environment environment;
    private final BodyLinker bodies;
    private final ReferenceLinker references;

    FunctionLinker(Environment environment, BodyLinker bodies) {
        this.environment = environment;
        this.bodies = bodies;
        this.references = new ReferenceLinker(environment);
    }

    /** The value of a variable goes where a type is wanted: both learn from each other. */
    void expect(Frame frame, int variable, Type formal) {
        if (variable < 0) {
            return;
        }
        if (frame.hasFunctions()) {
            receive(frame, variable, formal, MAX_STEPS);
        }
        frame.inference().assign(formal, frame.type(variable));
    }

    private void receive(Frame frame, int variable, Type formal, int steps) {
        Optional<Instruction> definition = frame.definition(variable);
        if (definition.isEmpty() || steps == 0) {
            return;
        }
        if (isFunction(definition.get())) {
            if (!isLinked(frame, variable)) {
                attempt(frame, variable, formal, false);
            }
        } else if (definition.get() instanceof Instruction.Copy copy) {
            receive(frame, copy.source(), formal, steps - 1);
        } else if (definition.get() instanceof Instruction.Phi phi) {
            phi.sources().forEach(source -> receive(frame, source, formal, steps - 1));
        }
    }

    /** The shape of the function that an argument is while its type is undecided. */
    Optional<FunctionShape> undecided(Frame frame, int variable) {
        return frame.hasFunctions()
                ? frame.definition(variable)
                        .filter(FunctionLinker::isFunction)
                        .filter(each -> !isLinked(frame, variable))
                        .map(each -> shape(frame, each))
                : Optional.empty();
    }

    private FunctionShape shape(Frame frame, Instruction function) {
        return function instanceof Instruction.Lambda lambda
                ? FunctionShape.of(lambda.lambda())
                : references.shape(frame, (Instruction.MethodReference) function);
    }

    private static boolean isFunction(Instruction instruction) {
        return instruction instanceof Instruction.Lambda || instruction instanceof Instruction.MethodReference;
    }

    private static boolean isLinked(Frame frame, int variable) {
        return !(frame.meaning(variable) instanceof Resolution.Nothing);
    }

    /** Tries again to link functions that wait; by force those whose parameters stay unknown, too. */
    void settle(Frame.Session session, boolean force) {
        boolean progress = true;
        while (progress && !session.deferred().isEmpty()) {
            progress = false;
            List<Frame.Deferred> waiting = List.copyOf(session.deferred());
            session.deferred().clear();
            for (Frame.Deferred deferred : waiting) {
                if (isLinked(deferred.frame(), deferred.variable())) {
                    continue;
                }
                boolean linked = attempt(deferred.frame(), deferred.variable(), deferred.formal(), force && !progress);
                progress |= linked;
            }
        }
    }

    /** Links a function that no place received. */
    void finish(Frame frame, int index) {
        Instruction instruction = frame.instruction(index);
        if (isFunction(instruction) && frame.resolution(index) instanceof Resolution.Nothing) {
            attempt(frame, instruction.target(), frame.type(instruction.target()), true);
        }
    }

    private boolean attempt(Frame frame, int variable, Type formal, boolean force) {
        Instruction instruction = frame.definition(variable).orElseThrow();
        Type wanted = frame.inference().find(formal);
        Optional<Members.Candidate> function = environment.members().function(wanted);
        boolean linked;
        if (function.isEmpty() && !force && waits(frame, wanted)) {
            linked = false;
        } else if (instruction instanceof Instruction.Lambda lambda) {
            linked = lambda(frame, lambda, function, force);
        } else {
            linked = references.link(
                    frame, frame.definitionIndex(variable), (Instruction.MethodReference) instruction, function, force);
        }
        frame.type(variable, wanted);
        if (!linked) {
            frame.session().deferred().add(new Frame.Deferred(frame, variable, formal));
        }
        return linked;
    }

    /** Without a known function type only a later place or the end of the body can tell more. */
    private static boolean waits(Frame frame, Type wanted) {
        return wanted instanceof Type.Unknown || frame.inference().isOpen(wanted);
    }

    private boolean lambda(
            Frame frame, Instruction.Lambda lambda, Optional<Members.Candidate> function, boolean force) {
        int index = frame.definitionIndex(lambda.target());
        Code code = frame.code().lambda(index);
        List<Type> wanted = function.map(Members.Candidate::params).orElse(List.of());
        for (int i = 0; i < code.params().size(); i++) {
            boolean implicit = code.params().get(i) instanceof Type.Unknown;
            if (implicit && i < wanted.size() && frame.inference().isPartlyOpen(wanted.get(i)) && !force) {
                return false;
            }
        }
        Frame inner = new Frame(frame.session(), code);
        frame.resolution(index, new Resolution.Function(code.procedure()));
        int params = code.procedure().body().inputs() - code.params().size();
        for (int i = 0; i < params && i < lambda.captured().size(); i++) {
            inner.type(i, frame.type(lambda.captured().get(i)));
        }
        for (int i = 0; i < code.params().size(); i++) {
            inner.type(
                    params + i, param(frame, code.params().get(i), i < wanted.size() ? wanted.get(i) : Type.UNKNOWN));
        }
        function.map(method -> Types.substitute(method.method().returns(), method.binding()))
                .ifPresent(inner::returns);
        bodies.run(inner);
        return true;
    }

    private static Type param(Frame frame, Type written, Type wanted) {
        if (written instanceof Type.Unknown) {
            return frame.inference().isOpen(wanted) ? frame.inference().closed(wanted) : wanted;
        }
        frame.inference().assign(wanted, written);
        return written;
    }
}
