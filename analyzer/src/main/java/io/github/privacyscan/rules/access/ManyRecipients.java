package io.github.privacyscan.rules.access;

import io.github.privacyscan.flow.SinkSite;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Instruction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a call that addresses a message addresses it to several people. */
final class ManyRecipients {

    private static final int MAX_DEPTH = 8;

    private static final Set<String> ADDS = Set.of("add", "append");

    private static final Set<String> BLIND = Set.of("BCC", "Bcc", "bcc");

    private static final Set<String> ONE = Set.of("of", "singletonList", "singleton", "asList", "parse");

    private final Procedure procedure;

    private ManyRecipients(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Whether several addresses are set at once, or one after the other on the same message, and not as a blind copy. */
    static boolean at(SinkSite sink) {
        ManyRecipients search = new ManyRecipients(sink.procedure());
        Instruction call = sink.procedure().body().code().get(sink.instruction());
        return call instanceof Instruction.Call written
                && written.arguments().size() > 0
                && written.arguments().stream().noneMatch(search::isBlind)
                && (search.isMany(search.address(written), 0) || search.isRepeated(written));
    }

    /** The kind of the recipients stands first where there is one. */
    private int address(Instruction.Call call) {
        return call.arguments().size() == 2 && isConstantName(call.arguments().get(0))
                ? call.arguments().get(1)
                : call.arguments().get(0);
    }

    private boolean isConstantName(int variable) {
        return name(variable)
                .filter(name -> name.toUpperCase(Locale.ROOT).equals(name))
                .isPresent();
    }

    private boolean isBlind(int variable) {
        return name(variable).filter(BLIND::contains).isPresent();
    }

    private Optional<String> name(int variable) {
        return definition(variable)
                .flatMap(definition -> definition instanceof Instruction.FieldLoad load
                        ? Optional.of(load.field())
                        : definition instanceof Instruction.NameLoad name
                                ? Optional.of(name.name())
                                : Optional.empty());
    }

    /** Whether a value is made of a collection of people, here in this method; a list from elsewhere may be of one. */
    private boolean isMany(int variable, int depth) {
        Instruction definition = definition(variable).orElse(null);
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (definition instanceof Instruction.Copy copy) {
            return isMany(copy.source(), depth + 1);
        }
        if (definition instanceof Instruction.Cast cast) {
            return isMany(cast.value(), depth + 1);
        }
        if (definition instanceof Instruction.NewArray array) {
            return array.elements().size() > 1 || (array.elements().size() == 0 && isFilledInLoop(variable));
        }
        if (definition instanceof Instruction.New) {
            return isAddedInLoop(variable);
        }
        if (definition instanceof Instruction.Call call) {
            return isMany(call, depth);
        }
        return isPeople(procedure.typeOf(variable));
    }

    private boolean isMany(Instruction.Call call, int depth) {
        if (ONE.contains(call.name()) && call.arguments().size() == 1) {
            return isMany(call.arguments().get(0), depth + 1);
        }
        if (call.name().equals("join")) {
            return call.arguments().stream().anyMatch(argument -> isMany(argument, depth + 1));
        }
        return isPeople(procedure.typeOf(call.target()))
                || (call.receiver() >= 0 && isMany(call.receiver(), depth + 1));
    }

    private static boolean isPeople(Type type) {
        Type element = type instanceof Type.Array array
                ? array.element()
                : type instanceof Type.Class named && named.arguments().size() == 1
                        ? named.arguments().get(0)
                        : Type.UNKNOWN;
        return element instanceof Type.Class one
                && !one.binaryName().startsWith("java.")
                && !one.binaryName().isEmpty()
                && type.erasedName().startsWith(type instanceof Type.Array ? "" : "java.util.")
                && !type.erasedName().equals("java.util.Optional");
    }

    /** Whether something of each element of a collection is put into a list or text. */
    private boolean isAddedInLoop(int container) {
        return procedure.body().code().stream()
                .anyMatch(step -> step instanceof Instruction.Call call
                        && ADDS.contains(call.name())
                        && call.receiver() == container
                        && call.arguments().size() > 0
                        && elementOf(call.arguments().get(0), 0) >= 0);
    }

    /** Whether elements of an array are set with an index that changes. */
    private boolean isFilledInLoop(int array) {
        List<Instruction> code = procedure.body().code();
        return code.stream()
                .anyMatch(step -> step instanceof Instruction.ArrayStore store
                        && store.array() == array
                        && definition(store.index())
                                .filter(Instruction.Const.class::isInstance)
                                .isEmpty());
    }

    /** Whether the call runs for each element of a collection on a message that was made before. */
    private boolean isRepeated(Instruction.Call call) {
        int element = elementOf(address(call), 0);
        return element >= 0 && madeAt(call.receiver(), 0) < element;
    }

    /** Number of the instruction that visits the element that a value comes from; -1 if there is none. */
    private int elementOf(int variable, int depth) {
        List<Instruction> code = procedure.body().code();
        Instruction definition = definition(variable).orElse(null);
        if (definition == null || depth > MAX_DEPTH) {
            return -1;
        }
        if (definition instanceof Instruction.Element) {
            return code.indexOf(definition);
        }
        if (definition instanceof Instruction.Copy copy) {
            return elementOf(copy.source(), depth + 1);
        }
        if (definition instanceof Instruction.Call call) {
            return call.receiver() >= 0 ? elementOf(call.receiver(), depth + 1) : -1;
        }
        return definition instanceof Instruction.New created
                        && created.arguments().size() > 0
                ? elementOf(created.arguments().get(0), depth + 1)
                : -1;
    }

    /** Number of the instruction that made an object; -1 for inputs. */
    private int madeAt(int variable, int depth) {
        Instruction definition = definition(variable).orElse(null);
        return definition instanceof Instruction.Copy copy && depth < MAX_DEPTH
                ? madeAt(copy.source(), depth + 1)
                : definition == null ? -1 : procedure.body().code().indexOf(definition);
    }

    private Optional<Instruction> definition(int variable) {
        return variable < 0
                ? Optional.empty()
                : procedure.body().code().stream()
                        .filter(step -> step.target() == variable)
                        .findFirst();
    }
}
