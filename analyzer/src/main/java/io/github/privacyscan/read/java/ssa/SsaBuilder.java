package io.github.privacyscan.read.java.ssa;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.program.Variable;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds one body. Used from one thread, in the order of the text: make blocks, {@link #start} them once the code before
 * them is written, {@link #seal} them once all jumps to them are written.
 *
 * <p>After a terminator the builder is not {@link #isLive live}: what is emitted then is dead code and is dropped, as is
 * a started block that nothing jumps to. Variables have provisional numbers until {@link #finish}.
 */
public final class SsaBuilder {

    /** Bodies with more blocks are given up; hand-written code has some hundreds at most. */
    static final int MAX_BLOCKS = 60_000;

    private final List<Variable> variables = new ArrayList<>();
    private final List<SsaBlock> started = new ArrayList<>();
    private final List<List<SsaBlock>> protection = new ArrayList<>();
    private final List<Integer> undefined = new ArrayList<>(0);
    private final SsaValues values = new SsaValues(this);
    private final SsaBlock entry = new SsaBlock();
    private Optional<SsaBlock> current;

    /** Starts with the entry block. */
    public SsaBuilder() {
        entry.seal();
        started.add(entry);
        current = Optional.of(entry);
    }

    /** A new provisional variable for a value without a name. */
    public int temporary() {
        return variable(Variable.TEMPORARY);
    }

    /** A new provisional variable. */
    public int variable(Variable variable) {
        variables.add(variable);
        values.grow();
        return variables.size() - 1;
    }

    /** What is known of a provisional variable. */
    public Variable variableOf(int provisional) {
        return variables.get(provisional);
    }

    /** Gives a temporary a name and a type. */
    public void name(int provisional, Variable variable) {
        variables.set(provisional, variable);
    }

    /** A new local variable, seen by the handlers of the regions that are protected now. */
    public Local local(String name, TypeRef type) {
        return new Local(name, type, protection.size());
    }

    /** A new local variable that no handler ever reads. */
    public Local unseenLocal(TypeRef type) {
        return new Local("", type, Integer.MAX_VALUE);
    }

    /** A new block that is not yet part of the code. */
    public SsaBlock block() {
        if (started.size() > MAX_BLOCKS) {
            throw new BodyTooLargeException();
        }
        return new SsaBlock();
    }

    /** Whether code emitted now can run. */
    public boolean isLive() {
        return current.isPresent();
    }

    /** Goes on in the given block. Jumps to the block that are written later must come before {@link #seal}. */
    public void start(SsaBlock block, Span span) {
        if (block.predecessors().isEmpty()) {
            current = Optional.empty();
            return;
        }
        block.phiSpan(span);
        started.add(block);
        current = Optional.of(block);
        protect(block);
    }

    /** Seals and starts: all jumps to the block are written. */
    public void startSealed(SsaBlock block, Span span) {
        seal(block);
        start(block, span);
    }

    /** Says that no further jump to the block follows. */
    public void seal(SsaBlock block) {
        values.seal(block);
    }

    /** Appends an instruction. */
    public void emit(PendingInstruction instruction) {
        if (current.isPresent()) {
            current.get().code().add(instruction);
        }
    }

    /** Ends the block with an instruction that goes to the given blocks, each at most once. */
    public void terminate(PendingInstruction terminator, SsaBlock... successors) {
        if (current.isPresent()) {
            current.get().code().add(terminator);
            for (SsaBlock successor : successors) {
                successor.predecessors().add(current.get());
            }
        }
        current = Optional.empty();
    }

    /** Ends the block with a jump. */
    public void jump(SsaBlock target, Span span) {
        terminate(numbering -> new Instruction.Jump(numbering.block(target), span), target);
    }

    /** Ends the block with a branch; the two blocks must differ. */
    public void branch(int condition, SsaBlock then, SsaBlock otherwise, Span span) {
        terminate(
                numbering -> new Instruction.Branch(
                        numbering.variable(condition), numbering.block(then), numbering.block(otherwise), span),
                then,
                otherwise);
    }

    /**
     * Enters a region whose exceptions go to the given unsealed handlers. Handlers see the values of each block's end, so
     * the region begins with a block of its own that assigns nothing, and each assignment in it ends a block.
     */
    public void enterRegion(List<SsaBlock> handlers, Span span) {
        protection.add(List.copyOf(handlers));
        split(span);
        split(span);
    }

    /** Leaves the innermost region. */
    public void leaveRegion(Span span) {
        if (!protection.remove(protection.size() - 1).isEmpty()) {
            nextBlock(span);
        }
    }

    /** The handlers of the innermost region; none outside. */
    public List<SsaBlock> handlers() {
        return protection.isEmpty() ? List.of() : protection.get(protection.size() - 1);
    }

    /** Assigns a local variable. */
    public void write(Local local, int value) {
        if (current.isPresent()) {
            current.get().values().put(local, value);
            if (protection.size() > local.protectionDepth()) {
                split(Span.NONE);
            }
        }
    }

    /** A new local variable that has a value on entry, also if it is asked for only later: an input. */
    public Local input(String name, TypeRef type, int value) {
        Local local = local(name, type);
        entry.values().put(local, value);
        return local;
    }

    /** Goes on in a block of its own if there are handlers, so that they see the values that hold here. */
    public void split(Span span) {
        if (!handlers().isEmpty()) {
            nextBlock(span);
        }
    }

    /** The value a local variable has here. */
    public int read(Local local) {
        return current.isPresent() ? values.read(local, current.get()) : temporary();
    }

    /**
     * Completes the body. All blocks must be sealed and terminated.
     *
     * @param inputs provisional variables that are defined on entry
     * @param self the input that holds {@code this}, or {@link Instruction#NONE}
     */
    public Body finish(int[] inputs, int self) {
        for (int variable : undefined) {
            entry.code().add(0, n -> new Instruction.Const(n.variable(variable), Constant.NULL, Span.NONE));
        }
        return new BodyWriter(this, started).write(inputs, self);
    }

    /** A value for a variable that no assignment reaches. */
    int undefined(Local local) {
        int variable = variable(new Variable(local.name(), local.type()));
        undefined.add(variable);
        return variable;
    }

    /** The variable that stands for the given one after phis were removed. */
    int representative(int provisional) {
        return values.representative(provisional);
    }

    int variableCount() {
        return variables.size();
    }

    boolean isEntry(SsaBlock block) {
        return block == entry;
    }

    private void nextBlock(Span span) {
        if (isLive()) {
            SsaBlock next = block();
            jump(next, span);
            startSealed(next, span);
        }
    }

    private void protect(SsaBlock block) {
        block.handlers(handlers());
        handlers().forEach(handler -> handler.predecessors().add(block));
    }
}
