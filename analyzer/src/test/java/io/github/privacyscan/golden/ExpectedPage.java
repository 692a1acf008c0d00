package io.github.privacyscan.golden;

import io.github.privacyscan.findings.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on which people wrote down what a scan should say: its tables of findings, of silent places and of arguable ones.
 * A row whose state is {@code missed: why} or {@code false alarm: why} records a known fault; it fails as soon as the fault
 * is mended, so that the page never claims less or more than the tool does.
 *
 * @param rows the rows of all tables, in order
 * @param totals how many findings and silent places the page counts for each rule
 */
record ExpectedPage(List<Row> rows, Map<String, List<Integer>> totals) {

    private static final Pattern HEADING = Pattern.compile("^## (.+)$");
    private static final Pattern COUNT = Pattern.compile("^\\| ((?:PDPO|UEMO)-[A-Z0-9-]+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final Pattern PLACE = Pattern.compile("(\\S+):(\\d+)");

    /** What a table is about. */
    enum Kind {
        FINDING,
        SILENT,
        ARGUABLE
    }

    /** A line of a file. */
    record Spot(String path, int line) {
        @Override
        public String toString() {
            return path + ":" + line;
        }
    }

    /**
     * A row.
     *
     * @param spots where a finding may stand; one is enough
     * @param state nothing, or the known fault
     */
    record Row(Kind kind, String rule, List<Spot> spots, String state) {

        boolean isAbout(Finding finding) {
            return rule.equals(finding.rule().id())
                    && spots.contains(new Spot(
                            finding.place().path(), finding.place().span().startLine()));
        }

        @Override
        public String toString() {
            return rule + " at " + spots.get(0);
        }
    }

    static ExpectedPage read(String markdown) {
        List<Row> rows = new ArrayList<>();
        Map<String, List<Integer>> totals = new LinkedHashMap<>();
        String heading = "";
        List<String> columns = List.of();
        for (String line : markdown.lines().toList()) {
            Matcher title = HEADING.matcher(line);
            Matcher count = COUNT.matcher(line);
            if (title.matches()) {
                heading = title.group(1);
            } else if (heading.isEmpty() && count.matches()) {
                totals.put(count.group(1), List.of(Integer.valueOf(count.group(2)), Integer.valueOf(count.group(3))));
            } else if (line.startsWith("| file ")) {
                columns = cells(line);
            } else if (!heading.isEmpty() && line.startsWith("| ")) {
                rows.add(row(kind(heading), named(columns, cells(line), line)));
            }
        }
        return new ExpectedPage(List.copyOf(rows), totals);
    }

    private static Kind kind(String heading) {
        return switch (heading) {
            case "Findings" -> Kind.FINDING;
            case "Tempting, silent" -> Kind.SILENT;
            case "Arguable, not counted" -> Kind.ARGUABLE;
            default -> throw new IllegalArgumentException("no such table: " + heading);
        };
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> named(List<String> columns, List<String> cells, String line) {
        if (columns.size() != cells.size()) {
            throw new IllegalArgumentException("not " + columns.size() + " cells: " + line);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return named;
    }

    private static Row row(Kind kind, Map<String, String> cells) {
        String path = cells.get("file");
        List<Spot> spots = new ArrayList<>();
        spots.add(new Spot(path, Integer.parseInt(cells.get("line"))));
        Matcher also = PLACE.matcher(cells.getOrDefault("also at", ""));
        while (also.find()) {
            spots.add(new Spot(neighbour(path, also.group(1)), Integer.parseInt(also.group(2))));
        }
        return new Row(kind, cells.get("rule"), List.copyOf(spots), cells.getOrDefault("state", ""));
    }

    /** A bare name is a file in the same folder. */
    private static String neighbour(String path, String name) {
        return name.contains("/") ? name : path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    /** All lines that the page names. */
    List<Spot> places() {
        return rows.stream().flatMap(row -> row.spots().stream()).distinct().toList();
    }

    /** What differs between the page and the findings, and between the page and its own counts; empty when all agree. */
    List<String> differences(List<Finding> findings) {
        List<String> differences = new ArrayList<>(miscounted());
        for (Row row : rows) {
            boolean isFound = findings.stream().anyMatch(row::isAbout);
            wrong(row, isFound).forEach(text -> differences.add(row + ": " + text));
        }
        findings.stream()
                .filter(finding -> rows.stream().noneMatch(row -> row.isAbout(finding)))
                .map(finding -> finding.rule().id() + " at " + finding.place().path() + ":"
                        + finding.place().span().startLine() + ": not on the page: "
                        + finding.message().en())
                .forEach(differences::add);
        return differences;
    }

    private static List<String> wrong(Row row, boolean isFound) {
        boolean isExcused = row.state().startsWith(row.kind() == Kind.FINDING ? "missed: " : "false alarm: ");
        if (row.kind() == Kind.ARGUABLE) {
            return List.of();
        }
        if (!row.state().isEmpty() && !isExcused) {
            return List.of("unknown state: " + row.state());
        }
        boolean shouldBeFound = (row.kind() == Kind.FINDING) != isExcused;
        if (isFound == shouldBeFound) {
            return List.of();
        }
        if (isExcused) {
            return List.of("no longer true: " + row.state());
        }
        return List.of(isFound ? "must be silent" : "not found");
    }

    private List<String> miscounted() {
        Map<String, List<Integer>> counted = rows.stream()
                .filter(row -> row.kind() != Kind.ARGUABLE)
                .collect(Collectors.groupingBy(
                        Row::rule,
                        Collectors.collectingAndThen(Collectors.toList(), ExpectedPage::findingsAndSilences)));
        return Stream.concat(counted.keySet().stream(), totals.keySet().stream())
                .distinct()
                .sorted()
                .filter(rule -> !counted.getOrDefault(rule, List.of()).equals(totals.getOrDefault(rule, List.of())))
                .map(rule -> rule + ": the page counts " + totals.get(rule) + " and lists " + counted.get(rule))
                .toList();
    }

    private static List<Integer> findingsAndSilences(List<Row> rows) {
        int findings =
                (int) rows.stream().filter(row -> row.kind() == Kind.FINDING).count();
        return List.of(findings, rows.size() - findings);
    }
}
