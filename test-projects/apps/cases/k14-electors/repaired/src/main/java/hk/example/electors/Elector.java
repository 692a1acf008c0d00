package hk.example.electors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Elector {
    @Id
    private Long id;

    private String ward;
    private String fullName;
    private String homeAddress;
    private String email;

    public Long getId() { return id; }
    public String getWard() { return ward; }
    public String getFullName() { return fullName; }
    public String getHomeAddress() { return homeAddress; }
    public String getEmail() { return email; }
}
