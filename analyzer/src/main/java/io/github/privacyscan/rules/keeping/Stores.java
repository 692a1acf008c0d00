package io.github.privacyscan.rules.keeping;

import io.github.privacyscan.inventory.Confidence;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoreStatement;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.CallIndex;
import io.github.privacyscan.rules.Leak;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables and collections of a program that hold personal data by themselves, each with the classes of its rows. */
final class Stores {

    /** How methods begin that write what they are given. */
    private static final Set<String> WRITING = Set.of("save", "persist", "insert", "merge", "store", "upsert");

    /** Families that machines and settings have too. */
    private static final Set<String> MACHINES = Set.of("credential", "online-device");

    private final RuleContext context;

    private Stores(RuleContext context) {
        this.context = context;
    }

    /**
     * One of them.
     *
     * @param table its name
     * @param types the classes whose objects are its rows, those that say so first
     * @param subjects what they are about, in words
     * @param place where the first of them is declared
     * @param data the personal data in it, worst first; never empty
     */
    record Store(String table, List<TypeDecl> types, List<List<String>> subjects, Place place, List<DataElement> data) {

        /** The class of its rows. */
        TypeDecl type() {
            return types.get(0);
        }

        boolean isOf(String binaryName) {
            return types.stream().anyMatch(type -> type.binaryName().equals(binaryName));
        }

        /** Whether a statement writes or deletes its rows; JPQL names the class. */
        boolean isWrittenBy(SqlStatement statement) {
            return statement
                    .mainTable()
                    .filter(main -> key(main.name()).equals(key(table))
                            || types.stream().anyMatch(type -> type.simpleName().equals(main.name())))
                    .isPresent();
        }
    }

    /** Those with data that are strongly recognised, in order of their classes. */
    static List<Store> of(RuleContext context) {
        return new Stores(context).all();
    }

    /** Those of the stores whose rows these sources write, so that they are theirs. */
    static List<Store> written(RuleContext context, List<Store> stores) {
        Set<String> given = context.calls().names().stream()
                .filter(name -> WRITING.contains(first(name)))
                .flatMap(name -> context.calls().named(name).stream())
                .flatMap(Stores::arguments)
                .collect(Collectors.toSet());
        List<StoreStatement> inserts = context.inventory().storage().statements().stream()
                .filter(statement -> statement.sql().kind() == SqlStatement.Kind.INSERT && isRun(context, statement))
                .toList();
        return stores.stream()
                .filter(store -> store.types().stream().anyMatch(type -> given.contains(type.binaryName()))
                        || inserts.stream().anyMatch(statement -> store.isWrittenBy(statement.sql())))
                .toList();
    }

    /** The class names of the arguments of a call, and of what they contain. */
    static Stream<String> arguments(CallIndex.Call call) {
        return call.instruction() instanceof io.github.privacyscan.program.Instruction.Call written
                ? written.arguments().stream()
                        .mapToObj(call.procedure()::typeOf)
                        .flatMap(Stores::names)
                : Stream.empty();
    }

    /** The class names in a type. */
    static Stream<String> names(Type type) {
        if (type instanceof Type.Array array) {
            return names(array.element());
        }
        return type instanceof Type.Class named
                ? Stream.concat(
                        Stream.of(named.binaryName()),
                        named.arguments().stream().flatMap(Stores::names))
                : Stream.empty();
    }

    /** A name as it is compared: without underscores and case. */
    static String key(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The first word of a name; empty if it has none. */
    static String first(String name) {
        List<String> words = NameTokens.of(name);
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Whether a method that runs a statement is called; a text in code is taken to be used. */
    static boolean isRun(RuleContext context, StoreStatement statement) {
        return statement.origin() == StoreStatement.Origin.CONSTANT
                || context.calls().named(statement.member()).stream()
                        .anyMatch(call -> call.method().owner().equals(statement.owner())
                                || context.program().isSubtype(call.method().owner(), statement.owner()));
    }

    private List<Store> all() {
        Storage storage = context.inventory().storage();
        Map<String, List<DataElement>> byOwner = context.inventory().elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD && counts(element))
                .filter(element -> !storage.columnsOf(new FieldRef(element.owner(), element.name(), false))
                        .isEmpty())
                .collect(Collectors.groupingBy(DataElement::owner));
        Map<String, List<TypeDecl>> byTable = new LinkedHashMap<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            boolean isTest = context.program()
                    .fileOf(type.binaryName())
                    .filter(facts -> facts.file().test())
                    .isPresent();
            if (!isTest && !type.modifiers().isAbstract()) {
                storage.tableOf(type.binaryName())
                        .ifPresent(table -> byTable.computeIfAbsent(key(table), absent -> new ArrayList<>())
                                .add(type));
            }
        }
        return byTable.values().stream().flatMap(types -> store(types, byOwner)).toList();
    }

    private Stream<Store> store(List<TypeDecl> types, Map<String, List<DataElement>> byOwner) {
        List<TypeDecl> ordered = Stream.concat(
                        types.stream().filter(this::isDeclared), types.stream().filter(type -> !isDeclared(type)))
                .toList();
        TypeDecl first = ordered.get(0);
        List<DataElement> data = context.program().supertypes(first.binaryName()).stream()
                .flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream())
                .sorted(Leak.WORST)
                .toList();
        return !isOfPeople(first, data)
                ? Stream.empty()
                : context.program().fileOf(first.binaryName()).stream()
                        .map(file -> new Store(
                                context.inventory()
                                        .storage()
                                        .tableOf(first.binaryName())
                                        .orElseThrow(),
                                ordered,
                                ordered.stream().map(Subject::words).distinct().toList(),
                                new Place(file.file().path(), first.span()),
                                data));
    }

    private boolean isDeclared(TypeDecl type) {
        return context.roles().has(type.annotations(), type.binaryName(), "entity");
    }

    /**
     * Whether rows are about people: something grave, or two things of which one is no account of a machine. Shops and
     * departments have addresses and telephones too.
     */
    private boolean isOfPeople(TypeDecl type, List<DataElement> data) {
        List<DataElement> ofPeople = data.stream()
                .filter(element -> !MACHINES.contains(element.concept().category()))
                .toList();
        boolean isGrave =
                ofPeople.stream().anyMatch(element -> element.concept().tier() != Concept.Tier.T2);
        long kinds = data.stream().map(DataElement::conceptId).distinct().count();
        Set<String> things = context.knowledge().matching().set("thing-class-tokens");
        List<String> words = Subject.words(type);
        boolean isThing = words.isEmpty() || things.contains(words.get(words.size() - 1));
        return isGrave || (!isThing && !ofPeople.isEmpty() && kinds > 1);
    }

    /** Weak guesses and what only may be personal data give no store of people. */
    private static boolean counts(DataElement element) {
        return element.confidence().compareTo(Confidence.STRONG) <= 0 && Leak.countsAlone(element);
    }
}
