package io.github.privacyscan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithoutARemark() throws IOException {
        SourceContent content = read("abc".getBytes(StandardCharsets.UTF_8));
        assertEquals("abc", content.text().orElseThrow().text());
        assertEquals("UTF-8", content.text().orElseThrow().encoding());
        assertEquals(List.of(), content.problems());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkDecidesAndIsNotText(String charset) throws IOException {
        SourceContent content = read("\uFEFFclass 證 {}\r\n".getBytes(Charset.forName(charset)));
        assertEquals("class 證 {}\r\n", content.text().orElseThrow().text());
        assertEquals(charset, content.text().orElseThrow().encoding());
        assertEquals(List.of(), content.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "GB18030, // 证件号码，手机号。用户的地址和姓名",
        "Big5-HKSCS, // 香港身份證號碼，會員的電話及地址。客戶姓名",
        "windows-1252, // Größe der Straße für Zoë – naïve façade à côté"
    })
    void guessesOtherEncodingsAndSaysSo(String charset, String text) throws IOException {
        SourceContent content = read(("class A {} " + text).getBytes(Charset.forName(charset)));
        assertEquals("class A {} " + text, content.text().orElseThrow().text());
        assertEquals(charset, content.text().orElseThrow().encoding());
        assertEquals(Problem.Severity.NOTE, content.problems().get(0).severity());
    }

    @Test
    void theDeclaredEncodingIsNoGuess() throws IOException {
        Path file = Files.write(folder.resolve("A.java"), new byte[] {(byte) 0xE9});
        SourceContent content = SourceReader.read(source(file), Optional.of("ISO-8859-1"));
        assertEquals("é", content.text().orElseThrow().text());
        assertEquals(List.of(), content.problems());
    }

    @Test
    void aFewBrokenBytesDoNotTurnUtf8IntoSomethingElse() throws IOException {
        byte[] text = "// 證件號碼與地址X".getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xE8;
        SourceContent content = read(text);
        assertEquals("// 證件號碼與地址\uFFFD", content.text().orElseThrow().text());
        assertEquals(Problem.Severity.NOTE, content.problems().get(0).severity());
    }

    @Test
    void binaryContentIsAProblem() throws IOException {
        SourceContent content = read(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0x9C});
        assertTrue(content.text().isEmpty());
        assertEquals(Problem.Severity.ERROR, content.problems().get(0).severity());
        assertEquals("A.java", content.problems().get(0).place().path());
    }

    @Test
    void aVanishedFileIsAProblem() {
        SourceContent content = SourceReader.read(source(folder.resolve("Gone.java")), Optional.empty());
        assertTrue(content.text().isEmpty());
        assertEquals(Problem.Severity.ERROR, content.problems().get(0).severity());
    }

    @Test
    void knowsWhichEncodingsExist() {
        assertTrue(SourceReader.isSupported("UTF-8"));
        assertEquals(false, SourceReader.isSupported("no-such-encoding"));
        assertEquals(false, SourceReader.isSupported("bad name!"));
    }

    private SourceContent read(byte[] bytes) throws IOException {
        return SourceReader.read(source(Files.write(folder.resolve("A.java"), bytes)), Optional.empty());
    }

    private static SourceFile source(Path file) {
        return new SourceFile("A.java", file, "", false, 0);
    }
}
