package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.Local;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Switch statements and expressions.
 *
 * <p>A case with a pattern gets a block that binds the pattern's variables and checks the guard. Where a nested pattern
 * or the guard fails, the remaining cases are tried: that is one more {@link Instruction.Switch}.
 */
final class SwitchLowering {

    private final BodyLowering body;
    private final SsaBuilder ssa;
    private final List<Case> cases = new ArrayList<>();
    private int selector;
    private Span span = Span.NONE;

    SwitchLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
    }

    /** A case: {@code match} is entered when a label fits, {@code code} runs when patterns and guard hold too. */
    private record Case(SwitchEntry entry, SsaBlock match, SsaBlock code) {

        boolean isConditional() {
            return match != code;
        }

        List<ComponentPatternExpr> patterns() {
            return entry.getLabels().stream()
                    .filter(ComponentPatternExpr.class::isInstance)
                    .map(ComponentPatternExpr.class::cast)
                    .toList();
        }

        boolean isDefault() {
            return entry.isDefault() || entry.getLabels().isEmpty();
        }
    }

    void statement(SwitchStmt statement, Span where) {
        SsaBlock after = ssa.block();
        prepare(statement.getSelector(), statement.getEntries(), where);
        dispatch(0, after);
        body.targets().push(new JumpTargets.Breakable(Set.of(), true, after, Optional.empty()));
        writeCases(Optional.empty(), after, after);
        body.targets().pop();
        ssa.startSealed(after, where);
    }

    int expression(SwitchExpr expression, Span where) {
        SsaBlock after = ssa.block();
        SsaBlock nothingMatched = ssa.block();
        Local result = ssa.unseenLocal(TypeRef.INFERRED);
        prepare(expression.getSelector(), expression.getEntries(), where);
        dispatch(0, nothingMatched);
        body.targets().push(new JumpTargets.Yielding(after, result));
        writeCases(Optional.of(result), after, nothingMatched);
        body.targets().pop();
        ssa.startSealed(nothingMatched, where);
        int failure = body.nothing(Span.NONE);
        ssa.terminate(n -> new Instruction.Throw(n.variable(failure), Span.NONE));
        ssa.startSealed(after, where);
        return ssa.read(result);
    }

    private void prepare(Expression selected, List<SwitchEntry> entries, Span where) {
        selector = body.lower(selected);
        span = where;
        for (SwitchEntry entry : entries) {
            SsaBlock code = ssa.block();
            boolean conditional = entry.getGuard().isPresent()
                    || entry.getLabels().stream().anyMatch(ComponentPatternExpr.class::isInstance);
            cases.add(new Case(entry, conditional ? ssa.block() : code, code));
        }
    }

    /** Goes to one of the cases from the given one on, else to the default or to {@code nothingMatched}. */
    private void dispatch(int first, SsaBlock nothingMatched) {
        SsaBlock fallback = cases.stream()
                .filter(Case::isDefault)
                .map(Case::match)
                .findFirst()
                .orElse(nothingMatched);
        List<Case> rest = cases.subList(first, cases.size()).stream()
                .filter(option -> !option.isDefault())
                .toList();
        if (rest.isEmpty()) {
            ssa.jump(fallback, span);
            return;
        }
        SsaBlock[] blocks = Stream.concat(rest.stream().map(Case::match), Stream.of(fallback))
                .toArray(SsaBlock[]::new);
        List<List<String>> labels = Stream.concat(
                        rest.stream().map(SwitchLowering::labels), Stream.of(List.<String>of()))
                .toList();
        Span where = span;
        int switched = selector;
        ssa.terminate(n -> new Instruction.Switch(n.variable(switched), n.blocks(blocks), labels, where), blocks);
    }

    private void writeCases(Optional<Local> result, SsaBlock after, SsaBlock nothingMatched) {
        body.names().enter();
        for (int i = 0; i < cases.size(); i++) {
            body.names().enter();
            matchPatterns(i, nothingMatched);
            writeCase(i, result, after);
            body.names().leaveKeeping(declaredFor(i));
        }
        body.names().leave();
        cases.forEach(option -> ssa.seal(option.match()));
    }

    /** Binds pattern variables and checks the guard; tries the cases behind this one where that fails. */
    private void matchPatterns(int index, SsaBlock nothingMatched) {
        Case option = cases.get(index);
        if (!option.isConditional()) {
            return;
        }
        Span where = Spans.of(option.entry());
        SsaBlock failed = ssa.block();
        ssa.startSealed(option.match(), where);
        List<ComponentPatternExpr> patterns = option.patterns();
        if (patterns.size() == 1) {
            new PatternLowering(body).bind(patterns.get(0), selector, failed);
        }
        Optional<Expression> guard = option.entry().getGuard();
        if (guard.isPresent()) {
            body.expressions().conditions().branch(guard.get(), option.code(), failed);
        } else {
            ssa.jump(option.code(), where);
        }
        ssa.startSealed(failed, where);
        dispatch(index + 1, nothingMatched);
    }

    private void writeCase(int index, Optional<Local> result, SsaBlock after) {
        Case option = cases.get(index);
        SwitchEntry entry = option.entry();
        Span where = Spans.of(entry);
        if (option.isDefault()) {
            ssa.start(option.code(), where);
        } else {
            ssa.startSealed(option.code(), where);
        }
        for (Statement statement : entry.getStatements()) {
            if (result.isPresent()
                    && entry.getType() == SwitchEntry.Type.EXPRESSION
                    && statement instanceof ExpressionStmt value) {
                body.targets().yieldFromSwitch(body.statements().closed(value.getExpression()), Spans.of(value));
            } else {
                body.lower(statement);
            }
        }
        boolean fallsThrough = entry.getType() == SwitchEntry.Type.STATEMENT_GROUP && index + 1 < cases.size();
        ssa.jump(fallsThrough ? cases.get(index + 1).code() : after, where);
    }

    /** Variables declared in one statement group are in scope in the following ones. */
    private Set<String> declaredFor(int index) {
        return cases.get(index).entry().getType() == SwitchEntry.Type.STATEMENT_GROUP
                ? body.names().innermost().keySet()
                : Set.of();
    }

    private static List<String> labels(Case option) {
        return option.entry().getLabels().stream()
                .map(label -> Literals.text(label).orElseGet(label::toString))
                .toList();
    }
}
