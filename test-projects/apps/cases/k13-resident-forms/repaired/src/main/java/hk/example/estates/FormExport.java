package hk.example.estates;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@Component
public class FormExport {
    private static final String BUCKET = "estate-forms";

    private final S3Client s3;
    private final S3Presigner presigner;

    public FormExport(S3Client s3, S3Presigner presigner) {
        this.s3 = s3;
        this.presigner = presigner;
    }

    /** The bucket is private and forgets objects after a day; the address works for ten minutes. */
    public String upload(List<ResidentForm> forms) {
        StringBuilder csv = new StringBuilder();
        for (ResidentForm form : forms) {
            csv.append(form.getFullName()).append(',').append(form.getHkid()).append('\n');
        }
        String key = "exports/" + UUID.randomUUID();
        PutObjectRequest request =
                PutObjectRequest.builder().bucket(BUCKET).key(key).build();
        s3.putObject(request, RequestBody.fromString(csv.toString()));
        return presigner
                .presignGetObject(get -> get.signatureDuration(Duration.ofMinutes(10))
                        .getObjectRequest(object -> object.bucket(BUCKET).key(key)))
                .url()
                .toString();
    }
}
