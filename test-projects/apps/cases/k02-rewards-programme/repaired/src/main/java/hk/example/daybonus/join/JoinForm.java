package hk.example.daybonus.join;

import jakarta.validation.constraints.NotBlank;

public class JoinForm {
    @NotBlank
    private String fullName;

    @NotBlank
    private String mobile;

    private String email;
    private boolean acceptsMarketing;
    private boolean sharedWithInsurers;

    public String getFullName() { return fullName; }
    public void setFullName(String fullName) { this.fullName = fullName; }
    public String getMobile() { return mobile; }
    public void setMobile(String mobile) { this.mobile = mobile; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public boolean isAcceptsMarketing() { return acceptsMarketing; }
    public void setAcceptsMarketing(boolean acceptsMarketing) { this.acceptsMarketing = acceptsMarketing; }
    public boolean isSharedWithInsurers() { return sharedWithInsurers; }
    public void setSharedWithInsurers(boolean sharedWithInsurers) { this.sharedWithInsurers = sharedWithInsurers; }
}
