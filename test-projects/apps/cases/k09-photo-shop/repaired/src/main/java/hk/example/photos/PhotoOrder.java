package hk.example.photos;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Prints, and passport photos with what the authority wants to know. */
@Entity
public class PhotoOrder {
    @Id
    @GeneratedValue
    private Long id;

    private String customerName;
    private String mobile;

    @Convert(converter = CipherConverter.class)
    private String passportNumber;

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
