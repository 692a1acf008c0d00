package io.github.privacyscan;

import io.github.privacyscan.flow.DataFlow;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.inventory.Usage;
import io.github.privacyscan.inventory.Usage.Spot;
import io.github.privacyscan.link.Endpoint;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the inventory with what the other stages know of each element. */
final class Usages {

    /** Kinds of sinks that keep what they get; all others hand it on. */
    private static final Set<String> KEEPING = Set.of("db", "cache", "file", "cloud-storage", "identifier-field");

    /** Kinds of sinks where nothing goes: a value is set, hashed, encrypted or used as a key. */
    private static final Set<String> SETTING = Set.of("credential", "credential-field", "cipher");

    private final LinkedProgram program;
    private final Inventory inventory;
    private final Map<DataElement, Lists> found = new LinkedHashMap<>();

    private Usages(LinkedProgram program, Inventory inventory) {
        this.program = program;
        this.inventory = inventory;
        inventory.elements().forEach(element -> found.put(element, columns(element)));
    }

    /** Places while they are gathered. */
    private record Lists(List<Spot> stored, List<Spot> collected, List<Spot> sent) {

        Lists() {
            this(new ArrayList<>(0), new ArrayList<>(0), new ArrayList<>(0));
        }
    }

    /** The columns an element is stored in. */
    private Lists columns(DataElement element) {
        Lists lists = new Lists();
        if (element.kind() == DataElement.Kind.COLUMN) {
            lists.stored().add(new Spot(element.displayName(), element.place()));
            marked(element.owner(), element, lists);
        } else if (element.kind() == DataElement.Kind.FIELD) {
            FieldRef field = new FieldRef(element.owner(), element.name(), false);
            inventory.storage().columnsOf(field).forEach(column -> {
                Place place = column.place().orElse(element.place());
                lists.stored().add(new Spot(column.qualifiedName(), place));
                marked(column.table(), element, lists);
            });
        }
        return lists;
    }

    /** Where a table keeps deleted rows, its columns keep what they held. */
    private void marked(String table, DataElement element, Lists lists) {
        inventory
                .storage()
                .deletionMark(table)
                .ifPresent(mark -> lists.stored()
                        .add(new Spot(
                                mark.qualifiedName() + " only marks deleted rows",
                                mark.place().orElse(element.place()))));
    }

    /** The inventory with what was found, in its order. */
    static List<InventoryEntry> of(RuleContext context) {
        Usages usages = new Usages(context.program(), context.inventory());
        context.endpoints().forEach(usages::collect);
        context.flow().flows().forEach(usages::flow);
        return usages.found.entrySet().stream()
                .map(entry -> new InventoryEntry(
                        entry.getKey(),
                        new Usage(
                                entry.getValue().stored(),
                                entry.getValue().collected(),
                                entry.getValue().sent())))
                .toList();
    }

    private void flow(DataFlow flow) {
        String kind = flow.sink().model().kind();
        if (SETTING.contains(kind)) {
            return;
        }
        Optional.ofNullable(found.get(flow.element())).ifPresent(lists -> {
            String what = flow.sink()
                            .model()
                            .recipient()
                            .orElseGet(() -> simpleName(flow.sink().method().owner()))
                    + " (" + kind + ")";
            (KEEPING.contains(kind) ? lists.stored() : lists.sent())
                    .add(new Spot(what, flow.sink().place()));
        });
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    private void collect(Endpoint endpoint) {
        List<String> types = endpoint.method().params().stream()
                .map(parameter -> program.resolve(
                                parameter.type(), endpoint.type().binaryName())
                        .erasedName())
                .toList();
        MethodRef method =
                new MethodRef(endpoint.type().binaryName(), endpoint.method().name(), types, false, true);
        for (Endpoint.Input input : endpoint.inputs()) {
            String what = input.part().name().toLowerCase(Locale.ROOT) + " of " + String.join(", ", endpoint.paths());
            Spot spot = new Spot(what, endpoint.at(input.parameter().span()));
            inventory.parameter(method, input.index()).ifPresent(element -> collect(element, spot));
            collectFields(input.type(), spot, new HashSet<>());
        }
    }

    private void collect(DataElement element, Spot spot) {
        Optional.ofNullable(found.get(element))
                .ifPresent(lists -> lists.collected().add(spot));
    }

    /** What a bound object has is what a request can fill: its fields and those of the objects in it. */
    private void collectFields(Type type, Spot spot, Set<String> seen) {
        if (type instanceof Type.Array array) {
            collectFields(array.element(), spot, seen);
        } else if (type instanceof Type.Class named) {
            named.arguments().forEach(argument -> collectFields(argument, spot, seen));
            program.supertypes(named.binaryName()).stream()
                    .filter(name -> program.fileOf(name).isPresent() && seen.add(name))
                    .flatMap(name -> program.type(name).stream())
                    .forEach(declared -> collectFields(declared, spot, seen));
        }
    }

    private void collectFields(TypeDecl type, Spot spot, Set<String> seen) {
        for (FieldDecl field : type.fields()) {
            inventory
                    .field(new FieldRef(type.binaryName(), field.name(), false))
                    .ifPresent(element -> collect(element, spot));
            if (!field.modifiers().isStatic()) {
                collectFields(program.resolve(field.type(), type.binaryName()), spot, seen);
            }
        }
    }
}
