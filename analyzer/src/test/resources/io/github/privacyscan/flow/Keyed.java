package flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Objects that keep everything under names: what comes from outside is what its name says. */
class Keyed {

    private static final Logger LOG = LoggerFactory.getLogger(Keyed.class);
    private static final String MAIL = "email";

    void loaded(Store store) {
        Profile profile = store.load();
        LOG.info("a {}", profile.getProperty("email")); // flow: email
        LOG.info("b {}", profile.getProperty(MAIL)); // flow: email
        LOG.info("c {}", profile.getProperty("properties.phone")); // flow: phone
        LOG.info("d {}", profile.getProperty("segment"));
        LOG.info("e {}", profile.getProperty("emailTemplateId"));
    }

    void ofALibrary(lib.Document document) {
        LOG.info("f {}", document.getString("mobile_no")); // flow: phone
        LOG.info("g {}", document.getString("status"));
    }

    void made() {
        Fixed fixed = new Fixed();
        LOG.info("h {}", fixed.getText("email"));
    }

    static final class Profile {
        private final Map<String, Object> properties;

        Profile(Map<String, Object> properties) {
            this.properties = properties;
        }

        Object getProperty(String name) {
            return properties.get(name);
        }
    }

    static final class Store {
        private final lib.Client client = new lib.Client();

        Profile load() {
            return new Profile(client.find());
        }
    }

    static final class Fixed {
        String getText(String name) {
            return "constant";
        }
    }
}
