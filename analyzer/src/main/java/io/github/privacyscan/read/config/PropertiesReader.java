package io.github.privacyscan.read.config;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads properties files as {@link java.util.Properties#load} does (its Javadoc has the grammar), with the line of each entry. */
public final class PropertiesReader {

    /** Begins another document inside a file of an application's settings. */
    private static final Pattern SEPARATOR = Pattern.compile("[#!]---\\s*");

    private final String text;
    private final Documents documents;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lastColumn = 1;

    private PropertiesReader(String text, String profile) {
        this.text = text;
        this.documents = new Documents(profile);
    }

    /** Reads any text; there is no broken properties file. */
    public static SettingsFacts read(SourceText source) {
        String path = source.file().path();
        PropertiesReader reader = new PropertiesReader(source.text(), Forms.profile(path));
        reader.readAll();
        return new SettingsFacts(source.file(), Forms.form(path), reader.entries, List.of());
    }

    private void readAll() {
        while (at < text.length()) {
            int start = line;
            String logical = logicalLine();
            if (!logical.isEmpty()) {
                add(logical, start);
            }
        }
        documents.end(entries);
    }

    /** One entry without its leading blanks, continued lines joined; empty for a comment or a blank line. */
    private String logicalLine() {
        StringBuilder whole = new StringBuilder();
        while (at < text.length()) {
            String natural = naturalLine().stripLeading();
            if (whole.isEmpty() && (natural.startsWith("#") || natural.startsWith("!"))) {
                if (SEPARATOR.matcher(natural).matches()) {
                    documents.end(entries);
                }
                return "";
            }
            if (!isContinued(natural)) {
                return whole.append(natural).toString();
            }
            whole.append(natural, 0, natural.length() - 1);
        }
        return whole.toString();
    }

    private String naturalLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String natural = text.substring(at, end);
        lastColumn = natural.length() + 1;
        boolean windows = text.startsWith("\r\n", end);
        at = Math.min(text.length(), end + (windows ? 2 : 1));
        line++;
        return natural;
    }

    private static boolean isContinued(String natural) {
        int backslashes = 0;
        while (backslashes < natural.length() && natural.charAt(natural.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void add(String logical, int start) {
        int end = keyEnd(logical);
        int value = end;
        boolean separated = false;
        while (value < logical.length()) {
            char c = logical.charAt(value);
            if (!separated && (c == '=' || c == ':')) {
                separated = true;
            } else if (c != ' ' && c != '\t' && c != '\f') {
                break;
            }
            value++;
        }
        Span span = new Span(start, 1, line - 1, lastColumn);
        entries.add(new Entry(unescaped(logical.substring(0, end)), unescaped(logical.substring(value)), span));
    }

    private static int keyEnd(String logical) {
        int end = 0;
        while (end < logical.length() && "=: \t\f".indexOf(logical.charAt(end)) < 0) {
            end += logical.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, logical.length());
    }

    private static String unescaped(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                plain.append(c);
                i++;
            } else if (written.charAt(i + 1) == 'u' && isHex(written, i + 2)) {
                plain.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                plain.append(escape(written.charAt(i + 1)));
                i += 2;
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String text, int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static char escape(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
