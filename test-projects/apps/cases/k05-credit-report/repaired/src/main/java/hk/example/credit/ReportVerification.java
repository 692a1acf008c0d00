package hk.example.credit;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

@Service
public class ReportVerification {
    private final Consumers consumers;
    private final SealedPdf pdf;
    private final OneTimeCodes codes;

    public ReportVerification(Consumers consumers, SealedPdf pdf, OneTimeCodes codes) {
        this.consumers = consumers;
        this.pdf = pdf;
        this.codes = codes;
    }

    /** All particulars must match, and the number on file must have got the code. */
    public byte[] reportFor(String name, String hkid, LocalDate born, String code, char[] chosen) {
        Consumer consumer = consumers.byNumberAndBirth(hkid, born).orElseThrow();
        codes.verify(consumer.getMobile(), code);
        if (!consumer.getFullName().equals(name)) {
            throw new IllegalArgumentException("no such consumer");
        }
        return pdf.seal(consumers.report(consumer.getId()), chosen);
    }
}
