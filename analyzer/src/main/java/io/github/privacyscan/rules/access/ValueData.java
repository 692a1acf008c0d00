package io.github.privacyscan.rules.access;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the variables of one procedure are: which data, made from which variable. */
final class ValueData {

    private static final int MAX_STEPS = 8;

    /** Calls whose result is the receiver, or a part of it, in another form. */
    private static final Set<String> FORMS = Set.of(
            "trim",
            "strip",
            "toUpperCase",
            "toLowerCase",
            "toString",
            "substring",
            "replace",
            "replaceAll",
            "getYear",
            "charAt",
            "subSequence",
            "format");

    /** Calls whose result is a part of the receiver. */
    private static final Set<String> PARTS = Set.of("substring", "charAt", "subSequence", "getYear", "getMonth");

    private final RuleContext context;
    private final Procedure procedure;
    private final Definitions definitions;

    ValueData(RuleContext context, Procedure procedure) {
        this.context = context;
        this.procedure = procedure;
        this.definitions = new Definitions(context.program(), procedure);
    }

    Definitions definitions() {
        return definitions;
    }

    /** The element that a variable holds, whole or in another form. */
    Optional<DataElement> element(int variable) {
        int value = formless(variable);
        if (value < 0) {
            return Optional.empty();
        }
        if (definitions.resolution(value) instanceof Resolution.Field field) {
            return context.inventory().field(field.field());
        }
        if (definitions.of(value).orElse(null) instanceof Instruction.Call call
                && call.arguments().size() == 0
                && definitions.resolution(value) instanceof Resolution.Invoke invoke) {
            return property(invoke.method(), call);
        }
        int first = procedure.body().thisVariable() >= 0 ? 1 : 0;
        return !procedure.isLambda()
                        && value >= first
                        && value < procedure.body().inputs()
                ? context.inventory().parameter(procedure.method(), value - first)
                : Optional.empty();
    }

    /** Whether only a part of a value is left in a variable. */
    boolean isPart(int variable) {
        int at = variable;
        for (int i = 0; i < MAX_STEPS; i++) {
            Instruction made = definitions.of(at).orElse(null);
            if (made instanceof Instruction.Call call && PARTS.contains(call.name())) {
                return true;
            }
            int next = before(made);
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return false;
    }

    /** The variable that a chain of getters and forms begins with. */
    int root(int variable) {
        int at = formless(variable);
        for (int i = 0; i < MAX_STEPS; i++) {
            Instruction made = definitions.of(at).orElse(null);
            int next = made instanceof Instruction.Call call && call.arguments().size() == 0
                    ? call.receiver()
                    : made instanceof Instruction.FieldLoad load ? load.object() : before(made);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Whether a variable is a parameter. */
    boolean isParameter(int variable) {
        return variable >= 0
                && variable < procedure.body().inputs()
                && variable != procedure.body().thisVariable();
    }

    private int formless(int variable) {
        int at = variable;
        for (int i = 0; i < MAX_STEPS; i++) {
            int next = before(definitions.of(at).orElse(null));
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int before(@org.jspecify.annotations.Nullable Instruction made) {
        if (made instanceof Instruction.Copy copy) {
            return copy.source();
        }
        if (made instanceof Instruction.Cast cast) {
            return cast.value();
        }
        return made instanceof Instruction.Call call && FORMS.contains(call.name()) ? call.receiver() : -1;
    }

    private Optional<DataElement> property(MethodRef method, Instruction.Call call) {
        String name = method.name();
        String field = name.startsWith("get") && name.length() > 3
                ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
                : name;
        for (String type : context.program().supertypes(method.owner())) {
            Optional<DataElement> element = context.inventory().field(new FieldRef(type, field, false));
            if (element.isPresent()) {
                return element;
            }
        }
        return context.inventory().accessor(method, new Place(procedure.file().path(), call.span()));
    }
}
