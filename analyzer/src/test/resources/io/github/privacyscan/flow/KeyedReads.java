package flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values that are got from a map, a tree of JSON or a set of properties by a name that tells what they are. */
class KeyedReads {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedReads.class);
    private static final String PREFIX = "contact.";
    private static final String CONTACT_MAIL = PREFIX + "email";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Object> attributes;

    KeyedReads(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    void given(Map<String, Object> traits) {
        LOG.info("a {}", traits.get("email")); // flow: email
        LOG.info("b {}", traits.get("segment"));
        String phone = (String) traits.getOrDefault("mobile_no", "");
        LOG.info("c {}", phone); // flow: phone
        LOG.info("d {}", traits.get("emailTemplateId"));
    }

    void constants(Map<String, Object> traits) {
        LOG.info("a {}", traits.get(CONTACT_MAIL)); // flow: email
        LOG.info("b {}", traits.get(Keys.EMAIL.key())); // flow: email
        LOG.info("c {}", traits.get(Keys.PLAN.key()));
        LOG.info("d {}", traits.get(Keys.PHONE.label)); // flow: phone
        LOG.info("e {}", traits.get(Names.DATE_OF_BIRTH.name())); // flow: date-of-birth
        LOG.info("f {}", traits.get(PREFIX + "email")); // flow: email
        LOG.info("g {}", traits.get(Column.MAIL.key())); // flow: email
        LOG.info("h {}", traits.get(Column.PHONE.key()));
        LOG.info("i {}", traits.get(Column.NOTE.key())); // flow: hkid
        LOG.info("j {}", traits.get(Key.BIRTH.name())); // flow: date-of-birth
        LOG.info("k {}", traits.get(Key.EMAIL.name()));
    }

    void kept() {
        LOG.info("a {}", attributes.get("email")); // flow: email
        LOG.info("b {}", attributes.get("source"));
    }

    void nested(Map<String, Map<String, Object>> event) {
        Map<String, Object> user = event.get("user");
        LOG.info("a {}", user.get("email")); // flow: email
        LOG.info("b {}", event.get("context").get("ip_address")); // flow: ip-address
        LOG.info("c {}", event.get("product").get("name"));
    }

    void tree(String body) throws Exception {
        JsonNode root = mapper.readTree(body);
        LOG.info("a {}", root.path("user").path("email").asText()); // flow: email
        LOG.info("b {}", root.at("/customer/phoneNumber").asText()); // flow: phone
        LOG.info("c {}", root.get("product").get("name").asText());
        LOG.info("d {}", root.has("email"));
    }

    void properties(Properties properties) {
        LOG.info("a {}", properties.getProperty("customer.email")); // flow: email
        LOG.info("b {}", properties.getProperty("server.port"));
    }

    /** What was put in is known here. */
    void made(String plan) {
        Map<String, Object> message = new HashMap<>();
        message.put("email", plan);
        LOG.info("a {}", message.get("email"));
        LOG.info("b {}", helped(message));
        ObjectNode node = mapper.createObjectNode();
        node.put("email", "none");
        LOG.info("c {}", node.get("email"));
    }

    private static Object helped(Map<String, Object> message) {
        return message.get("email");
    }

    /** Names of settings and headings, not of anybody's values. */
    void labels(Map<String, String> columnTitles, Map<String, Boolean> required, Map<String, Integer> counts) {
        LOG.info("a {}", required.get("email"));
        LOG.info("b {}", counts.get("email"));
        LOG.info("c {}", columnTitles.get("email"));
    }

    enum Keys {
        EMAIL("email"),
        PLAN("plan"),
        PHONE("phone");

        private final String label;

        Keys(String label) {
            this.label = label;
        }

        String key() {
            return label;
        }
    }

    enum Names {
        DATE_OF_BIRTH
    }

    enum Column {
        MAIL("email"),
        PHONE("phone") {
            @Override
            String key() {
                return "shard";
            }
        },
        NOTE("note") {
            @Override
            String key() {
                return "hkid";
            }
        };

        private final String written;

        Column(String written) {
            this.written = written;
        }

        String key() {
            return written;
        }
    }

    record Key(int width, String name) {
        static final Key BIRTH = new Key(8, "date_of_birth");
        static final Key EMAIL = new Key(9, "template");
    }
}
