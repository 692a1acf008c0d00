package io.github.privacyscan.read.java;

import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where {@code break}, {@code continue}, {@code yield} and {@code return} go. A jump out of a {@code try} with
 * {@code finally} goes to a copy of the finally block, one per destination, and from its end onwards.
 */
final class JumpTargets {

    private final SsaBuilder ssa;
    private final List<Target> targets = new ArrayList<>();
    private final Local returned;

    JumpTargets(BodyLowering body) {
        this.ssa = body.ssa();
        this.returned = ssa.unseenLocal(TypeRef.INFERRED);
    }

    /** Something a jump can aim at or must pass. */
    sealed interface Target {}

    /** A loop, switch statement or labelled statement; {@code unlabelled} if plain {@code break} leaves it. */
    record Breakable(Set<String> labels, boolean unlabelled, SsaBlock after, Optional<SsaBlock> next)
            implements Target {}

    /** A switch expression. */
    record Yielding(SsaBlock after, Local result) implements Target {}

    /** A try statement with a finally block: the entries of its copies. */
    record Finalized(Map<Exit, SsaBlock> copies) implements Target {
        Finalized() {
            this(new LinkedHashMap<>(0));
        }
    }

    /**
     * A way out.
     *
     * @param destination the block aimed at; empty for a return
     * @param level how many targets surround the destination
     * @param hasValue whether it is a return with a value
     */
    record Exit(Optional<SsaBlock> destination, int level, boolean hasValue) {}

    void push(Target target) {
        targets.add(target);
    }

    void pop() {
        targets.remove(targets.size() - 1);
    }

    void breakTo(Optional<String> label, Span span) {
        aim(target -> target instanceof Breakable breakable && matches(breakable, label))
                .ifPresent(level -> leave(exit(((Breakable) targets.get(level)).after(), level), span));
    }

    void continueTo(Optional<String> label, Span span) {
        aim(target -> target instanceof Breakable breakable
                        && breakable.next().isPresent()
                        && (label.isEmpty() || breakable.labels().contains(label.get())))
                .ifPresent(level ->
                        leave(exit(((Breakable) targets.get(level)).next().orElseThrow(), level), span));
    }

    void yieldFromSwitch(int value, Span span) {
        aim(target -> target instanceof Yielding).ifPresent(level -> {
            Yielding aimed = (Yielding) targets.get(level);
            ssa.write(aimed.result(), value);
            leave(exit(aimed.after(), level), span);
        });
    }

    /** Returns; {@code value} may be {@link Instruction#NONE}. */
    void returnFromBody(int value, Span span) {
        boolean passesFinally = targets.stream().anyMatch(Finalized.class::isInstance);
        if (!passesFinally) {
            ssa.terminate(n -> new Instruction.Return(n.variable(value), span));
            return;
        }
        if (value != Instruction.NONE) {
            ssa.write(returned, value);
        }
        leave(new Exit(Optional.empty(), -1, value != Instruction.NONE), span);
    }

    /** Writes the copies of a finally block for the jumps that left its statement; its target is popped already. */
    void writeCopies(Finalized left, Runnable finallyBlock, Span span) {
        left.copies().forEach((exit, copy) -> {
            ssa.startSealed(copy, span);
            finallyBlock.run();
            if (exit.destination().isPresent()) {
                leave(exit, span);
            } else {
                returnFromBody(exit.hasValue() ? ssa.read(returned) : Instruction.NONE, span);
            }
        });
    }

    private static Exit exit(SsaBlock destination, int level) {
        return new Exit(Optional.of(destination), level, false);
    }

    private static boolean matches(Breakable target, Optional<String> label) {
        return label.map(target.labels()::contains).orElse(target.unlabelled());
    }

    private Optional<Integer> aim(Predicate<Target> wanted) {
        for (int level = targets.size() - 1; level >= 0; level--) {
            if (wanted.test(targets.get(level))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private void leave(Exit exit, Span span) {
        for (int level = targets.size() - 1; level > exit.level(); level--) {
            if (targets.get(level) instanceof Finalized passed) {
                ssa.jump(passed.copies().computeIfAbsent(exit, absent -> ssa.block()), span);
                return;
            }
        }
        exit.destination().ifPresent(destination -> ssa.jump(destination, span));
    }
}
