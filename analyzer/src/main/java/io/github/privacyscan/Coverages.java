package io.github.privacyscan;

import io.github.privacyscan.flow.FlowResult;
import io.github.privacyscan.flow.UnknownCall;
import io.github.privacyscan.knowledge.ModelDraft;
import io.github.privacyscan.link.LinkStatistics;
import io.github.privacyscan.report.UnknownReceiver;
import io.github.privacyscan.source.Discovery;
import java.util.List;

/** Gathers what each stage did not see. */
final class Coverages {

    private Coverages() {}

    static AnalysisResult.Coverage of(Discovery discovery, Reading.Outcome read, LinkStatistics link, FlowResult flow) {
        List<UnknownCall> unknown = flow.statistics().unknownCalls();
        return new AnalysisResult.Coverage(
                discovery.files().size(),
                read.failed(),
                read.partial(),
                read.files().stream().mapToLong(file -> file.lines()).sum(),
                link.calls(),
                link.unresolved(),
                flow.limits().get(),
                unknown.stream().map(Coverages::receiver).toList(),
                ModelDraft.file(unknown.stream()
                        .limit(UnknownReceiver.TOLD)
                        .map(Coverages::draft)
                        .toList()));
    }

    private static UnknownReceiver receiver(UnknownCall call) {
        return new UnknownReceiver(
                call.name(), call.calls(), call.data(), call.first(), ModelDraft.file(List.of(draft(call))));
    }

    private static ModelDraft draft(UnknownCall call) {
        ModelDraft.Guess guess = switch (call.use()) {
            case IGNORED -> isSetter(call.method()) ? ModelDraft.Guess.KEEPS : ModelDraft.Guess.SENDS;
            case CREATED -> ModelDraft.Guess.KEEPS;
            case VALUE, QUESTION -> ModelDraft.Guess.RETURNS;
        };
        return new ModelDraft(call.type(), call.method(), guess);
    }

    private static boolean isSetter(String method) {
        return method.length() > 3 && method.startsWith("set") && Character.isUpperCase(method.charAt(3));
    }
}
