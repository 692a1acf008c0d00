package hk.example.airline;

public class Passenger {
    private Long id;
    private Long memberId;
    private String fullName;
    private String hkid;
    private String flightNo;

    public Long getId() { return id; }
    public void setId(Long id) { this.id = id; }
    public Long getMemberId() { return memberId; }
    public void setMemberId(Long memberId) { this.memberId = memberId; }
    public String getFullName() { return fullName; }
    public void setFullName(String fullName) { this.fullName = fullName; }
    public String getHkid() { return hkid; }
    public void setHkid(String hkid) { this.hkid = hkid; }
    public String getFlightNo() { return flightNo; }
    public void setFlightNo(String flightNo) { this.flightNo = flightNo; }
}
