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

    protected Complainant() {}

    public Complainant(Long id, String name, String address, String hkid, String allegation) {
        this.id = id;
        this.name = name;
        this.address = address;
        this.hkid = hkid;
        this.allegation = allegation;
    }
}
