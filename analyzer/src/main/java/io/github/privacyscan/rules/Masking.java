package io.github.privacyscan.rules;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.flow.FlowStep;
import io.github.privacyscan.knowledge.CallModel;
import java.util.Set;

/**
 * Recognises masks that a program writes itself: a method whose name says so and in which only a part of the value goes on.
 * A name alone proves nothing, and a part alone may be most of the value.
 */
public final class Masking {

    private static final Set<String> WORDS = Set.of(
            "mask",
            "masks",
            "masked",
            "masking",
            "masker",
            "redact",
            "redacted",
            "redaction",
            "obscure",
            "obscured",
            "obfuscate",
            "obfuscated",
            "anonymise",
            "anonymize",
            "anonymised",
            "anonymized",
            "desensitize",
            "desensitized",
            "desensitise",
            "abbreviate",
            "shorten",
            "hide",
            "hidden");

    private Masking() {}

    /** Whether the value was masked on its way; where it is known that most of it still shows, no name helps. */
    public static boolean isMasked(DataFlow flow) {
        return flow.effects().contains(CallModel.Effect.PART)
                && !flow.effects().contains(CallModel.Effect.MOST)
                && flow.steps().stream().anyMatch(Masking::isMask);
    }

    private static boolean isMask(FlowStep step) {
        return (step.kind() == FlowStep.Kind.CALL || step.kind() == FlowStep.Kind.RETURN)
                && NameTokens.of(step.name()).stream().anyMatch(WORDS::contains);
    }
}
