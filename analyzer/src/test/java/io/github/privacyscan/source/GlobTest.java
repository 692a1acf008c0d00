package io.github.privacyscan.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "A.java, A.java, true",
        "*.java, A.java, true",
        "*.java, a/A.java, false",
        "**/*.java, A.java, true",
        "**/*.java, a/b/A.java, true",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**/z, a/b/c/y, false",
        "a/**, a/b/c, true",
        "**/b/**/d, a/b/c/b/c/d, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "[a-c]x, bx, true",
        "[!a-c]x, bx, false",
        "[ab, [ab, true",
        "a\\*b, a*b, true",
        "a\\*b, axb, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXbX, false",
        "a**b, axyb, true"
    })
    void matches(String pattern, String path, boolean expected) {
        assertEquals(expected, Glob.of(pattern).matches(path));
    }

    @Test
    void aHostilePatternIsHarmless() {
        Glob glob = Glob.of("*a".repeat(500) + "b");
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(false, glob.matches("a".repeat(20_000))));
    }
}
