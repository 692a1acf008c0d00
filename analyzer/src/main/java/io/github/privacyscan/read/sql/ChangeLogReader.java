package io.github.privacyscan.read.sql;

import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SchemaFacts.Column;
import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.read.xml.XmlWalk;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads change logs of Liquibase in XML and YAML. Changes for several databases add up; what takes a change back is passed over,
 * and so are files that a change names: those among the sources are read by themselves.
 */
public final class ChangeLogReader {

    /** The first element of a change log, and the first key of one in YAML. */
    public static final String ROOT = "databaseChangeLog";

    private static final Set<String> NO_CHANGE = Set.of("rollback", "preConditions", "modifySql", "validCheckSum");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([\\w.-]+)\\s*}");

    private final SchemaDraft draft = new SchemaDraft(true);
    private final Map<String, String> properties = new LinkedHashMap<>();

    private ChangeLogReader() {}

    /** Reads a file in XML as far as it is well-formed. */
    public static SchemaFacts read(SourceText source) {
        XmlWalk.Tree tree = XmlWalk.read(source);
        ChangeLogReader reader = new ChangeLogReader();
        tree.root().ifPresent(root -> reader.visit(Change.of(root)));
        return reader.draft.finish(source.file(), tree.problems());
    }

    /** Whether entries of YAML are those of a change log. */
    public static boolean isChangeLog(SettingsFacts settings) {
        return settings.entries().stream()
                .anyMatch(entry ->
                        entry.key().startsWith(ROOT + "[") || entry.key().startsWith(ROOT + "."));
    }

    /** Reads the entries of a file in YAML. */
    public static SchemaFacts read(SettingsFacts settings) {
        ChangeLogReader reader = new ChangeLogReader();
        reader.visit(Change.of(settings.entries()));
        return reader.draft.finish(settings.file(), settings.problems());
    }

    private void visit(Change change) {
        switch (change.name()) {
            case "property" -> properties.putIfAbsent(change.value("name"), change.value("value"));
            case "createTable", "addColumn" -> define(change);
            case "setTableRemarks" -> remark(change);
            case "setColumnRemarks", "addDefaultValue", "modifyDataType", "addNotNullConstraint" -> alter(change);
            case "addPrimaryKey", "addUniqueConstraint", "createIndex" -> index(change);
            case "renameTable" -> renameTable(change);
            case "renameColumn" -> renameColumn(change);
            case "dropTable" -> table(change).ifPresent(table -> draft.drop(table, Optional.empty()));
            case "dropColumn" -> dropColumn(change);
            case "insert" -> insert(change);
            case "sql" -> ScriptReader.readInto(draft, change.text(), change.textLine());
            default ->
                change.children().stream()
                        .filter(child -> !NO_CHANGE.contains(child.name()))
                        .forEach(this::visit);
        }
    }

    private void define(Change change) {
        Optional<String> named = table(change);
        if (named.isEmpty()) {
            return;
        }
        String table = named.get();
        Span span = change.span("tableName");
        if (change.name().equals("createTable")) {
            draft.create(table, span);
            draft.comment(table, change.value("remarks"), span);
        }
        change.all("column").forEach(column -> column(table, column, span));
    }

    private void column(String table, Change column, Span tableSpan) {
        Optional<String> name = name(column, "name");
        if (name.isEmpty()) {
            return;
        }
        boolean isPrimary = isConstrained(column, "primaryKey", "true");
        boolean isNullable = !isPrimary && !isConstrained(column, "nullable", "false");
        Column defined = new Column(
                name.get(),
                filled(column.value("type"), Function.identity()),
                present(column.value("remarks")),
                isNullable,
                present(column.valueLike("defaultValue")),
                column.span("name"));
        draft.column(table, defined, tableSpan);
        if (isPrimary || isConstrained(column, "unique", "true")) {
            draft.index(table, new Index(List.of(name.get()), true), tableSpan);
        }
    }

    private static boolean isConstrained(Change column, String attribute, String value) {
        return column.all("constraints")
                .anyMatch(constraint -> constraint.value(attribute).equalsIgnoreCase(value));
    }

    private void remark(Change change) {
        table(change)
                .filter(table -> !change.value("remarks").isEmpty())
                .ifPresent(table -> draft.comment(table, change.value("remarks"), change.span("tableName")));
    }

    /** What one more thing says of a column. */
    private void alter(Change change) {
        Optional<String> table = table(change);
        Optional<String> column = name(change, "columnName");
        if (table.isPresent() && column.isPresent()) {
            String type = filled(change.valueLike("newDataType"), Function.identity());
            boolean isRequired = change.name().equals("addNotNullConstraint");
            Column said = new Column(
                    column.get(),
                    isRequired ? filled(change.value("columnDataType"), Function.identity()) : type,
                    present(change.value("remarks")),
                    !isRequired,
                    present(change.valueLike("defaultValue")),
                    change.span("columnName"));
            draft.column(table.get(), said, change.span("tableName"));
        }
    }

    private void index(Change change) {
        boolean isUnique =
                !change.name().equals("createIndex") || change.value("unique").equals("true");
        List<String> listed = Arrays.stream(change.value("columnNames").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> columns = listed.isEmpty()
                ? change.all("column")
                        .flatMap(column -> name(column, "name").stream())
                        .toList()
                : listed;
        table(change).ifPresent(table -> draft.index(table, new Index(columns, isUnique), change.span("tableName")));
    }

    private void renameTable(Change change) {
        Optional<String> from = name(change, "oldTableName");
        Optional<String> to = name(change, "newTableName");
        if (from.isPresent() && to.isPresent()) {
            draft.renameTable(from.get(), to.get());
        }
    }

    private void renameColumn(Change change) {
        Optional<String> table = table(change);
        Optional<String> from = name(change, "oldColumnName");
        Optional<String> to = name(change, "newColumnName");
        if (table.isPresent() && from.isPresent() && to.isPresent()) {
            draft.renameColumn(table.get(), from.get(), to.get());
            present(change.value("remarks"))
                    .ifPresent(text -> draft.columnComment(table.get(), to.get(), text, change.span("newColumnName")));
        }
    }

    private void dropColumn(Change change) {
        table(change).ifPresent(table -> {
            name(change, "columnName").ifPresent(column -> draft.drop(table, Optional.of(column)));
            change.all("column")
                    .flatMap(column -> name(column, "name").stream())
                    .forEach(column -> draft.drop(table, Optional.of(column)));
        });
    }

    private void insert(Change change) {
        List<Change> columns = change.all("column").toList();
        table(change)
                .ifPresent(table -> draft.row(
                        table,
                        columns.stream().map(column -> column.value("name")).toList(),
                        columns.stream()
                                .map(column -> column.valueLike("value"))
                                .toList(),
                        change.span("tableName")));
    }

    private Optional<String> table(Change change) {
        return name(change, "tableName");
    }

    /** A name; what nobody says of it is left out. */
    private Optional<String> name(Change change, String attribute) {
        return present(filled(change.value(attribute), unknown -> ""));
    }

    private String filled(String text, Function<String, String> otherwise) {
        return PLACEHOLDER.matcher(text).replaceAll((MatchResult found) -> {
            String property = found.group(1);
            String value = properties.getOrDefault(property, otherwise.apply(property));
            return Matcher.quoteReplacement(value);
        });
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(said -> !said.isEmpty());
    }
}
