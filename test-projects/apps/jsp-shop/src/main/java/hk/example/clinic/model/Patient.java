package hk.example.clinic.model;

import java.time.LocalDate;

/** A person who is treated here. */
public class Patient {

    private long id;
    private String fullName;
    private String hkid;
    private String mobile;
    private String email;
    private LocalDate birthDate;
    private Contact emergency = new Contact();
    /** Filled in from a form whose captions say what these are. */
    private String ref1;

    private String notes;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getHkid() {
        return hkid;
    }

    public void setHkid(String hkid) {
        this.hkid = hkid;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Contact getEmergency() {
        return emergency;
    }

    public void setEmergency(Contact emergency) {
        this.emergency = emergency;
    }

    public String getRef1() {
        return ref1;
    }

    public void setRef1(String ref1) {
        this.ref1 = ref1;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
