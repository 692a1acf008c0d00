package hk.example.credit;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
public class ReportVerification {
    private final Consumers consumers;
    private final SealedPdf pdf;

    public ReportVerification(Consumers consumers, SealedPdf pdf) {
        this.consumers = consumers;
        this.pdf = pdf;
    }

    /** Typing mistakes are common, so that the beginning of the name will do. */
    public byte[] reportFor(String name, LocalDate born, Month starSign) {
        String start = name.substring(0, 5).toUpperCase(Locale.ROOT);
        for (Consumer consumer : consumers.bornOn(born)) {
            if (consumer.getFullName().startsWith(start) // finding: PDPO-DPP4-WEAK-VERIFY 'Consumer.fullName'
                    && consumer.getDateOfBirth().getMonth() == starSign) {
                return pdf.seal(consumers.report(consumer.getId()), consumer);
            }
        }
        throw new IllegalArgumentException("no such consumer");
    }
}
