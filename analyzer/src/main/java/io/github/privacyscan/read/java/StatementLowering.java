package io.github.privacyscan.read.java;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements. What could not be parsed is passed over; the file says so. */
final class StatementLowering extends VoidVisitorWithDefaults<Span> {

    private static final TypeRef ASSERTION_ERROR = TypeRef.named("java.lang.AssertionError");

    private final BodyLowering body;
    private final SsaBuilder ssa;
    private final LoopLowering loops;

    StatementLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
        this.loops = new LoopLowering(body);
    }

    void lower(Statement statement) {
        statement.accept(this, Spans.of(statement));
    }

    /** An expression whose pattern variables are in scope nowhere else. */
    int closed(Expression expression) {
        body.names().enter();
        int value = body.lower(expression);
        body.names().leave();
        return value;
    }

    @Override
    public void visit(BlockStmt block, Span span) {
        body.names().enter();
        block.getStatements().forEach(this::lower);
        body.names().leave();
    }

    @Override
    public void visit(ExpressionStmt statement, Span span) {
        if (statement.getExpression() instanceof VariableDeclarationExpr declaration) {
            body.lower(declaration);
        } else {
            closed(statement.getExpression());
        }
    }

    @Override
    public void visit(IfStmt statement, Span span) {
        SsaBlock after = ssa.block();
        Statement at = statement;
        int opened = 0;
        Set<String> kept = Set.of();
        boolean firstThenEnds = false;
        while (at instanceof IfStmt test) {
            body.names().enter();
            opened++;
            Expression condition = test.getCondition();
            SsaBlock otherwise = ssa.block();
            boolean thenEnds = then(test, otherwise, after);
            if (opened == 1 && thenEnds) {
                kept = ConditionLowering.bound(condition, false);
                firstThenEnds = true;
            }
            Optional<Statement> next = test.getElseStmt();
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
            if (!(at instanceof IfStmt)) {
                lower(at);
            }
        }
        boolean elseEnds = !ssa.isLive() && statement.getElseStmt().isPresent();
        ssa.jump(after, span);
        while (opened-- > 1) {
            body.names().leave();
        }
        body.names()
                .leaveKeeping(
                        elseEnds && !firstThenEnds && isPlain(statement)
                                ? ConditionLowering.bound(statement.getCondition(), true)
                                : kept);
        ssa.startSealed(after, span);
    }

    /** Lowers condition and then-branch and starts the else-branch; whether the then-branch never ends normally. */
    private boolean then(IfStmt test, SsaBlock otherwise, SsaBlock after) {
        Expression condition = test.getCondition();
        SsaBlock then = ssa.block();
        body.expressions().conditions().branch(condition, then, otherwise);
        Map<String, Local> bound = body.names().innermost();
        if (!bound.isEmpty()) {
            body.names().show(bound, ConditionLowering.bound(condition, true));
        }
        ssa.startSealed(then, Spans.of(test.getThenStmt()));
        lower(test.getThenStmt());
        boolean ends = !ssa.isLive();
        ssa.jump(after, Spans.of(test.getThenStmt()));
        if (!bound.isEmpty()) {
            body.names().show(bound, ConditionLowering.bound(condition, false));
        }
        ssa.startSealed(otherwise, Spans.of(test));
        return ends;
    }

    /** Whether the else-branch is no further {@code if}. */
    private static boolean isPlain(IfStmt statement) {
        return statement.getElseStmt().filter(IfStmt.class::isInstance).isEmpty();
    }

    @Override
    public void visit(WhileStmt loop, Span span) {
        loops.whileLoop(loop, Set.of(), span);
    }

    @Override
    public void visit(DoStmt loop, Span span) {
        loops.doLoop(loop, Set.of(), span);
    }

    @Override
    public void visit(ForStmt loop, Span span) {
        loops.forLoop(loop, Set.of(), span);
    }

    @Override
    public void visit(ForEachStmt loop, Span span) {
        loops.forEach(loop, Set.of(), span);
    }

    @Override
    public void visit(LabeledStmt statement, Span span) {
        Set<String> labels = new LinkedHashSet<>();
        Statement inner = statement;
        while (inner instanceof LabeledStmt labelled) {
            labels.add(labelled.getLabel().getIdentifier());
            inner = labelled.getStatement();
        }
        Span innerSpan = Spans.of(inner);
        if (inner instanceof WhileStmt loop) {
            loops.whileLoop(loop, labels, innerSpan);
        } else if (inner instanceof DoStmt loop) {
            loops.doLoop(loop, labels, innerSpan);
        } else if (inner instanceof ForStmt loop) {
            loops.forLoop(loop, labels, innerSpan);
        } else if (inner instanceof ForEachStmt loop) {
            loops.forEach(loop, labels, innerSpan);
        } else {
            SsaBlock after = ssa.block();
            body.targets().push(new JumpTargets.Breakable(labels, false, after, Optional.empty()));
            lower(inner);
            body.targets().pop();
            ssa.jump(after, span);
            ssa.startSealed(after, span);
        }
    }

    @Override
    public void visit(BreakStmt statement, Span span) {
        body.targets().breakTo(statement.getLabel().map(SimpleName::getIdentifier), span);
    }

    @Override
    public void visit(ContinueStmt statement, Span span) {
        body.targets().continueTo(statement.getLabel().map(SimpleName::getIdentifier), span);
    }

    @Override
    public void visit(YieldStmt statement, Span span) {
        body.targets().yieldFromSwitch(closed(statement.getExpression()), span);
    }

    @Override
    public void visit(ReturnStmt statement, Span span) {
        int value = statement.getExpression().map(this::closed).orElse(Instruction.NONE);
        body.targets().returnFromBody(value, span);
    }

    @Override
    public void visit(ThrowStmt statement, Span span) {
        int value = closed(statement.getExpression());
        ssa.terminate(n -> new Instruction.Throw(n.variable(value), span));
    }

    @Override
    public void visit(SynchronizedStmt statement, Span span) {
        closed(statement.getExpression());
        lower(statement.getBody());
    }

    @Override
    public void visit(SwitchStmt statement, Span span) {
        new SwitchLowering(body).statement(statement, span);
    }

    @Override
    public void visit(TryStmt statement, Span span) {
        new TryLowering(body).lower(statement, span);
    }

    @Override
    public void visit(ExplicitConstructorInvocationStmt call, Span span) {
        body.names().enter();
        body.expressions().calls().constructor(call, span);
        body.names().leave();
    }

    @Override
    public void visit(LocalClassDeclarationStmt statement, Span span) {
        ClassOrInterfaceDeclaration declaration = statement.getClassDeclaration();
        declare(declaration);
    }

    @Override
    public void visit(LocalRecordDeclarationStmt statement, Span span) {
        declare(statement.getRecordDeclaration());
    }

    /** Assertions may be switched off, so the code behind one runs also where it was not checked. */
    @Override
    public void visit(AssertStmt statement, Span span) {
        SsaBlock check = ssa.block();
        SsaBlock fail = ssa.block();
        SsaBlock after = ssa.block();
        int enabled = body.emit((target, n) ->
                new Instruction.Operation(n.variable(target), "assertions-enabled", n.variables(), span));
        ssa.branch(enabled, check, after, span);
        ssa.startSealed(check, span);
        body.names().enter();
        body.expressions().conditions().branch(statement.getCheck(), after, fail);
        ssa.startSealed(fail, span);
        int[] message = statement.getMessage().map(body::lower).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        body.names().leave();
        int error = body.emit((target, n) -> new Instruction.New(
                n.variable(target),
                ASSERTION_ERROR,
                false,
                Instruction.NONE,
                n.variables(message),
                Optional.empty(),
                n.variables(),
                span));
        ssa.terminate(n -> new Instruction.Throw(n.variable(error), span));
        ssa.startSealed(after, span);
    }

    private void declare(TypeDeclaration<?> declaration) {
        body.types().local(declaration, body);
    }
}
