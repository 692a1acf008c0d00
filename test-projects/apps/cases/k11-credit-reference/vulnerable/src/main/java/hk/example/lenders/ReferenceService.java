package hk.example.lenders;

import java.time.Instant;
import org.springframework.stereotype.Service;

@Service
public class ReferenceService {
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

    public void remove(Long id) { // finding: PDPO-DPP2-SOFT-DELETE 'borrower'
        borrowers.deleteById(id);
    }
}
