package hk.example.holiday;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
    @Id
    private Long id;

    private String fullName;
    private String mobile;
    private String loginName;

    public String getFullName() { return fullName; }
    public String getMobile() { return mobile; }
}
