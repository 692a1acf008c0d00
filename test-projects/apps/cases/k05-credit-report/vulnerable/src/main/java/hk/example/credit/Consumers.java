package hk.example.credit;

import java.time.LocalDate;
import java.util.List;

public interface Consumers {
    List<Consumer> bornOn(LocalDate day);

    byte[] report(Long id);
}
