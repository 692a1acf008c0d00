package io.github.privacyscan.inventory;

import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.program.TypeDecl;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The constant texts that variables hold: literals, constant fields, texts joined of these, and what an enum constant or
 * another constant object gives for its name ({@code Keys.EMAIL.key()}, {@code Names.EMAIL.name()}).
 *
 * <p>Used by one thread; answers are kept.
 */
final class CodeTexts {

    private static final int MAX_DEPTH = 12;

    private final LinkedProgram program;
    private final Map<FieldRef, Optional<String>> fields = new HashMap<>();
    private final Map<FieldRef, Optional<Made>> objects = new HashMap<>();
    private final Map<Procedure, Definitions> initialisers = new HashMap<>();
    private int depth;

    /** The creation of a constant object. */
    private record Made(Definitions in, int at, Operands arguments, String type) {}

    CodeTexts(LinkedProgram program) {
        this.program = program;
    }

    /** What the variables of a body are. */
    Definitions of(Procedure procedure) {
        return new Definitions(procedure);
    }

    /** What variables are; made only when asked for the first time. */
    final class Definitions {

        private final Procedure procedure;
        private int[] definitions = {};

        private Definitions(Procedure procedure) {
            this.procedure = procedure;
        }

        private Optional<Instruction> definition(int variable) {
            int at = at(variable);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(procedure.body().code().get(at));
        }

        /** Whether the method is handed the value. */
        boolean isInput(int variable) {
            Optional<Instruction> definition = definition(variable);
            return definition.isEmpty()
                    || (definition.get() instanceof Instruction.Copy copy && isInput(copy.source()));
        }

        /** The instruction that makes the value; -1 for what the method is handed. */
        int at(int variable) {
            if (definitions.length == 0) {
                definitions = definitions(procedure);
            }
            return variable < 0 ? -1 : definitions[variable];
        }

        /** The name of the variable, or of the field or getter whose value it is. */
        String name(int variable) {
            Optional<Instruction> definition = definition(variable);
            String written = variable < 0
                    ? ""
                    : procedure.body().variables().get(variable).name();
            if (!written.isEmpty() || definition.isEmpty()) {
                return written;
            }
            if (definition.get() instanceof Instruction.NameLoad load) {
                return load.name();
            }
            if (definition.get() instanceof Instruction.Call call) {
                return call.name();
            }
            return definition.get() instanceof Instruction.FieldLoad load ? load.field() : "";
        }

        /** The text under which a value was got from another object: {@code event.get("user")}. */
        Optional<String> gotAs(int variable) {
            Instruction made = definition(variable).orElse(null);
            if (made instanceof Instruction.Cast cast) {
                return gotAs(cast.value());
            }
            if (made instanceof Instruction.Copy copy) {
                return gotAs(copy.source());
            }
            return made instanceof Instruction.Call call && call.arguments().size() > 0
                    ? text(call.arguments().get(0))
                    : Optional.empty();
        }

        /** The constant text that it is. */
        Optional<String> text(int variable) {
            Optional<Instruction> definition = definition(variable);
            if (definition.isEmpty() || depth > MAX_DEPTH) {
                return Optional.empty();
            }
            depth++;
            Optional<String> text = text(definition.get(), at(variable));
            depth--;
            return text;
        }

        private Optional<String> text(Instruction instruction, int at) {
            if (instruction instanceof Instruction.Const literal) {
                return literal.value() instanceof Constant.Text text ? Optional.of(text.value()) : Optional.empty();
            }
            if (instruction instanceof Instruction.Copy copy) {
                return text(copy.source());
            }
            if (instruction instanceof Instruction.Concat concat) {
                return joined(concat.parts());
            }
            if (instruction instanceof Instruction.Operation sum
                    && sum.operator().equals("+")) {
                return joined(sum.operands());
            }
            if (instruction instanceof Instruction.Call call
                    && call.arguments().size() == 0
                    && procedure.resolution(at) instanceof Resolution.Invoke invoke) {
                return constant(call.receiver()).flatMap(object -> given(object, call.name(), invoke));
            }
            if (procedure.resolution(at) instanceof Resolution.Field access) {
                return access.field().isStatic()
                        ? constantText(access.field())
                        : constant(access.base().variable())
                                .flatMap(object -> field(object, access.field().name()));
            }
            return Optional.empty();
        }

        private Optional<String> joined(Operands parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                Optional<String> part = text(parts.get(i));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                all.append(part.get());
            }
            return Optional.of(all.toString());
        }

        /** The constant field whose object the variable holds. */
        private Optional<FieldRef> constant(int variable) {
            return variable >= 0
                            && at(variable) >= 0
                            && procedure.resolution(at(variable)) instanceof Resolution.Field access
                            && access.field().isStatic()
                    ? Optional.of(access.field())
                    : Optional.empty();
        }
    }

    private Optional<String> constantText(FieldRef field) {
        Optional<String> known = fields.get(field);
        if (known == null) {
            fields.put(field, Optional.empty());
            Optional<FieldDecl> declared = program.field(field);
            known = declared.flatMap(FieldDecl::constant)
                    .or(() -> declared.filter(found -> found.modifiers().isFinal())
                            .flatMap(found ->
                                    stored(field).flatMap(store -> store.in().text(store.at()))));
            fields.put(field, known);
        }
        return known;
    }

    /** What a method without parameters of a constant object gives: a text, one of its fields, or the name of the constant. */
    private Optional<String> given(FieldRef object, String method, Resolution.Invoke invoke) {
        Optional<FieldDecl> declared = program.field(object);
        boolean isEnum = declared.filter(field -> field.kind() == FieldDecl.Kind.ENUM_CONSTANT)
                .isPresent();
        if (isEnum
                && (method.equals("name")
                        || (method.equals("toString") && invoke.targets().isEmpty()))) {
            return declared.map(FieldDecl::name);
        }
        if (invoke.targets().isEmpty()) {
            return field(object, method);
        }
        return target(object, invoke)
                .flatMap(getter -> returnedField(getter)
                        .flatMap(field -> field(object, field))
                        .or(() -> returnedText(getter)));
    }

    /** The method that runs on the object: that of its own class, where others override it. */
    private Optional<Procedure> target(FieldRef object, Resolution.Invoke invoke) {
        if (invoke.targets().size() == 1) {
            return Optional.of(invoke.targets().get(0));
        }
        List<String> classes =
                made(object).map(made -> program.supertypes(made.type())).orElse(List.of());
        return invoke.targets().stream()
                .filter(found -> classes.contains(found.method().owner()))
                .min(Comparator.comparingInt(
                        found -> classes.indexOf(found.method().owner())));
    }

    /** The one text that a method returns. */
    private Optional<String> returnedText(Procedure getter) {
        Definitions definitions = of(getter);
        List<Instruction> returns = getter.body().code().stream()
                .filter(Instruction.Return.class::isInstance)
                .toList();
        return returns.size() == 1 ? definitions.text(((Instruction.Return) returns.get(0)).value()) : Optional.empty();
    }

    private Optional<String> returnedField(Procedure getter) {
        Definitions definitions = of(getter);
        return getter.body().code().stream()
                .filter(Instruction.Return.class::isInstance)
                .map(instruction -> definitions.at(((Instruction.Return) instruction).value()))
                .reduce((one, other) -> -1)
                .filter(at -> at >= 0)
                .flatMap(at -> getter.resolution(at) instanceof Resolution.Field access
                                && !access.field().isStatic()
                        ? Optional.of(access.field().name())
                        : Optional.empty());
    }

    /** The text that the constructor of a constant object stores in a field. */
    private Optional<String> field(FieldRef object, String field) {
        Optional<Made> made = made(object);
        if (made.isEmpty()
                || !(made.get().in().procedure.resolution(made.get().at()) instanceof Resolution.Invoke invoke)) {
            return Optional.empty();
        }
        if (invoke.targets().size() != 1) {
            return component(made.get(), field);
        }
        Procedure constructor = invoke.targets().get(0);
        Definitions definitions = of(constructor);
        for (int at = 0; at < constructor.body().code().size(); at++) {
            int value = storedValue(constructor.body().code().get(at));
            if (value >= 0
                    && constructor.resolution(at) instanceof Resolution.Field access
                    && access.field().name().equals(field)) {
                int argument = value - (constructor.body().thisVariable() == 0 ? 1 : 0);
                return argument >= 0 && argument < made.get().arguments().size()
                        ? made.get().in().text(made.get().arguments().get(argument))
                        : definitions.text(value);
            }
        }
        return Optional.empty();
    }

    /** What a record is made with, where it does not say how it is made. */
    private Optional<String> component(Made made, String name) {
        List<String> components = program
                .type(made.type())
                .filter(type -> type.kind() == TypeDecl.Kind.RECORD)
                .map(TypeDecl::fields)
                .orElse(List.of())
                .stream()
                .filter(field -> field.kind() == FieldDecl.Kind.RECORD_COMPONENT)
                .map(FieldDecl::name)
                .toList();
        int at = components.indexOf(name);
        return at >= 0 && components.size() == made.arguments().size()
                ? made.in().text(made.arguments().get(at))
                : Optional.empty();
    }

    private Optional<Made> made(FieldRef object) {
        return objects.computeIfAbsent(
                object,
                field -> stored(field)
                        .flatMap(store -> store.in()
                                .definition(store.at())
                                .filter(Instruction.New.class::isInstance)
                                .map(created -> new Made(
                                        store.in(),
                                        store.in().at(store.at()),
                                        ((Instruction.New) created).arguments(),
                                        type((Instruction.New) created, field.owner())))));
    }

    private String type(Instruction.New created, String owner) {
        return created.declared()
                .orElseGet(() -> program.resolve(created.type(), owner).erasedName());
    }

    /** A variable of a body. */
    private record Stored(Definitions in, int at) {}

    /** What the initialiser of its class stores in a constant. */
    private Optional<Stored> stored(FieldRef field) {
        Optional<Procedure> initialiser = program.implementation(field.owner(), MethodDecl.STATIC_INIT, 0)
                .filter(found -> found.method().owner().equals(field.owner()));
        if (initialiser.isEmpty()) {
            return Optional.empty();
        }
        List<Instruction> code = initialiser.get().body().code();
        for (int at = 0; at < code.size(); at++) {
            int value = storedValue(code.get(at));
            if (value >= 0
                    && initialiser.get().resolution(at) instanceof Resolution.Field access
                    && access.field().equals(field)) {
                return Optional.of(new Stored(initialisers.computeIfAbsent(initialiser.get(), this::of), value));
            }
        }
        return Optional.empty();
    }

    private static int storedValue(Instruction instruction) {
        if (instruction instanceof Instruction.FieldStore store) {
            return store.value();
        }
        return instruction instanceof Instruction.NameStore store ? store.value() : Instruction.NONE;
    }

    private static int[] definitions(Procedure procedure) {
        int[] definitions = new int[procedure.body().variables().size()];
        Arrays.fill(definitions, -1);
        List<Instruction> code = procedure.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i).target() >= 0) {
                definitions[code.get(i).target()] = i;
            }
        }
        return definitions;
    }
}
