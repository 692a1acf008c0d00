package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.inventory.storage.StoredColumn;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.MethodRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inventory as look-up tables. */
final class IndexedInventory implements Inventory {

    private final List<DataElement> elements;
    private final Map<FieldRef, DataElement> fields;
    private final Map<String, List<Overload>> overloads;
    private final Accessors accessors;
    private final Values values;
    private final Map<Place, DataElement> keys;
    private final List<CollectedInput> collected;
    private final ColumnElements columns;
    private final Storage storage;

    IndexedInventory(
            List<DataElement> elements,
            Map<FieldRef, DataElement> fields,
            Map<String, List<Overload>> overloads,
            Accessors accessors,
            Values values,
            Map<Place, DataElement> keys,
            List<CollectedInput> collected,
            ColumnElements columns,
            Storage storage) {
        this.elements = List.copyOf(elements);
        this.fields = new LinkedHashMap<>(fields);
        this.overloads = new LinkedHashMap<>();
        // Most methods take no personal data, and theirs would be the biggest table of all.
        overloads.forEach((method, all) -> {
            if (all.stream().anyMatch(Overload::hasElements)) {
                this.overloads.put(method, all);
            }
        });
        this.accessors = accessors;
        this.values = values;
        this.keys = Map.copyOf(keys);
        this.collected = List.copyOf(collected);
        this.columns = columns;
        this.storage = storage;
    }

    /** Where the overloads of a method with so many parameters are kept. */
    static String key(String owner, String method, int parameters) {
        return owner + "#" + method + "/" + parameters;
    }

    @Override
    public List<DataElement> elements() {
        return elements;
    }

    @Override
    public List<CollectedInput> collected() {
        return collected;
    }

    @Override
    public Optional<DataElement> field(FieldRef field) {
        return field.isStatic() ? Optional.empty() : Optional.ofNullable(fields.get(field));
    }

    @Override
    public Optional<DataElement> column(String table, String column) {
        return storage.column(table, column).flatMap(columns::of);
    }

    @Override
    public Optional<DataElement> queried(String owner, String method) {
        List<StoreStatement> statements = storage.statementsOf(owner, method);
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        List<StoredColumn> read = statements.stream()
                .filter(statement -> statement.origin() != StoreStatement.Origin.CONSTANT)
                .flatMap(statement -> storage.columnsRead(statement).stream())
                .distinct()
                .toList();
        return read.size() == 1 ? columns.of(read.get(0)) : Optional.empty();
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public Optional<DataElement> parameter(MethodRef method, int index) {
        List<String> types = method.parameterTypes();
        List<Overload> possible = overloads.getOrDefault(key(method.owner(), method.name(), types.size()), List.of());
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        return possible.stream()
                .filter(overload -> overload.erased().equals(types))
                .findFirst()
                .or(() -> possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty())
                .filter(overload -> index >= 0 && index < overload.elements().size())
                .flatMap(overload -> overload.elements().get(index));
    }

    @Override
    public Optional<DataElement> accessor(MethodRef method, Place place) {
        return accessors.find(method, place);
    }

    @Override
    public Optional<DataElement> unseenField(FieldRef field, Place place) {
        return accessors.find(field, place);
    }

    @Override
    public Optional<DataElement> named(String name, DataElement.Kind kind, String owner, Place place) {
        return values.named(name, kind, owner, place);
    }

    @Override
    public Optional<DataElement> key(Place call) {
        return Optional.ofNullable(keys.get(call));
    }

    @Override
    public Optional<DataElement> variable(String name, String owner, Type type, Place place) {
        return values.variable(name, owner, type, place);
    }

    /**
     * The parameters of one overload.
     *
     * @param erased their erased types
     * @param elements what they are
     */
    record Overload(List<String> erased, List<Optional<DataElement>> elements) {
        Overload {
            erased = List.copyOf(erased);
            elements = List.copyOf(elements);
        }

        boolean hasElements() {
            return elements.stream().anyMatch(Optional::isPresent);
        }
    }
}
