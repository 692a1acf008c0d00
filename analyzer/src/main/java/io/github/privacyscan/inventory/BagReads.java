package io.github.privacyscan.inventory;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that get one value out of a {@link Bags bag} under a name that the method finds out itself: {@code
 * profile.getProperty(mapping.get(column))}, {@code profile.getProperties().get(key)}. A method that is told the name, or
 * gives the value back, is a mere accessor: whoever calls it knows better what it gets.
 *
 * <p>Used by one thread; answers are kept.
 */
final class BagReads {

    private static final int MAX_DEPTH = 6;

    private final Map<FieldRef, DataElement> fields;
    private final Map<Procedure, Optional<DataElement>> known = new HashMap<>();

    /** @param fields all fields that are personal data */
    BagReads(Map<FieldRef, DataElement> fields) {
        this.fields = fields;
    }

    /** The bag that a call reads. */
    Optional<DataElement> read(Procedure procedure, int at, Instruction.Call call, CodeTexts.Definitions definitions) {
        boolean isTold = definitions.isInput(call.arguments().get(0));
        if (isTold || !(procedure.resolution(at) instanceof Resolution.Invoke invoke)) {
            return Optional.empty();
        }
        Optional<DataElement> bag = invoke.targets().isEmpty()
                ? held(procedure, call.receiver(), definitions, MAX_DEPTH)
                : invoke.method().owner().equals(procedure.method().owner())
                        ? Optional.empty()
                        : loadedBy(invoke.targets().get(0));
        return bag.filter(found -> !isGivenBack(procedure, call.target(), definitions));
    }

    /** The bag that a variable holds: a field, or what a getter gives. */
    private Optional<DataElement> held(
            Procedure procedure, int variable, CodeTexts.Definitions definitions, int depth) {
        int at = definitions.at(variable);
        if (at < 0 || depth == 0) {
            return Optional.empty();
        }
        Instruction instruction = procedure.body().code().get(at);
        if (instruction instanceof Instruction.Copy copy) {
            return held(procedure, copy.source(), definitions, depth - 1);
        }
        if (instruction instanceof Instruction.Cast cast) {
            return held(procedure, cast.value(), definitions, depth - 1);
        }
        if (procedure.resolution(at) instanceof Resolution.Field access) {
            return access.field().owner().equals(procedure.method().owner()) ? Optional.empty() : bag(access.field());
        }
        return instruction instanceof Instruction.Call call
                        && call.arguments().size() == 0
                        && procedure.resolution(at) instanceof Resolution.Invoke invoke
                        && !invoke.targets().isEmpty()
                ? loadedBy(invoke.targets().get(0))
                : Optional.empty();
    }

    private Optional<DataElement> bag(FieldRef field) {
        return Optional.ofNullable(fields.get(field)).filter(DataElement::isBag);
    }

    private Optional<DataElement> loadedBy(Procedure getter) {
        return known.computeIfAbsent(getter, this::loaded);
    }

    /** The bag of its own object that a method reads. */
    private Optional<DataElement> loaded(Procedure getter) {
        for (int at = 0; at < getter.body().code().size(); at++) {
            if (getter.body().code().get(at).target() >= 0
                    && getter.resolution(at) instanceof Resolution.Field access
                    && access.field().owner().equals(getter.method().owner())) {
                Optional<DataElement> bag = bag(access.field());
                if (bag.isPresent()) {
                    return bag;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isGivenBack(Procedure procedure, int value, CodeTexts.Definitions definitions) {
        return procedure.body().code().stream()
                .anyMatch(instruction -> instruction instanceof Instruction.Return exit
                        && isFrom(procedure, exit.value(), value, definitions, MAX_DEPTH));
    }

    private static boolean isFrom(
            Procedure procedure, int variable, int value, CodeTexts.Definitions definitions, int depth) {
        if (variable == value) {
            return true;
        }
        int at = definitions.at(variable);
        if (at < 0 || depth == 0) {
            return false;
        }
        Instruction instruction = procedure.body().code().get(at);
        if (instruction instanceof Instruction.Copy copy) {
            return isFrom(procedure, copy.source(), value, definitions, depth - 1);
        }
        if (instruction instanceof Instruction.Cast cast) {
            return isFrom(procedure, cast.value(), value, definitions, depth - 1);
        }
        return instruction instanceof Instruction.Phi phi
                && anyIsFrom(procedure, phi.sources(), value, definitions, depth);
    }

    private static boolean anyIsFrom(
            Procedure procedure, Operands variables, int value, CodeTexts.Definitions definitions, int depth) {
        for (int i = 0; i < variables.size(); i++) {
            if (isFrom(procedure, variables.get(i), value, definitions, depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
