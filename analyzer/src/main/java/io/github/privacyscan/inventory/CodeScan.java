package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.KeyNames.Role;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds personal data that the code names by texts: keys of maps and properties, JSON paths, columns of a row. Names that
 * are used on the same object in the same method tell about each other, as the fields of a type do.
 */
final class CodeScan {

    private final LinkedProgram program;
    private final Judge judge;
    private final Values values;
    private final OwnerNames owners;
    private final KeyNames keys;
    private final Literals literals;
    private final BagReads bags;
    private final CodeTexts texts;
    private final Map<Place, DataElement> reads = new HashMap<>();

    CodeScan(
            LinkedProgram program,
            Judge judge,
            Values values,
            OwnerNames owners,
            KeyNames keys,
            Literals literals,
            BagReads bags) {
        this.program = program;
        this.judge = judge;
        this.values = values;
        this.owners = owners;
        this.keys = keys;
        this.literals = literals;
        this.bags = bags;
        this.texts = new CodeTexts(program);
    }

    /** The elements, in order of the code; one for each name on a line. */
    List<DataElement> scan() {
        Map<List<Object>, DataElement> found = new LinkedHashMap<>();
        for (Procedure procedure : program.procedures()) {
            if (!procedure.isSynthetic()) {
                scan(procedure)
                        .forEach(element -> found.putIfAbsent(
                                List.of(
                                        element.place().path(),
                                        element.place().span().startLine(),
                                        element.kind(),
                                        element.name()),
                                element));
            }
        }
        return new ArrayList<>(found.values());
    }

    /** What calls get that were found to read a value by its name, by the place of the call. */
    Map<Place, DataElement> reads() {
        return Map.copyOf(reads);
    }

    private List<DataElement> scan(Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        CodeTexts.Definitions definitions = texts.of(procedure);
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        List<DataElement> found = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction instanceof Instruction.Call call) {
                use(procedure, i, call, definitions)
                        .ifPresent(use -> uses.computeIfAbsent(use.group(), any -> new ArrayList<>(2))
                                .add(use));
                literals.arguments(procedure, call, definitions::text).forEach(found::add);
            } else if (instruction instanceof Instruction.Const literal
                    && literal.value() instanceof Constant.Text text) {
                literals.assigned(procedure, literal, text.value()).ifPresent(found::add);
            }
        }
        uses.values().forEach(group -> found.addAll(judge(procedure, group)));
        return found;
    }

    private Optional<Use> use(Procedure procedure, int at, Instruction.Call call, CodeTexts.Definitions definitions) {
        Role role = call.arguments().size() == 0 ? Role.NONE : keys.roleOf(call.name());
        if (role == Role.NONE || (role == Role.WRITE && call.arguments().size() < 2)) {
            return Optional.empty();
        }
        Optional<String> text = definitions.text(call.arguments().get(0));
        if (text.isEmpty() && role == Role.READ && call.arguments().size() > 1) {
            text = definitions.text(call.arguments().get(1)).filter(path -> path.startsWith("$"));
        }
        String type = procedure.resolution(at) instanceof Resolution.Invoke invoke
                ? invoke.method().owner()
                : procedure.typeOf(call.receiver()).erasedName();
        if (text.isEmpty() && role == Role.READ) {
            bags.read(procedure, at, call, definitions)
                    .ifPresent(
                            bag -> reads.putIfAbsent(new Place(procedure.file().path(), call.link()), bag));
        }
        if (text.isEmpty() || keys.isOther(type) || isField(procedure.method().owner(), text.get())) {
            return Optional.empty();
        }
        String written = text.get();
        if (role == Role.READ && keys.isOtherHolder(definitions.name(call.receiver()))) {
            return Optional.empty();
        }
        return keys.key(written).map(key -> {
            Place place = new Place(procedure.file().path(), call.link());
            String receiver = definitions.name(call.receiver());
            String group = receiver.isEmpty() ? "#" + call.receiver() : receiver;
            String holder = definitions
                    .gotAs(call.receiver())
                    .flatMap(keys::key)
                    .map(KeyNames.Key::name)
                    .filter(name -> owners.of(name) != OwnerNature.NEUTRAL)
                    .orElse(receiver);
            boolean reads = role == Role.READ
                    || (role == Role.EITHER && call.arguments().size() == 1);
            return new Use(
                    written,
                    key,
                    group,
                    nature(procedure, holder, key, type),
                    place,
                    reads,
                    procedure.typeOf(call.target()));
        });
    }

    /** {@code append("email", email)} in the text form of a type: the field says it already. */
    private boolean isField(String owner, String name) {
        return program.type(owner)
                .filter(type -> type.fields().stream()
                        .anyMatch(field ->
                                TypeScan.isData(type, field) && field.name().equals(name)))
                .isPresent();
    }

    /** What the object is that has the value: by the path, the type, the name of the variable, else by who reads it. */
    private OwnerNature nature(Procedure procedure, String receiver, KeyNames.Key key, String type) {
        OwnerNature nature = key.owner();
        if (nature == OwnerNature.NEUTRAL && program.fileOf(type).isPresent()) {
            nature = values.natureOf(type);
        }
        if (nature == OwnerNature.NEUTRAL) {
            nature = owners.of(receiver);
        }
        return nature == OwnerNature.NEUTRAL ? owners.of(procedure.method().owner()) : nature;
    }

    private List<DataElement> judge(Procedure procedure, List<Use> group) {
        Map<Use, Judgement> judged = judge(group, Optional.empty());
        OwnerNature nature = group.get(0).nature();
        if (nature == OwnerNature.NEUTRAL && Neighbours.areAPersons(judged.values())) {
            nature = OwnerNature.PERSON;
            judged = judge(group, Optional.of(nature));
        }
        List<DataElement> elements = new ArrayList<>();
        Neighbours.weigh(judged, nature).forEach((use, judgement) -> {
            if (judgement.confidence() != Confidence.WEAK) {
                DataElement element = judgement.element(
                        DataElement.Kind.MAP_KEY, procedure.method().owner(), use.written(), use.place());
                elements.add(element);
                if (use.reads()) {
                    reads.putIfAbsent(use.place(), element);
                }
            }
        });
        return elements;
    }

    private Map<Use, Judgement> judge(List<Use> group, Optional<OwnerNature> nature) {
        Map<Use, Judgement> judged = new LinkedHashMap<>();
        for (Use use : group) {
            judge.judgeText(use.key().name(), nature.orElse(use.nature()))
                    .filter(judgement -> !use.reads() || !judge.isNoValue(judgement, use.type()))
                    .ifPresent(judgement -> judged.put(use, judgement));
        }
        return judged;
    }

    /**
     * A name that the code uses.
     *
     * @param group names of the same group are used on the same object
     * @param reads whether the value is got
     * @param type the type of what the call gives back
     */
    private record Use(
            String written,
            KeyNames.Key key,
            String group,
            OwnerNature nature,
            Place place,
            boolean reads,
            Type type) {}
}
