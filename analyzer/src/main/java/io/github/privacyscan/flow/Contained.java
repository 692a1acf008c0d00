package io.github.privacyscan.flow;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.knowledge.AccessPathSpec;
import io.github.privacyscan.knowledge.CallModel;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Values that are got by their name out of a map, a tree of JSON or a set of properties. What such a container holds is
 * known where the program fills it; of one that comes from outside the name of the value tells what it is.
 */
final class Contained {

    /** Where the values of a map are whose names are not known: no read under a name gets them. */
    static final AccessPath UNNAMED = AccessPath.EMPTY.behind(AccessPath.UNNAMED);

    /** How often values of a kind not said are followed into other methods or back. */
    private static final int MAX_CROSSINGS = 3;

    private final CallGraph calls;
    private final Inventory inventory;
    private final Opaqueness opaqueness;
    private final List<String> makers;

    Contained(CallGraph calls, Inventory inventory, Opaqueness opaqueness, Knowledge knowledge) {
        this.calls = calls;
        this.inventory = inventory;
        this.opaqueness = opaqueness;
        this.makers =
                knowledge.matching().set("container-makers").stream().sorted().toList();
    }

    /** What a call gets out of its receiver. */
    Optional<DataElement> element(Code code, int at, Instruction.Call call, CallModels models) {
        return call.receiver() < 0 || !getsContent(models)
                ? Optional.empty()
                : inventory
                        .key(code.place(at))
                        .filter(element -> comesFromOutside(code, call.receiver()) && !isMade(code, call.receiver()));
    }

    /** Also a field that a getter of the sources gives back: the program may fill it, and others too. */
    private boolean comesFromOutside(Code code, int container) {
        return opaqueness.of(code, container) || isGotField(code, container);
    }

    private boolean isGotField(Code code, int container) {
        int at = code.definition(container);
        Instruction definition = code.definitionOf(container).orElse(null);
        if (definition instanceof Instruction.Copy copy) {
            return isGotField(code, copy.source());
        }
        return definition instanceof Instruction.Call
                && code.procedure().resolution(at) instanceof Resolution.Invoke invoke
                && invoke.targets().stream().map(calls::code).anyMatch(Contained::givesField);
    }

    private static boolean givesField(Code getter) {
        return Arrays.stream(getter.returned())
                .anyMatch(value -> getter.definitionOf(value).isPresent()
                        && getter.procedure().resolution(getter.definition(value)) instanceof Resolution.Field);
    }

    /**
     * Whether something of a kind not said comes out far from where it was got: by then it has mostly been compared, parsed
     * or picked from by code that handles anything, and nobody can tell what is left of it.
     */
    static boolean isTooFar(DataFlow flow) {
        return flow.element().isBag()
                && flow.steps().stream()
                                .filter(step ->
                                        step.kind() == FlowStep.Kind.CALL || step.kind() == FlowStep.Kind.RETURN)
                                .count()
                        > MAX_CROSSINGS;
    }

    /** Whether this is a method of the type itself that is told a name: its callers know what they get. */
    static boolean isKeyedReader(Code code, FieldRef bag) {
        return code.procedure().method().owner().equals(bag.owner())
                && !code.procedure().declaration().params().isEmpty();
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
