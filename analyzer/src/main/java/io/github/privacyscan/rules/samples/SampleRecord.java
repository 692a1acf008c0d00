package io.github.privacyscan.rules.samples;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * Values that stand together in the sources: a row, an object that code fills, a group of settings.
 *
 * @param name what they are written for: a table, a method, a key
 * @param place where it is written
 * @param cells the values
 */
record SampleRecord(String name, Place place, List<Cell> cells) {

    SampleRecord {
        cells = List.copyOf(cells);
    }

    /**
     * One value; never to be printed.
     *
     * @param text the value
     * @param element what its name says it is
     */
    record Cell(String text, Optional<DataElement> element) {

        /** Tells nothing of the value. */
        @Override
        public String toString() {
            return "Cell[" + element + "]";
        }
    }
}
