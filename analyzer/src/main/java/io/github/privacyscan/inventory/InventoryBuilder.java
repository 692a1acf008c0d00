package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.IndexedInventory.Overload;
import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoredTable;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.ParamDecl;
import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the inventory of a program: every field, record component and parameter of its source types is judged once. */
public final class InventoryBuilder {

    private final LinkedProgram program;
    private final Knowledge knowledge;
    private final Judge judge;
    private final MethodWords words;
    private final OwnerNames owners;
    private final TypeScan types;
    private final FormFields forms;
    private final Storage storage;
    private final SampleValues samples;
    private final Map<FieldRef, DataElement> fields = new LinkedHashMap<>();
    private final Map<String, List<Overload>> overloads = new LinkedHashMap<>();
    private final Map<String, OwnerNature> natures = new LinkedHashMap<>();
    private final List<DataElement> elements = new ArrayList<>();

    private InventoryBuilder(LinkedProgram program, Knowledge knowledge) {
        this.program = program;
        this.knowledge = knowledge;
        storage = Storage.of(program, knowledge);
        samples = SampleValues.of(storage, program.program().resources().of(SchemaFacts.class), knowledge);
        judge = new Judge(knowledge, program, Glossary.of(program, knowledge, storage));
        words = new MethodWords(judge);
        owners = new OwnerNames(knowledge);
        forms = new FormFields(program, knowledge);
        types = new TypeScan(
                program,
                judge,
                owners,
                new Companions(knowledge),
                new Bags(knowledge),
                new Departments(knowledge),
                this::labels,
                storage::tableOf,
                this::comment);
    }

    /** The inventory; linear in the number of declarations. */
    public static Inventory build(LinkedProgram program, Knowledge knowledge) {
        InventoryBuilder builder = new InventoryBuilder(program, knowledge);
        program.sourceTypes().forEach(builder::add);
        return builder.finish();
    }

    private Inventory finish() {
        Values values = new Values(judge, owners, natures);
        KeyNames keys = new KeyNames(knowledge, owners);
        CodeScan code = new CodeScan(
                program, judge, values, owners, keys, new Literals(knowledge, judge), new BagReads(fields));
        elements.addAll(code.scan());
        List<CollectedInput> collected = new FormElements(judge, owners, fields).of(forms);
        collected.forEach(input -> elements.add(input.element()));
        ColumnElements columns = ColumnElements.of(storage, types, samples, fields);
        elements.addAll(columns.added());
        elements.sort(null);
        Accessors accessors = new Accessors(program, judge, values);
        return new IndexedInventory(
                elements, fields, overloads, accessors, values, code.reads(), collected, columns, storage);
    }

    /** What the table of a class, or a table looked at as a class, holds. */
    private Optional<String> comment(String type) {
        return storage.tableOf(type)
                .or(() -> Optional.of(type).filter(name -> name.indexOf('.') < 0))
                .flatMap(storage::table)
                .flatMap(StoredTable::comment);
    }

    /** What stands beside the columns and inputs of a field. */
    private List<Label> labels(FieldRef field) {
        List<Label> all = new ArrayList<>(ColumnElements.labels(storage.columnsOf(field)));
        all.addAll(forms.labels(field));
        return all;
    }

    private void add(TypeDecl type) {
        Optional<String> path =
                program.fileOf(type.binaryName()).map(facts -> facts.file().path());
        if (path.isEmpty()) {
            return;
        }
        TypeScan.Result result = samples.with(type, types.scan(type), storage);
        natures.put(type.binaryName(), result.nature());
        result.fields().forEach((field, judgement) -> addField(type, field, judgement, path.get()));
        if (type.kind() != TypeDecl.Kind.ENUM) {
            type.methods().forEach(method -> addMethod(type, method, result, path.get()));
        }
    }

    private void addField(TypeDecl type, FieldDecl field, Judgement judgement, String path) {
        FieldRef ref = new FieldRef(type.binaryName(), field.name(), false);
        DataElement element = judgement.element(
                DataElement.Kind.FIELD, type.binaryName(), field.name(), new Place(path, field.span()));
        fields.put(ref, element);
        elements.add(element);
    }

    private void addMethod(TypeDecl type, MethodDecl method, TypeScan.Result found, String path) {
        if (method.params().isEmpty()) {
            return;
        }
        List<String> erased = new ArrayList<>();
        List<Optional<DataElement>> params = new ArrayList<>();
        for (ParamDecl param : method.params()) {
            Type resolved = program.resolve(param.type(), type.binaryName());
            List<Label> columns = type.isInterface()
                    ? ColumnElements.labels(storage.columnsOf(type.binaryName(), method, param))
                    : List.of();
            Declared declared = new Declared(type.binaryName(), param.name(), resolved, param.annotations(), columns);
            Optional<FieldDecl> own = setField(type, method, param);
            Optional<Judgement> judged = own.isPresent()
                    ? own.flatMap(field -> Optional.ofNullable(found.fields().get(field)))
                    : words.judge(declared, found.nature(), method.name());
            Optional<DataElement> element = judged.map(judgement -> judgement.element(
                    DataElement.Kind.PARAMETER,
                    type.binaryName() + "#" + method.name(),
                    param.name(),
                    new Place(path, param.span())));
            if (own.isEmpty()) {
                element.ifPresent(elements::add);
            }
            erased.add(resolved.erasedName());
            params.add(element);
        }
        String key = IndexedInventory.key(type.binaryName(), method.name(), params.size());
        overloads.computeIfAbsent(key, any -> new ArrayList<>(1)).add(new Overload(erased, params));
    }

    /** The field that a setter or constructor sets to the parameter, by their names: what the field is, the parameter is. */
    private static Optional<FieldDecl> setField(TypeDecl type, MethodDecl method, ParamDecl param) {
        boolean sets = method.isConstructor()
                || (method.params().size() == 1
                        && (method.name().startsWith("set") || method.name().startsWith("with")));
        return sets
                ? type.fields().stream()
                        .filter(field ->
                                TypeScan.isData(type, field) && field.name().equals(param.name()))
                        .findFirst()
                : Optional.empty();
    }
}
