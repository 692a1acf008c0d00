package hk.example.credit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.springframework.stereotype.Component;

@Component
public class SealedPdf {
    /** Opens with the first six characters of the identity card. */
    public byte[] seal(byte[] report, Consumer consumer) {
        String password = consumer.getHkid().substring(0, 6);
        try (PDDocument document = Loader.loadPDF(report); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy(password, password, new AccessPermission())); // finding: PDPO-HKID-CREDENTIAL 'Consumer.hkid'
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
