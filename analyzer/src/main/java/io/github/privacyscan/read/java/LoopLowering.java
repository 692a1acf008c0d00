package io.github.privacyscan.read.java;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loops. */
final class LoopLowering {

    private final BodyLowering body;
    private final SsaBuilder ssa;

    LoopLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
    }

    void whileLoop(WhileStmt loop, Set<String> labels, Span span) {
        body.names().enter();
        SsaBlock head = head(span);
        SsaBlock after = ssa.block();
        conditionAndBody(Optional.of(loop.getCondition()), loop.getBody(), labels, head, after);
        ssa.jump(head, span);
        ssa.seal(head);
        body.names().leaveKeeping(ConditionLowering.bound(loop.getCondition(), false));
        ssa.startSealed(after, span);
    }

    void forLoop(ForStmt loop, Set<String> labels, Span span) {
        body.names().enter();
        loop.getInitialization().forEach(body::lower);
        SsaBlock head = head(span);
        SsaBlock after = ssa.block();
        SsaBlock update = ssa.block();
        body.names().enter();
        conditionAndBody(loop.getCompare(), loop.getBody(), labels, update, after);
        ssa.jump(update, span);
        ssa.startSealed(update, span);
        loop.getUpdate().forEach(body::lower);
        ssa.jump(head, span);
        ssa.seal(head);
        body.names().leave();
        body.names()
                .leaveKeeping(loop.getCompare()
                        .map(condition -> ConditionLowering.bound(condition, false))
                        .orElse(Set.of()));
        ssa.startSealed(after, span);
    }

    void doLoop(DoStmt loop, Set<String> labels, Span span) {
        SsaBlock head = head(span);
        SsaBlock check = ssa.block();
        SsaBlock after = ssa.block();
        body(loop.getBody(), labels, after, check);
        ssa.jump(check, span);
        ssa.startSealed(check, span);
        body.names().enter();
        body.expressions().conditions().branch(loop.getCondition(), head, after);
        ssa.seal(head);
        body.names().leaveKeeping(ConditionLowering.bound(loop.getCondition(), false));
        ssa.startSealed(after, span);
    }

    void forEach(ForEachStmt loop, Set<String> labels, Span span) {
        body.names().enter();
        int iterable = body.lower(loop.getIterable());
        Span iterableSpan = Spans.of(loop.getIterable());
        SsaBlock head = head(span);
        SsaBlock inside = ssa.block();
        SsaBlock after = ssa.block();
        int more = body.emit((target, n) ->
                new Instruction.Operation(n.variable(target), "has-next", n.variables(iterable), iterableSpan));
        ssa.branch(more, inside, after, iterableSpan);
        ssa.startSealed(inside, span);
        VariableDeclarator variable = loop.getVariableDeclarator();
        TypeRef type = TypeRefReader.read(variable.getType());
        Span variableSpan = Spans.of(variable);
        int element = body.emit(
                (target, n) -> new Instruction.Element(n.variable(target), n.variable(iterable), variableSpan));
        Local local = body.declare(variable.getNameAsString(), type);
        body.assign(local, element, variableSpan);
        body(loop.getBody(), labels, after, head);
        ssa.jump(head, span);
        ssa.seal(head);
        body.names().leave();
        ssa.startSealed(after, span);
    }

    /** The block a loop comes back to; to be sealed when the loop is written. */
    private SsaBlock head(Span span) {
        SsaBlock head = ssa.block();
        ssa.jump(head, span);
        ssa.start(head, span);
        return head;
    }

    private void conditionAndBody(
            Optional<Expression> condition, Statement statement, Set<String> labels, SsaBlock next, SsaBlock after) {
        if (condition.isPresent()) {
            SsaBlock inside = ssa.block();
            body.expressions().conditions().branch(condition.get(), inside, after);
            ssa.startSealed(inside, Spans.of(statement));
            Map<String, Local> bound = body.names().innermost();
            body.names().enter();
            body.names().show(bound, ConditionLowering.bound(condition.get(), true));
        } else {
            body.names().enter();
        }
        body(statement, labels, after, next);
        body.names().leave();
    }

    private void body(Statement statement, Set<String> labels, SsaBlock after, SsaBlock next) {
        body.targets().push(new JumpTargets.Breakable(labels, true, after, Optional.of(next)));
        body.lower(statement);
        body.targets().pop();
    }
}
