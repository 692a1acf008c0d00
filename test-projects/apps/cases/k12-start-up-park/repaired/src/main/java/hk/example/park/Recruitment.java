package hk.example.park;

import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Recruitment {
    private final Applicants applicants;

    public Recruitment(Applicants applicants) {
        this.applicants = applicants;
    }

    @Transactional
    public void apply(String fullName, String email, String mobile) {
        applicants.save(new JobApplicant(fullName, email, mobile));
    }

    @Transactional
    public void reject(Long id) {
        applicants.findById(id).ifPresent(applicant -> applicant.reject(LocalDate.now()));
    }

    /** As the policy says: one year after the rejection. */
    @Scheduled(cron = "0 0 3 * * *")
    @Transactional
    public void purge() {
        applicants.deleteByRejectedOnBefore(LocalDate.now().minusYears(1));
    }
}
