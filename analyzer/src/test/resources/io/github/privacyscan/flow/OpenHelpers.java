import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Helpers that write whatever they are given. */
class OpenHelpers {
    private static final Logger log = LoggerFactory.getLogger(OpenHelpers.class);
    private static final ObjectMapper mapper = new ObjectMapper();

    static class Patient {
        private String hkid;
        private String mobilePhone;
        private Ward ward;
        private int size;

        public String getHkid() {
            return hkid;
        }

        public Ward getWard() {
            return ward;
        }

        public int getSize() {
            return size;
        }

        @Override
        public String toString() {
            return "Patient[" + mobilePhone + "]";
        }
    }

    static class Ward {
        private String homeAddress;

        public String getHomeAddress() {
            return homeAddress;
        }
    }

    static String toJson(Object value) throws Exception {
        return mapper.writeValueAsString(value);
    }

    static <T> String pretty(T value) throws Exception {
        return toJson(value);
    }

    static void audit(String message, Object... values) {
        log.info(message, values); // flow: hkid, phone
    }

    static void debug(Object value) {
        log.debug("value " + value); // flow: phone
    }

    static void quiet(Object value) {
        log.debug("value {}", value.hashCode());
    }

    void json(Patient patient, List<Patient> list, Ward ward) throws Exception {
        log.info(toJson(patient)); // flow: address, hkid
        log.info(pretty(list)); // flow: address, hkid
        log.info(toJson(ward)); // flow: address
        log.info(toJson(patient.getSize()));
        log.info("{}", toJson(patient).length());
        toJson(ward);
    }

    void text(Patient patient, Ward ward) {
        audit("{}", ward, patient.getSize());
        audit("{} {}", patient.getSize(), patient);
        audit("{}", patient.getHkid());
        debug(patient);
        debug(ward);
        quiet(patient);
    }
}
