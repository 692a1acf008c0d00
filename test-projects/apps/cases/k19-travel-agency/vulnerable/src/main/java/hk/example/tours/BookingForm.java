package hk.example.tours;

public class BookingForm {
    private String tourCode;
    private String fullName;
    private String email;
    private String hkid; // later: PDPO-DPP1-UNUSED
    private String cvv; // later: PDPO-DPP1-UNUSED

    public String getTourCode() { return tourCode; }
    public void setTourCode(String tourCode) { this.tourCode = tourCode; }
    public String getFullName() { return fullName; }
    public void setFullName(String fullName) { this.fullName = fullName; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getHkid() { return hkid; }
    public void setHkid(String hkid) { this.hkid = hkid; }
    public String getCvv() { return cvv; }
    public void setCvv(String cvv) { this.cvv = cvv; }
}
