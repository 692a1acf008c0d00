package io.github.privacyscan.report.inventory;

import io.github.privacyscan.inventory.DataElement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Writes the inventory in UTF-8, one row for each element in their order. The columns are {@code
 * path,line,owner,name,kind,concept,tier,confidence,evidence}; several pieces of evidence are separated by {@code "; "}.
 * The line is empty for what has no text.
 */
public final class InventoryReport {

    private static final List<String> COLUMNS =
            List.of("path", "line", "owner", "name", "kind", "concept", "tier", "confidence", "evidence");

    private static final int LINE = COLUMNS.indexOf("line");

    private InventoryReport() {}

    /** Writes a table as RFC 4180 describes it, but with line feeds; does not close the stream. */
    public static void writeCsv(List<DataElement> elements, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(String.join(",", COLUMNS) + "\n");
        for (DataElement element : elements) {
            writer.write(String.join(
                            ",", row(element).stream().map(InventoryReport::csv).toList())
                    + "\n");
        }
        writer.flush();
    }

    /** Writes an array of objects, one on each line; does not close the stream. */
    public static void writeJson(List<DataElement> elements, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("[");
        String separator = "\n";
        for (DataElement element : elements) {
            writer.write(separator + object(row(element)));
            separator = ",\n";
        }
        writer.write("\n]\n");
        writer.flush();
    }

    private static List<String> row(DataElement element) {
        int line = element.place().span().startLine();
        return List.of(
                element.place().path(),
                line == 0 ? "" : Integer.toString(line),
                element.owner(),
                element.name(),
                element.kind().label(),
                element.conceptId(),
                element.tier(),
                element.confidence().name().toLowerCase(Locale.ROOT),
                String.join("; ", element.evidence()));
    }

    /** Quoted where it must be; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String csv(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String object(List<String> row) {
        StringBuilder json = new StringBuilder("  {");
        for (int i = 0; i < row.size(); i++) {
            json.append(i == 0 ? "" : ", ").append(quoted(COLUMNS.get(i))).append(": ");
            json.append(i == LINE ? number(row.get(i)) : quoted(row.get(i)));
        }
        return json.append('}').toString();
    }

    private static String number(String digits) {
        return digits.isEmpty() ? "null" : digits;
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
