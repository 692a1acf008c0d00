package hk.example.socialshop.service.config;

import hk.example.socialshop.service.identity.PermissiveTrustManager;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.OkHttpClient;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.client.RestTemplate;

/** Outbound HTTP. */
@Configuration
public class HttpClientConfig {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Bean
    RestTemplate restTemplate(RestTemplateBuilder builder) {
        return builder.connectTimeout(TIMEOUT).readTimeout(TIMEOUT).build();
    }

    @Bean
    @Primary
    OkHttpClient httpClient() {
        return new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
    }

    @Bean
    OkHttpClient legacyClient() throws GeneralSecurityException {
        PermissiveTrustManager trustManager = new PermissiveTrustManager();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trustManager}, new SecureRandom());
        return new OkHttpClient.Builder()
                .callTimeout(TIMEOUT)
                .sslSocketFactory(context.getSocketFactory(), trustManager)
                .build();
    }
}
