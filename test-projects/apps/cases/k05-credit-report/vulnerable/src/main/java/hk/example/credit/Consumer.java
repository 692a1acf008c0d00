package hk.example.credit;

import java.time.LocalDate;

public class Consumer {
    private final Long id;
    private final String fullName;
    private final String hkid;
    private final LocalDate dateOfBirth;
    private final String mobile;

    public Consumer(Long id, String fullName, String hkid, LocalDate dateOfBirth, String mobile) {
        this.id = id;
        this.fullName = fullName;
        this.hkid = hkid;
        this.dateOfBirth = dateOfBirth;
        this.mobile = mobile;
    }

    public Long getId() { return id; }
    public String getFullName() { return fullName; }
    public String getHkid() { return hkid; }
    public LocalDate getDateOfBirth() { return dateOfBirth; }
    public String getMobile() { return mobile; }
}
