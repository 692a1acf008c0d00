package hk.example.clinic.model;

/** Somebody to call. */
public class Contact {

    private String fullName;
    private String mobile;

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }
}
