package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * Values that are got by their name out of a map, a tree of JSON or a set of properties. What such a container holds is
 * known where the program fills it; of one that comes from outside the name of the value tells what it is.
 */
final class Contained {

    private final Inventory inventory;
    private final Opaqueness opaqueness;
    private final List<String> makers;

    Contained(Inventory inventory, Opaqueness opaqueness, Knowledge knowledge) {
        this.inventory = inventory;
        this.opaqueness = opaqueness;
        this.makers = knowledge.matching().set("container-makers").stream()
                .sorted()
                .toList();
    }

    /** What a call gets out of its receiver. */
    Optional<DataElement> element(Code code, int at, Instruction.Call call, CallModels models) {
        return call.receiver() < 0 || !getsContent(models)
                ? Optional.empty()
                : inventory
                        .key(code.place(at))
                        .filter(element -> opaqueness.of(code, call.receiver()) && !isMade(code, call.receiver()));
    }

    /** Whether the result comes out of the receiver as it is. */
    private static boolean getsContent(CallModels models) {
        return models.passes().stream()
                .anyMatch(pass -> pass.from().root() == AccessPathSpec.Root.RECEIVER
                        && pass.to().root() == AccessPathSpec.Root.RESULT
                        && pass.rendering() == CallModel.Rendering.VALUE);
    }

    /** Whether a library has just made it: {@code mapper.createObjectNode()}. */
    private boolean isMade(Code code, int container) {
        Instruction definition = code.definitionOf(container).orElse(null);
        if (definition instanceof Instruction.Copy copy) {
            return isMade(code, copy.source());
        }
        return definition instanceof Instruction.Call call
                && call.arguments().size() == 0
                && makers.stream().anyMatch(call.name()::startsWith);
    }
}
