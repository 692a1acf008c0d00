package hk.example.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComplaintImportTest {
    @Test
    void readsALine() {
        String line = "CHAN Siu Fong;+852 9123 4567;E364912(5)";
        assertEquals(3, line.split(";").length);
    }
}
