package io.github.privacyscan.report.inventory;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.DeclaredSdk;
import io.github.privacyscan.inventory.InventoryEntry;
import io.github.privacyscan.inventory.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the inventory in UTF-8, one row for each element in their order. The columns of the table are {@code
 * path,line,owner,name,kind,concept,tier,confidence,evidence,stored,collected,sent}; several entries in one cell are
 * separated by {@code "; "}. The line is empty for what has no text.
 */
public final class InventoryReport {

    private static final List<String> COLUMNS = List.of(
            "path",
            "line",
            "owner",
            "name",
            "kind",
            "concept",
            "tier",
            "confidence",
            "evidence",
            "stored",
            "collected",
            "sent");

    private InventoryReport() {}

    /** Writes a table as RFC 4180 describes it, but with line feeds; does not close the stream. */
    public static void writeCsv(List<InventoryEntry> entries, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(String.join(",", COLUMNS) + "\n");
        for (InventoryEntry entry : entries) {
            writer.write(row(entry).stream().map(InventoryReport::csv).collect(Collectors.joining(",", "", "\n")));
        }
        writer.flush();
    }

    /**
     * Writes an object whose member {@code elements} is an array of objects, one on each line; does not close the stream.
     * Where the table joins entries into one cell, an object has an array: of texts for {@code evidence}, of objects with
     * {@code what}, {@code path} and {@code line} for the others. The member {@code sdks} is an array of the libraries that
     * builds declare and through which programs hand data to others: {@code artifact}, {@code version}, {@code recipient},
     * {@code kind}, {@code used}, {@code path}, {@code line}.
     */
    public static void writeJson(List<InventoryEntry> entries, List<DeclaredSdk> sdks, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("{\"elements\": [");
        String separator = "\n";
        for (InventoryEntry entry : entries) {
            writer.write(separator + object(entry));
            separator = ",\n";
        }
        writer.write("\n], \"sdks\": [");
        separator = "\n";
        for (DeclaredSdk sdk : sdks) {
            writer.write(separator + object(sdk));
            separator = ",\n";
        }
        writer.write("\n]}\n");
        writer.flush();
    }

    private static List<String> row(InventoryEntry entry) {
        DataElement element = entry.element();
        int line = element.place().span().startLine();
        return List.of(
                element.place().path(),
                line == 0 ? "" : Integer.toString(line),
                element.owner(),
                element.name(),
                element.kind().label(),
                element.conceptId(),
                element.tier(),
                confidence(element),
                String.join("; ", element.evidence()),
                words(entry.usage().stored()),
                words(entry.usage().collected()),
                words(entry.usage().sent()));
    }

    private static String confidence(DataElement element) {
        return element.confidence().name().toLowerCase(Locale.ROOT);
    }

    private static String words(List<Usage.Spot> spots) {
        return spots.stream().map(Usage.Spot::what).distinct().collect(Collectors.joining("; "));
    }

    /** Quoted where it must be; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String csv(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String object(InventoryEntry entry) {
        DataElement element = entry.element();
        Usage usage = entry.usage();
        return "  {"
                + String.join(
                        ", ",
                        "\"path\": " + quoted(element.place().path()),
                        "\"line\": " + line(element.place().span().startLine()),
                        "\"owner\": " + quoted(element.owner()),
                        "\"name\": " + quoted(element.name()),
                        "\"kind\": " + quoted(element.kind().label()),
                        "\"concept\": " + quoted(element.conceptId()),
                        "\"tier\": " + quoted(element.tier()),
                        "\"confidence\": " + quoted(confidence(element)),
                        "\"evidence\": "
                                + array(element.evidence().stream()
                                        .map(InventoryReport::quoted)
                                        .toList()),
                        "\"stored\": " + spots(usage.stored()),
                        "\"collected\": " + spots(usage.collected()),
                        "\"sent\": " + spots(usage.sent()))
                + "}";
    }

    private static String object(DeclaredSdk sdk) {
        return "  {"
                + String.join(
                        ", ",
                        "\"artifact\": " + quoted(sdk.artifact()),
                        "\"version\": " + quoted(sdk.version()),
                        "\"recipient\": " + quoted(sdk.recipient()),
                        "\"kind\": " + quoted(sdk.kind()),
                        "\"used\": " + sdk.isUsed(),
                        "\"path\": " + quoted(sdk.place().path()),
                        "\"line\": " + line(sdk.place().span().startLine()))
                + "}";
    }

    private static String spots(List<Usage.Spot> spots) {
        return array(spots.stream()
                .map(spot -> "{\"what\": " + quoted(spot.what()) + ", \"path\": "
                        + quoted(spot.place().path()) + ", \"line\": "
                        + line(spot.place().span().startLine()) + "}")
                .toList());
    }

    private static String array(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private static String line(int number) {
        return number == 0 ? "null" : Integer.toString(number);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
