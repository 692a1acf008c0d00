package io.github.privacyscan.rules.authority;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.ConditionNames;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands before a release: a record of the disclosure that is written on every way, or a test of the instrument or the
 * approval on whose outcome the release depends; in the method, in what it calls, or in all of its callers.
 */
final class ReleaseChecks {

    private static final int DEPTH = 3;

    private static final Set<String> WRITES = Set.of(
            "save",
            "persist",
            "insert",
            "add",
            "create",
            "record",
            "write",
            "append",
            "store",
            "register",
            "log",
            "audit");

    private static final Set<String> RECORDS = Set.of(
            "disclosure",
            "disclosures",
            "release",
            "releases",
            "audit",
            "audits",
            "instrument",
            "instruments",
            "register");

    private static final Set<String> DEMANDS =
            Set.of("require", "requires", "check", "verify", "validate", "assert", "ensure", "approve", "demand");

    private final RuleContext context;

    ReleaseChecks(RuleContext context) {
        this.context = context;
    }

    /** Whether the release never happens without one of them. */
    boolean standBefore(Release release) {
        return standBefore(release.procedure(), release.outlets(), new ArrayList<>());
    }

    private boolean standBefore(Procedure procedure, List<Integer> outlets, List<Procedure> way) {
        if (isMarked(procedure) || outlets.stream().allMatch(outlet -> isChecked(procedure, outlet))) {
            return true;
        }
        if (way.size() >= DEPTH || way.contains(procedure)) {
            return false;
        }
        List<CallIndex.Call> callers = context.calls().callersOf(procedure);
        List<Procedure> longer = new ArrayList<>(way);
        longer.add(procedure);
        return !callers.isEmpty()
                && callers.stream().allMatch(call -> standBefore(call.procedure(), List.of(call.index()), longer));
    }

    /** An annotation that names the instrument: an aspect of the sources does the work. */
    private static boolean isMarked(Procedure procedure) {
        return procedure.declaration().annotations().stream()
                .map(AnnotationUse::simpleName)
                .anyMatch(name ->
                        AuthorityWords.nameBasis(name) || NameTokens.of(name).contains("disclosure"));
    }

    private static boolean isChecked(Procedure procedure, int outlet) {
        Body body = procedure.body();
        for (int i = 0; i < body.code().size(); i++) {
            Instruction step = body.code().get(i);
            boolean holds = step instanceof Instruction.Branch branch
                    ? looksAtBasis(procedure, branch.condition()) && Reach.decides(body, i, outlet)
                    : step instanceof Instruction.Switch choice
                            ? looksAtBasis(procedure, choice.selector()) && Reach.decides(body, i, outlet)
                            : isRecordOrDemand(procedure, i, 0) && Reach.isBefore(body, i, outlet);
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRecordOrDemand(Procedure procedure, int index, int depth) {
        if (!(procedure.resolution(index) instanceof Resolution.Invoke invoke)
                || !(procedure.body().code().get(index) instanceof Instruction.Call call)) {
            return false;
        }
        List<String> verb = NameTokens.of(call.name());
        boolean isDemand = verb.stream().anyMatch(DEMANDS::contains) && AuthorityWords.nameBasis(call.name());
        boolean isRecord = verb.stream().anyMatch(WRITES::contains)
                && Stream.concat(
                                Stream.of(
                                        call.name(),
                                        Wording.simpleName(invoke.method().owner())),
                                call.arguments().stream()
                                        .mapToObj(argument -> Wording.simpleName(
                                                procedure.typeOf(argument).erasedName())))
                        .anyMatch(name -> NameTokens.of(name).stream().anyMatch(RECORDS::contains));
        return isDemand
                || isRecord
                || (depth < DEPTH && invoke.targets().stream().anyMatch(target -> does(target, depth)));
    }

    /** Whether a helper always writes the record, or always makes the demand, before it ends. */
    private static boolean does(Procedure target, int depth) {
        Body body = target.body();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < body.code().size(); i++) {
            if (body.code().get(i) instanceof Instruction.Return) {
                ends.add(i);
            }
        }
        for (int i = 0; i < body.code().size(); i++) {
            int index = i;
            boolean tests = body.code().get(i) instanceof Instruction.Branch branch
                    && looksAtBasis(target, branch.condition())
                    && ends.stream().allMatch(end -> Reach.decides(body, index, end));
            if (tests
                    || (isRecordOrDemand(target, i, depth + 1)
                            && ends.stream().allMatch(end -> Reach.isBefore(body, index, end)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a condition is made of something that is named like the instrument or the approval. */
    private static boolean looksAtBasis(Procedure procedure, int variable) {
        return ConditionNames.any(procedure, variable, AuthorityWords::nameBasis);
    }
}
