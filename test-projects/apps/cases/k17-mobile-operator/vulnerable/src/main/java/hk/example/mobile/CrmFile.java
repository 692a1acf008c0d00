package hk.example.mobile;

import java.util.List;

public interface CrmFile {
    List<CrmRecord> read();
}
