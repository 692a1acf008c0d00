package io.github.privacyscan.architecture;

import static io.github.privacyscan.architecture.PackageTable.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageTableTest {

    @ParameterizedTest
    @CsvSource({
        "program, source",
        "rules.logging, findings",
        "rules.logging, rules",
        "report.sarif, com.contrastsecurity.sarif",
        "report.sarif, com.fasterxml.jackson.core",
        "read.java, com.github.javaparser.ast",
        "flow.summary, java.util.stream",
        "read.mapper, javax.xml.stream",
        "cli, picocli"
    })
    void allowsWhatTheTableLists(String from, String to) {
        assertTrue(PackageTable.allows(ours(from), oursOrForeign(to)));
    }

    @ParameterizedTest
    @CsvSource({
        "source, program",
        "report.sarif, rules",
        "read.java, read.sql",
        "knowledge, link",
        "util, java.util",
        "report.html, com.fasterxml.jackson.core",
        "link, com.github.javaparser.ast",
        "read.javascript, com.github.javaparser.ast",
        "cli, com.google.common.collect",
        "source, javax.servlet"
    })
    void refusesEverythingElse(String from, String to) {
        assertFalse(PackageTable.allows(ours(from), oursOrForeign(to)));
    }

    @Test
    void onlyTheRootImportsEveryStageAndNobodyButTheCommandLineImportsTheRoot() {
        assertTrue(PackageTable.allows(ROOT, ours("rules.logging")));
        assertFalse(PackageTable.allows(ROOT, ours("cli")));
        assertTrue(PackageTable.allows(ours("cli"), ROOT));
        assertFalse(PackageTable.allows(ours("rules"), ROOT));
    }

    @Test
    void aPackageBelongsToTheListedOneAboveIt() {
        assertEquals(Optional.of("rules"), PackageTable.rowOf(ours("rules.logging")));
        assertEquals(Optional.empty(), PackageTable.rowOf(ours("rulesets")));
        assertEquals(Optional.empty(), PackageTable.rowOf(ours("read")));
    }

    private static String ours(String relative) {
        return ROOT + "." + relative;
    }

    private static String oursOrForeign(String name) {
        boolean ours = PackageTable.rowOf(ours(name)).isPresent();
        return ours ? ours(name) : name;
    }
}
