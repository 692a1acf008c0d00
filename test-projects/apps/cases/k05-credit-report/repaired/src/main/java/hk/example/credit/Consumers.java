package hk.example.credit;

import java.time.LocalDate;
import java.util.Optional;

public interface Consumers {
    Optional<Consumer> byNumberAndBirth(String hkid, LocalDate born);

    byte[] report(Long id);
}
