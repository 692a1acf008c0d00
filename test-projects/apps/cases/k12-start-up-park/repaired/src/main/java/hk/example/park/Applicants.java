package hk.example.park;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Applicants extends JpaRepository<JobApplicant, Long> {
    int deleteByRejectedOnBefore(LocalDate day);
}
