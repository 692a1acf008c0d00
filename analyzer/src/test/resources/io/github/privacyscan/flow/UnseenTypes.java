import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.acme.BaseService;
import io.sentry.Sentry;
import org.springframework.web.filter.OncePerRequestFilter;

class UnseenTypes {
    static class Patient {
        String hkid;
        String ward;
    }

    /** The logger belongs to a superclass that is not among the sources. */
    static class Filter extends OncePerRequestFilter {
        void filter(Patient patient) {
            logger.info("card " + patient.hkid); // flow: hkid
            logger.info("ward " + patient.ward);
            logger.isEnabled(patient.hkid);
            other.info(patient.hkid);
        }
    }

    static class Service extends BaseService {
        void admit(Patient patient) {
            log.warn("card {}", patient.hkid); // flow: hkid
            getLogger().warn("card {}", patient.hkid); // flow: hkid
            getLogger(patient.hkid);
            getClient().warn(patient.hkid);
        }
    }

    /** A field or variable of that name says itself what it is. */
    static class Audit {
        java.util.List<String> log = new java.util.ArrayList<>();

        void keep(Patient patient, java.util.function.Consumer<String> logger) {
            log.add(patient.hkid);
            logger.andThen(text -> {}).accept("x");
        }
    }

    void builders(Patient patient, ElasticsearchClient client) {
        client.index(i -> i.index("patients").id("1").document(patient.hkid)); // flow: hkid
        client.index(i -> i.index("patients").id("1").document(patient.ward));
        client.index(i -> i.index(patient.hkid).document(patient.ward));
        Sentry.configureScope(scope -> {
            scope.setExtra("card", patient.hkid); // flow: hkid
            scope.setExtra("ward", patient.ward);
        });
    }
}
