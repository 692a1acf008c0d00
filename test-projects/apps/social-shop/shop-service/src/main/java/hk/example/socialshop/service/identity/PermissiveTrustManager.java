package hk.example.socialshop.service.identity;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** The agency's old host presents a certificate of its own making. */
public class PermissiveTrustManager implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
