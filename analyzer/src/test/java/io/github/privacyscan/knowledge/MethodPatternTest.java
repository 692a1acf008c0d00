package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MethodPatternTest {

    @ParameterizedTest
    @CsvSource({
        "info,  info,      true",
        "info,  inform,    false",
        "mask*, maskPhone, true",
        "mask*, mask,      true",
        "mask*, unmask,    false",
        "*,     anything,  true",
        "*,     <init>,    false",
        "<init>,<init>,    true"
    })
    void names(String pattern, String name, boolean accepted) {
        assertEquals(accepted, pattern(pattern, OptionalInt.empty()).acceptsName(name));
    }

    @Test
    void numberOfParameters() {
        assertTrue(pattern("put", OptionalInt.of(1)).accepts("put", 1, List.of("")));
        assertFalse(pattern("put", OptionalInt.of(1)).accepts("put", 2, List.of("", "")));
        assertTrue(pattern("put", OptionalInt.empty()).accepts("put", 2, List.of("", "")));
    }

    @Test
    void parameterTypes() {
        MethodPattern pattern = pattern("put", OptionalInt.of(2), "String", "_");
        assertTrue(pattern.accepts("put", 2, List.of("java.lang.String", "int")));
        assertTrue(pattern.accepts("put", 2, List.of("", "")));
        assertTrue(pattern.accepts("put", 2, List.of()));
        assertFalse(pattern.accepts("put", 2, List.of("a.MyString", "int")));
        assertFalse(pattern.accepts("put", 2, List.of("java.lang.String")));
    }

    private static MethodPattern pattern(String name, OptionalInt parameters, String... types) {
        return new MethodPattern("a.B", List.of(name), parameters, List.of(types));
    }
}
