package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class WordsTest {

    private static final Words WORDS = Words.of("police", "court order", "警方");

    @Test
    void findsWholeWordsPhrasesAndChineseSigns() {
        assertTrue(WORDS.areIn("releaseToPolice"));
        assertTrue(WORDS.areIn("byCourtOrder"));
        assertTrue(WORDS.areIn("提供予警方"));
    }

    @Test
    void findsNoPartsOfWordsAndNoPhrasesWithGaps() {
        assertFalse(WORDS.areIn("policeman"));
        assertFalse(WORDS.areIn("courtOfOrders"));
        assertFalse(WORDS.areIn("orderCourt"));
    }

    @Test
    void asksForTheFirstWord() {
        assertTrue(WORDS.start("policeExport"));
        assertFalse(WORDS.start("exportPolice"));
    }
}
