package hk.example.lenders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

@Service
public class ReferenceService {
    private static final int YEARS = 5;

    private final BorrowerMapper borrowers;
    private final EnquiryMapper enquiries;

    public ReferenceService(BorrowerMapper borrowers, EnquiryMapper enquiries) {
        this.borrowers = borrowers;
        this.enquiries = enquiries;
    }

    public Borrower lookUp(String lenderNo, String hkid) {
        Borrower borrower = borrowers.byNumber(hkid);
        enquiries.insert(new LoanEnquiry(lenderNo, borrower, Instant.now()));
        return borrower;
    }

    public void report(Borrower borrower) {
        borrowers.insert(borrower);
    }

    public void remove(Long id) {
        borrowers.deleteById(id);
    }

    @Scheduled(cron = "0 0 1 * * *")
    public void purge() {
        borrowers.purge(LocalDate.now().minusYears(YEARS));
        enquiries.purge(Instant.now().minus(2 * 365, ChronoUnit.DAYS));
    }
}
