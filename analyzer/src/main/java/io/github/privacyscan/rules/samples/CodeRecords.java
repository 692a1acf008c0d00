package io.github.privacyscan.rules.samples;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.program.Operands;
import io.github.privacyscan.rules.Definitions;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.samples.SampleRecord.Cell;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects that code fills with texts written in it: by constructors, setters, builders and keys. */
final class CodeRecords {

    private static final Set<String> SETTING = Set.of("set", "with", "put", "add");

    private final RuleContext context;
    private final Procedure procedure;
    private final Definitions definitions;
    private final Map<Integer, List<Cell>> byObject = new LinkedHashMap<>();

    private CodeRecords(RuleContext context, Procedure procedure) {
        this.context = context;
        this.procedure = procedure;
        definitions = new Definitions(context.program(), procedure);
    }

    /** Those of the files in which texts were found that are personal data, in order of the code. */
    static Stream<SampleRecord> of(RuleContext context) {
        Set<String> files = context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.LITERAL)
                .map(element -> element.place().path())
                .collect(Collectors.toSet());
        return files.isEmpty()
                ? Stream.empty()
                : context.program().procedures().stream()
                        .filter(procedure -> files.contains(procedure.file().path()) && !procedure.isSynthetic())
                        .flatMap(procedure -> new CodeRecords(context, procedure).records());
    }

    private Stream<SampleRecord> records() {
        List<Instruction> code = procedure.body().code();
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            Optional<MethodRef> method = procedure.resolution(i) instanceof Resolution.Invoke invoke
                    ? Optional.of(invoke.method())
                    : Optional.empty();
            Place place = new Place(procedure.file().path(), instruction.span());
            if (instruction instanceof Instruction.New made) {
                fill(made.target(), made.arguments(), method, "", place);
                places.putIfAbsent(made.target(), place);
            } else if (instruction instanceof Instruction.Call call) {
                int object = object(call.receiver() < 0 ? call.target() : call.receiver());
                fill(object, call.arguments(), method, call.name(), place);
                places.putIfAbsent(object, place);
            }
        }
        String name = Wording.call(procedure.method());
        Place whole = new Place(procedure.file().path(), procedure.declaration().span());
        return byObject.entrySet().stream()
                .map(entry -> new SampleRecord(name, places.getOrDefault(entry.getKey(), whole), entry.getValue()));
    }

    /** The object at the beginning of a chain of calls. */
    private int object(int variable) {
        Instruction definition = definitions.of(variable).orElse(null);
        if (definition instanceof Instruction.Copy copy) {
            return object(copy.source());
        }
        return definition instanceof Instruction.Call call && call.receiver() >= 0 ? object(call.receiver()) : variable;
    }

    private void fill(int object, Operands arguments, Optional<MethodRef> method, String name, Place place) {
        String key = "";
        for (int i = 0; i < arguments.size(); i++) {
            Optional<String> text = definitions
                    .constant(arguments.get(i))
                    .filter(Constant.Text.class::isInstance)
                    .map(constant -> ((Constant.Text) constant).value());
            if (text.isPresent()) {
                int index = i;
                Optional<DataElement> element = method.flatMap(called -> argument(called, index))
                        .or(() -> Optional.of(name)
                                .filter(setter -> arguments.size() == 1)
                                .flatMap(setter -> named(property(setter), place)));
                Optional<DataElement> keyed = named(key, place);
                byObject.computeIfAbsent(object, absent -> new ArrayList<>())
                        .add(new Cell(text.get(), keyed.or(() -> element)));
            }
            key = i == 0 ? text.orElse("") : "";
        }
    }

    /** What an argument is by the parameter, or by the field of the same number where the constructor is generated. */
    private Optional<DataElement> argument(MethodRef method, int index) {
        Optional<DataElement> parameter = context.inventory().parameter(method, index);
        if (parameter.isPresent() || !method.name().equals("<init>")) {
            return parameter.map(element -> context.inventory()
                    .field(new FieldRef(method.owner(), element.name(), false))
                    .orElse(element));
        }
        List<FieldDecl> fields = context.program().type(method.owner()).stream()
                .filter(type -> type.methods().stream().noneMatch(written -> written.isConstructor()))
                .flatMap(type -> type.fields().stream())
                .filter(field -> !field.modifiers().isStatic())
                .toList();
        return fields.size() == method.parameterTypes().size()
                ? context.inventory()
                        .field(new FieldRef(method.owner(), fields.get(index).name(), false))
                : Optional.empty();
    }

    private Optional<DataElement> named(String name, Place place) {
        return name.isEmpty()
                ? Optional.empty()
                : context.inventory()
                        .named(
                                name,
                                DataElement.Kind.VARIABLE,
                                procedure.method().owner(),
                                place);
    }

    /** {@code setFullName}, {@code fullName}: what the method sets. */
    private static String property(String method) {
        List<String> words = NameTokens.of(method);
        boolean sets = words.size() > 1 && SETTING.contains(words.get(0));
        return String.join("_", sets ? words.subList(1, words.size()) : words);
    }
}
