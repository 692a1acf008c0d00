package io.github.privacyscan.read.java;

import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeRef;
import io.github.privacyscan.read.java.ssa.SsaBlock;
import io.github.privacyscan.read.java.ssa.SsaBuilder;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Patterns: tests, casts, and calls of record accessors. */
final class PatternLowering {

    private final BodyLowering body;
    private final SsaBuilder ssa;

    PatternLowering(BodyLowering body) {
        this.body = body;
        this.ssa = body.ssa();
    }

    /** Tests a value; where it matches, declares and binds the variables of the pattern. */
    void match(ComponentPatternExpr pattern, int value, SsaBlock matched, SsaBlock failed) {
        Span span = Spans.of(pattern);
        if (pattern instanceof MatchAllPatternExpr) {
            ssa.jump(matched, span);
            return;
        }
        Type written = typeOf(pattern).orElseThrow();
        TypeRef type = TypeRefReader.read(written);
        if (!(type instanceof TypeRef.Inferred) && !written.isPrimitiveType()) {
            SsaBlock binding = ssa.block();
            int test = body.emit(
                    (target, n) -> new Instruction.InstanceOf(n.variable(target), n.variable(value), type, span));
            ssa.branch(test, binding, failed, span);
            ssa.startSealed(binding, span);
        }
        bind(pattern, value, failed);
        ssa.jump(matched, span);
    }

    /** Binds the variables of a pattern whose type is known to match; its nested patterns may fail. */
    void bind(ComponentPatternExpr pattern, int value, SsaBlock failed) {
        Span span = Spans.of(pattern);
        if (pattern instanceof TypePatternExpr binding) {
            TypeRef type = TypeRefReader.read(binding.getType());
            int bound = type instanceof TypeRef.Inferred ? value : cast(value, type, span);
            body.assign(body.declare(binding.getNameAsString(), type), bound, Spans.of(binding.getName()));
        } else if (pattern instanceof RecordPatternExpr components) {
            bindComponents(components, value, failed, span);
        }
    }

    /** Adds the names of all variables of a pattern. */
    static void collectNames(ComponentPatternExpr pattern, Set<String> names) {
        if (pattern instanceof TypePatternExpr binding) {
            names.add(binding.getNameAsString());
        } else if (pattern instanceof RecordPatternExpr components) {
            components.getPatternList().forEach(part -> collectNames(part, names));
        }
    }

    private void bindComponents(RecordPatternExpr pattern, int value, SsaBlock failed, Span span) {
        TypeRef type = TypeRefReader.read(pattern.getType());
        int unpacked = cast(value, type, span);
        List<String> accessors = body.types().accessors(type.simpleText());
        for (int i = 0; i < pattern.getPatternList().size(); i++) {
            ComponentPatternExpr part = pattern.getPatternList().get(i);
            if (part instanceof MatchAllPatternExpr) {
                continue;
            }
            String accessor = i < accessors.size() ? accessors.get(i) : "component$" + i;
            Span partSpan = Spans.of(part);
            int component = body.emit((target, n) -> new Instruction.Call(
                    n.variable(target),
                    n.variable(unpacked),
                    false,
                    accessor,
                    Operands.EMPTY,
                    List.of(),
                    partSpan,
                    partSpan));
            SsaBlock next = ssa.block();
            match(part, component, next, failed);
            ssa.startSealed(next, partSpan);
        }
    }

    private int cast(int value, TypeRef type, Span span) {
        return body.emit((target, n) -> new Instruction.Cast(n.variable(target), n.variable(value), type, span));
    }

    private static Optional<Type> typeOf(ComponentPatternExpr pattern) {
        return pattern instanceof PatternExpr typed ? Optional.of(typed.getType()) : Optional.empty();
    }
}
