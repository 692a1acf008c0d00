package hk.example.estates;

import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

@Component
public class FormExport {
    private static final String BUCKET = "estate-forms";

    private final S3Client s3;

    public FormExport(S3Client s3) {
        this.s3 = s3;
    }

    public String upload(List<ResidentForm> forms) {
        StringBuilder csv = new StringBuilder();
        for (ResidentForm form : forms) {
            csv.append(form.getFullName()).append(',').append(form.getHkid()).append('\n');
        }
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(BUCKET)
                .key("residents.csv")
                .acl(ObjectCannedACL.PUBLIC_READ)
                .build();
        s3.putObject(request, RequestBody.fromString(csv.toString())); // later: PDPO-DPP4-FILE-PUBLIC
        return "https://" + BUCKET + ".s3.ap-east-1.amazonaws.com/residents.csv";
    }
}
