package hk.example.estates;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class ResidentForm { // finding: PDPO-DPP2-NO-RETENTION 'resident_form' keeps
    @Id
    @GeneratedValue
    private Long id;

    private String fullName;
    private String hkid;
    private String mobile;
    private String flat;
    private Instant sentAt;

    public Long getId() { return id; }
    public String getFullName() { return fullName; }
    public String getHkid() { return hkid; }
    public String getMobile() { return mobile; }
    public String getFlat() { return flat; }
    public Instant getSentAt() { return sentAt; }
}
