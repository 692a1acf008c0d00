package hk.example.complaints;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Complainant {
    @Id
    private Long id;

    private String name;
    private String address;
    private String hkid;
    private String allegation;
}
