package hk.example.estates;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ResidentForms extends JpaRepository<ResidentForm, Long> {
    long deleteBySentAtBefore(Instant time);
}
