package io.github.privacyscan.rules.access;

import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts that a variable certainly holds: one, or those of an array. */
final class AddressTexts {

    private static final int MAX_DEPTH = 6;

    private final RuleContext context;
    private final Procedure procedure;
    private final Definitions definitions;

    AddressTexts(RuleContext context, Procedure procedure) {
        this.context = context;
        this.procedure = procedure;
        this.definitions = new Definitions(context.program(), procedure);
    }

    Definitions definitions() {
        return definitions;
    }

    /** The texts; empty when they are not all known. */
    Optional<List<String>> of(int variable) {
        return of(variable, 0);
    }

    private Optional<List<String>> of(int variable, int depth) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition == null || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (definition instanceof Instruction.Const literal) {
            return literal.value() instanceof Constant.Text text
                    ? Optional.of(List.of(text.value()))
                    : Optional.empty();
        }
        if (definition instanceof Instruction.Copy copy) {
            return of(copy.source(), depth + 1);
        }
        if (definition instanceof Instruction.Concat concat) {
            return joined(concat.parts(), depth);
        }
        if (definition instanceof Instruction.Operation plus && plus.operator().equals("+")) {
            return joined(plus.operands(), depth);
        }
        if (definition instanceof Instruction.NewArray array) {
            return all(array.elements(), depth);
        }
        // A matcher of its own: new AntPathRequestMatcher("/a/**"), antMatcher("/a/**").
        if (definition instanceof Instruction.New created) {
            return created.arguments().size() == 1 ? of(created.arguments().get(0), depth + 1) : Optional.empty();
        }
        if (definition instanceof Instruction.Call call) {
            return call.name().endsWith("atcher") && call.arguments().size() == 1
                    ? of(call.arguments().get(0), depth + 1)
                    : Optional.empty();
        }
        return field(variable);
    }

    private Optional<List<String>> joined(Operands parts, int depth) {
        StringBuilder text = new StringBuilder();
        for (int part : parts.stream().toArray()) {
            Optional<List<String>> known = of(part, depth + 1);
            if (known.isEmpty() || known.get().size() != 1) {
                return Optional.empty();
            }
            text.append(known.get().get(0));
        }
        return Optional.of(List.of(text.toString()));
    }

    private Optional<List<String>> all(Operands elements, int depth) {
        List<String> texts = new ArrayList<>();
        for (int element : elements.stream().toArray()) {
            Optional<List<String>> known = of(element, depth + 1);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            texts.addAll(known.get());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /** A final field that is one text, or an array of texts, set where it is declared. */
    private Optional<List<String>> field(int variable) {
        Optional<List<String>> one = definitions.text(variable).map(literal -> List.of(literal.text()));
        if (one.isPresent() || !(definitions.resolution(variable) instanceof Resolution.Field read)) {
            return one;
        }
        boolean isFinal = context.program()
                .field(read.field())
                .filter(field -> field.modifiers().isFinal())
                .isPresent();
        return isFinal
                ? context.program().procedures().stream()
                        .filter(other ->
                                other.method().owner().equals(read.field().owner())
                                        && other.method().name().startsWith("<")
                                        && !other.equals(procedure))
                        .flatMap(other -> stored(other, read.field().name()))
                        .findFirst()
                : Optional.empty();
    }

    private Stream<List<String>> stored(Procedure initialiser, String field) {
        return initialiser.body().code().stream()
                .flatMap(instruction -> instruction instanceof Instruction.NameStore store
                                && store.name().equals(field)
                        ? Stream.of(store.value())
                        : instruction instanceof Instruction.FieldStore set
                                        && set.field().equals(field)
                                ? Stream.of(set.value())
                                : Stream.empty())
                .flatMap(value -> new AddressTexts(context, initialiser).of(value).stream());
    }
}
