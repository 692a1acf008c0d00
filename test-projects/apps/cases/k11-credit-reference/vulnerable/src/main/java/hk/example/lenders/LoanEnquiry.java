package hk.example.lenders;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** Who asked about whom. */
@TableName("loan_enquiry")
public class LoanEnquiry { // finding: PDPO-DPP2-NO-RETENTION 'loan_enquiry'
    @TableId
    private Long id;

    private String lenderNo;
    private String borrowerName;
    private String borrowerHkid;
    private Instant askedAt;

    public LoanEnquiry(String lenderNo, Borrower borrower, Instant askedAt) {
        this.lenderNo = lenderNo;
        this.borrowerName = borrower.getFullName();
        this.borrowerHkid = borrower.getHkid();
        this.askedAt = askedAt;
    }
}
