package hk.example.park;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
public class JobApplicant {
    @Id
    @GeneratedValue
    private Long id;

    private String fullName;
    private String email;
    private String mobile;
    private LocalDate rejectedOn;

    protected JobApplicant() {}

    public JobApplicant(String fullName, String email, String mobile) {
        this.fullName = fullName;
        this.email = email;
        this.mobile = mobile;
    }

    public void reject(LocalDate day) {
        this.rejectedOn = day;
    }
}
