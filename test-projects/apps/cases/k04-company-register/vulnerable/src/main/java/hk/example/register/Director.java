package hk.example.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Director {
    @Id
    private Long id;

    private String companyNo;
    private String fullName;
    private String hkid;
    private String homeAddress;

    public Long getId() { return id; }
    public String getCompanyNo() { return companyNo; }
    public String getFullName() { return fullName; }
    public String getHkid() { return hkid; }
    public String getHomeAddress() { return homeAddress; }
}
