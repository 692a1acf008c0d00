package hk.example.socialshop.service.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import lombok.RequiredArgsConstructor;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/** Client of the reseller through which we reach WhatsApp. */
@Component
@RequiredArgsConstructor
public class WhatsAppClient {

    private static final String ENDPOINT = "http://wa.reseller.example.com/v1/messages";

    private final OkHttpClient httpClient;

    public void sendTemplate(String mobile, String template, String text) {
        FormBody form = new FormBody.Builder()
                .add("to", mobile)
                .add("template", template)
                .add("text", text)
                .build();
        Request request = new Request.Builder().url(ENDPOINT).post(form).build();
        try (Response response = httpClient.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IllegalStateException("WhatsApp reseller answered " + response.code());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("WhatsApp reseller not reachable", e);
        }
    }
}
