package hk.example.credit;

/** Codes that are sent to the number on file, work once and are blocked after five attempts. */
public interface OneTimeCodes {
    void send(String mobile);

    void verify(String mobile, String code);
}
