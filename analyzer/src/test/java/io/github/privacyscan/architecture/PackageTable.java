package io.github.privacyscan.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The packages of the product and what each may import, as ARCHITECTURE.md has them. A package below a listed one belongs to
 * it: {@code rules.logging} to {@code rules}, {@code report.sarif} to {@code report} except for its library.
 */
final class PackageTable {

    static final String ROOT = "io.github.privacyscan";

    /** The package of {@code Analysis}, which wires the stages. */
    static final String ANALYSIS = "";

    private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            row("source"),
            row("sql", "source"),
            row("program", "source"),
            row("read.java", "program", "source"),
            row("read.bytecode", "program", "source"),
            row("read.template", "program", "source"),
            row("read.xml", "source"),
            row("read.config", "program", "source", "read.xml"),
            row("read.mapper", "program", "source", "sql"),
            row("read.sql", "program", "source", "sql", "read.xml"),
            row("knowledge", "program", "source"),
            row("link", "program", "knowledge", "source"),
            row("inventory", "program", "link", "knowledge", "manifest", "source", "sql"),
            row("flow", "program", "link", "knowledge", "inventory", "source", "sql"),
            row("manifest", "source"),
            row("rules", "program", "link", "inventory", "flow", "manifest", "knowledge", "findings", "source", "sql"),
            row("findings", "source"),
            row("report", "findings", "inventory", "source"),
            row("cache"),
            row("cli", ANALYSIS, "report", "findings"),
            row(
                    ANALYSIS,
                    "source",
                    "program",
                    "read.java",
                    "read.bytecode",
                    "read.template",
                    "read.config",
                    "read.mapper",
                    "read.sql",
                    "knowledge",
                    "link",
                    "inventory",
                    "flow",
                    "manifest",
                    "rules",
                    "findings",
                    "report",
                    "cache")));

    /** A foreign library, by the start of its package names, and the packages that may use it. */
    private static final Map<String, Set<String>> LIBRARIES = new TreeMap<>(Map.of(
            "com.github.javaparser", Set.of("read.java"),
            "org.objectweb.asm", Set.of("read.bytecode"),
            "org.snakeyaml.engine", Set.of("knowledge", "manifest", "read.config"),
            "net.sf.jsqlparser", Set.of("read.sql"),
            "com.contrastsecurity.sarif", Set.of("report.sarif"),
            "com.fasterxml.jackson", Set.of("report.sarif"),
            "picocli", Set.of("cli")));

    private static final List<String> EVERYWHERE = List.of("java", "javax.xml", "org.jspecify.annotations");

    private PackageTable() {}

    /** The row a package belongs to; empty for a package that the table does not know. */
    static Optional<String> rowOf(String packageName) {
        return nearest(MAY_IMPORT.keySet(), packageName);
    }

    /** Whether a class of one package may use a class of the other. */
    static boolean allows(String from, String to) {
        Optional<String> row = rowOf(from);
        if (row.isEmpty()) {
            return false;
        }
        if (isOurs(to)) {
            return rowOf(to)
                    .filter(target -> target.equals(row.get())
                            || MAY_IMPORT.get(row.get()).contains(target))
                    .isPresent();
        }
        return EVERYWHERE.stream().anyMatch(covers(to)) || maySeeLibrary(from, to);
    }

    /** Whether the package may know the foreign library that the dotted name belongs to. */
    static boolean maySeeLibrary(String from, String dottedName) {
        return LIBRARIES.entrySet().stream()
                .filter(library -> covers(dottedName).test(library.getKey()))
                .flatMap(library -> library.getValue().stream())
                .anyMatch(covers(relative(from)));
    }

    private static boolean isOurs(String packageName) {
        return covers(packageName).test(ROOT);
    }

    private static Optional<String> nearest(Set<String> rows, String packageName) {
        if (packageName.equals(ROOT)) {
            return Optional.of(ANALYSIS);
        }
        return rows.stream()
                .filter(row -> !row.equals(ANALYSIS))
                .filter(covers(relative(packageName)))
                .findFirst();
    }

    private static String relative(String packageName) {
        return packageName.startsWith(ROOT + ".") ? packageName.substring(ROOT.length() + 1) : packageName;
    }

    /** Accepts the package itself and those around it. */
    private static Predicate<String> covers(String packageName) {
        return outer -> packageName.equals(outer) || packageName.startsWith(outer + ".");
    }

    private static Map.Entry<String, Set<String>> row(String name, String... mayImport) {
        return Map.entry(name, new TreeSet<>(Arrays.asList(mayImport)));
    }
}
