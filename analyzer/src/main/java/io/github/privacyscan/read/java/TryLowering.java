package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.JumpTargets.Finalized;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Try statements. Each way out of the statement (its end, an exception, each kind of jump) gets its own copy of the
 * finally block, so that what one way assigned is not mixed with another's. The implicit {@code close()} of resources is
 * shown only where the block ends normally.
 */
final class TryLowering {

    private static final TypeRef THROWABLE = TypeRef.named("Throwable");

    private final BodyLowering body;
    private final SsaBuilder ssa;

    TryLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
    }

    void lower(TryStmt statement, Span span) {
        SsaBlock after = ssa.block();
        Optional<BlockStmt> last = statement.getFinallyBlock();
        if (last.isEmpty()) {
            protectedPart(statement, after, ssa.handlers(), span);
        } else {
            Finalized left = new Finalized();
            SsaBlock normalEnd = ssa.block();
            SsaBlock failure = ssa.block();
            body.targets().push(left);
            protectedPart(statement, normalEnd, List.of(failure), span);
            body.targets().pop();
            finallyCopies(last.get(), left, normalEnd, failure, after);
        }
        ssa.startSealed(after, span);
    }

    /** The try block and the catch clauses; what they do not catch goes to the given handlers. */
    private void protectedPart(TryStmt statement, SsaBlock end, List<SsaBlock> uncaught, Span span) {
        List<CatchClause> clauses = statement.getCatchClauses();
        List<SsaBlock> handlers = new ArrayList<>();
        clauses.forEach(clause -> handlers.add(ssa.block()));
        List<SsaBlock> all = new ArrayList<>(handlers);
        if (clauses.stream().noneMatch(TryLowering::catchesEverything)) {
            all.addAll(uncaught);
        }
        ssa.enterRegion(all, span);
        body.names().enter();
        List<Integer> resources = resources(statement);
        body.lower(statement.getTryBlock());
        close(resources, span);
        body.names().leave();
        ssa.leaveRegion(span);
        ssa.jump(end, span);
        ssa.enterRegion(uncaught, span);
        for (int i = 0; i < clauses.size(); i++) {
            clause(clauses.get(i), handlers.get(i), end);
        }
        ssa.leaveRegion(span);
    }

    private void clause(CatchClause clause, SsaBlock handler, SsaBlock end) {
        Span span = Spans.of(clause);
        ssa.startSealed(handler, span);
        body.names().enter();
        String name = clause.getParameter().getNameAsString();
        List<TypeRef> types = TypeRefReader.alternatives(clause.getParameter().getType());
        Span nameSpan = Spans.of(clause.getParameter());
        int caught = body.emit((target, n) -> new Instruction.Caught(n.variable(target), types, nameSpan));
        body.assign(body.declare(name, types.size() == 1 ? types.get(0) : THROWABLE), caught, nameSpan);
        ssa.split(span);
        body.lower(clause.getBody());
        body.names().leave();
        ssa.jump(end, span);
    }

    private void finallyCopies(BlockStmt last, Finalized left, SsaBlock normalEnd, SsaBlock failure, SsaBlock after) {
        Span span = Spans.of(last);
        ssa.startSealed(normalEnd, span);
        body.lower(last);
        ssa.jump(after, span);
        ssa.startSealed(failure, span);
        int caught = body.emit((target, n) -> new Instruction.Caught(n.variable(target), List.of(THROWABLE), span));
        ssa.split(span);
        body.lower(last);
        ssa.terminate(n -> new Instruction.Throw(n.variable(caught), span));
        body.targets().writeCopies(left, () -> body.lower(last), span);
    }

    private List<Integer> resources(TryStmt statement) {
        List<Integer> resources = new ArrayList<>();
        for (Expression resource : statement.getResources()) {
            int value = body.lower(resource);
            if (resource instanceof VariableDeclarationExpr || value != Instruction.NONE) {
                resources.add(value);
            }
        }
        Collections.reverse(resources);
        return resources;
    }

    private void close(List<Integer> resources, Span span) {
        for (int resource : resources) {
            body.emit((target, n) -> new Instruction.Call(
                    n.variable(target), n.variable(resource), false, "close", Operands.EMPTY, List.of(), span, span));
        }
    }

    private static boolean catchesEverything(CatchClause clause) {
        return TypeRefReader.alternatives(clause.getParameter().getType()).stream()
                .anyMatch(type -> type.simpleText().equals("Throwable")
                        || type.simpleText().equals("java.lang.Throwable"));
    }
}
