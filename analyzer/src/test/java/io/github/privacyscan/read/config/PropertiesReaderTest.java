package io.github.privacyscan.read.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.SettingsFacts.Entry;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PropertiesReaderTest {

    private static final String ALL_FORMS = """
            # comment = no
              ! another
            plain=value
            spaced   value of words
            colon: x
            a\\=b = c\\ d
            long = first, \\
                   second, \\
                   third
            empty=
            alone
            uni=\\u4e2d\\t!
            even = two \\\\
            next = 1""";

    @Test
    void readsWhatTheJdkReads() throws IOException {
        Properties expected = new Properties();
        expected.load(new StringReader(ALL_FORMS));
        Map<String, String> read = entries(ALL_FORMS).stream()
                .collect(Collectors.toMap(Entry::key, Entry::value, (first, second) -> second, TreeMap::new));
        assertEquals(new TreeMap<Object, Object>(expected), read);
    }

    @Test
    void tellsWhereAnEntryStands() {
        List<Entry> entries = entries("# c\r\na=1\r\nb=2,\\\r\n  3\r\n");
        assertEquals(
                List.of(new Span(2, 1, 2, 4), new Span(3, 1, 4, 4)),
                entries.stream().map(Entry::span).toList());
    }

    @Test
    void brokenEscapesAreText() {
        assertEquals(List.of(new Entry("a", "u12 end", new Span(1, 1, 1, 13))), entries("a = \\u12 end"));
    }

    private static List<Entry> entries(String text) {
        SourceFile file = new SourceFile("app.properties", Path.of("app.properties"), "", false, text.length());
        return PropertiesReader.read(new SourceText(file, text, "UTF-8")).entries();
    }
}
