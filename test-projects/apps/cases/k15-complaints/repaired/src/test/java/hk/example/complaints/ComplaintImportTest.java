package hk.example.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComplaintImportTest {
    @Test
    void readsALine() {
        String line = "測試用戶;+852 0000 0000;A123456(3)";
        assertEquals(3, line.split(";").length);
    }
}
