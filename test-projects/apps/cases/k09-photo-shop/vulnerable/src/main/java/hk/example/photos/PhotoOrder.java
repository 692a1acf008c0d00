package hk.example.photos;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Prints, and passport photos with what the authority wants to know. */
@Entity
public class PhotoOrder { // finding: PDPO-DPP2-NO-RETENTION 'photo_order' keeps
    @Id
    @GeneratedValue
    private Long id;

    private String customerName;
    private String mobile;
    private String passportNumber; // finding: PDPO-DPP4-AT-REST 'PhotoOrder.passportNumber'
    private LocalDate collectedOn;
    private int prints;

    protected PhotoOrder() {}

    public PhotoOrder(String customerName, String mobile, String passportNumber, int prints) {
        this.customerName = customerName;
        this.mobile = mobile;
        this.passportNumber = passportNumber;
        this.prints = prints;
    }
}
