package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class UsesTest {

    /** Instruction 2 reads variables 0 and 1, 5 reads 1 twice and 40 reads 0 to 39. */
    private static Uses uses() {
        Uses.Draft draft = new Uses.Draft(40);
        draft.at(2);
        draft.accept(1);
        draft.accept(0);
        draft.at(5);
        draft.accept(1);
        draft.accept(1);
        draft.at(40);
        for (int i = 0; i < 40; i++) {
            draft.accept(i);
        }
        return draft.uses();
    }

    @Test
    void eachReaderIsThereOnceInOrder() {
        assertArrayEquals(new int[] {2, 40}, uses().of(0));
        assertArrayEquals(new int[] {2, 5, 40}, uses().of(1));
        assertArrayEquals(new int[] {40}, uses().of(39));
    }

    @Test
    void nothingReadsAVariableThatIsNotThere() {
        assertArrayEquals(new int[0], uses().of(40));
    }

    @Test
    void aReaderCanBeAddedLater() {
        Uses uses = uses();
        uses.add(1, 7);
        uses.add(1, 7);
        uses.add(1, 5);
        uses.add(39, 3);
        assertArrayEquals(new int[] {2, 40}, uses.of(0));
        assertArrayEquals(new int[] {2, 5, 7, 40}, uses.of(1));
        assertArrayEquals(new int[] {40}, uses.of(2));
        assertArrayEquals(new int[] {3, 40}, uses.of(39));
    }
}
