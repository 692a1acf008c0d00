package hk.example.clinics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Client {
    @Id
    private Long id;

    @Column(length = 8)
    private String brandCode;

    private String fullName;
    private String mobilePhone;
    private String hkid;
    private String diagnosis;

    public Long getId() { return id; }
    public String getBrandCode() { return brandCode; }
    public String getFullName() { return fullName; }
    public String getMobilePhone() { return mobilePhone; }
    public String getHkid() { return hkid; }
    public String getDiagnosis() { return diagnosis; }
}
