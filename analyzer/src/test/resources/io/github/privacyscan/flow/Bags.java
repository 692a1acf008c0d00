package flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever is known of a person, in one map under names that are not known here. */
class Bags {

    private static final Logger LOG = LoggerFactory.getLogger(Bags.class);

    void whole(Store store) throws Exception {
        Profile profile = store.load();
        LOG.info("a {}", profile.getProperties()); // flow: personal-data
        LOG.info("b {}", profile); // flow: personal-data
        LOG.info("c {}", new ObjectMapper().writeValueAsString(profile)); // flow: personal-data
        LOG.info("d " + profile.getProperties()); // flow: personal-data
        LOG.info(String.format("d %s", profile.getProperties())); // flow: personal-data
        LOG.info(new StringBuilder("d").append(profile.getProperties()).toString()); // flow: personal-data
        LOG.info(profile.getProperties().toString()); // flow: personal-data
        LOG.info("d {}", profile.getProperties().size());
        LOG.info("e {}", profile.getProperties().keySet());
        LOG.info("f {}", profile.getId());
    }

    void foundNames(Store store, Map<String, String> columns) {
        Profile profile = store.load();
        for (String column : columns.keySet()) {
            LOG.info("a {}", profile.getProperty(columns.get(column))); // flow: personal-data
            LOG.info("b {}", profile.getProperties().get(columns.get(column))); // flow: personal-data
        }
        for (Map.Entry<String, Object> entry : profile.getProperties().entrySet()) {
            LOG.info("c {}", entry.getKey());
            LOG.info("d {}", entry.getValue()); // flow: personal-data
        }
        Map<String, Object> copy = new HashMap<>(profile.getProperties());
        LOG.info("e {}", copy); // flow: personal-data
    }

    /** Whoever hands the name over knows what it gets. */
    void accessors(Store store) {
        LOG.info("a {}", value(store.load(), "segment"));
        LOG.info("b {}", parsed(store.load(), "profileProperty::segment"));
    }

    /** What is left after many hands is anybody's guess. */
    void farAway(Store store) {
        first(store.load().getProperties());
    }

    private void first(Map<String, Object> all) {
        second(all);
    }

    private void second(Map<String, Object> all) {
        third(all);
    }

    private void third(Map<String, Object> all) {
        LOG.info("a {}", all);
    }

    private static Object value(Profile profile, String name) {
        return profile.getProperty(name);
    }

    private static Object parsed(Profile profile, String reference) {
        return profile.getProperties().get(reference.substring(17));
    }

    void knownNames(Store store) {
        Profile profile = store.load();
        LOG.info("a {}", profile.getProperty("email")); // flow: email
        LOG.info("b {}", profile.getProperty("segment"));
        LOG.info("c {}", profile.getProperties().get("nbOfVisits"));
        LOG.info("d {}", profile.getProperties().get("email")); // flow: email
    }

    void things(Store store, String name) {
        LOG.info("a {}", store.loadItem().getProperties());
        LOG.info("b {}", store.loadItem());
        LOG.info("c {}", store.loadItem().properties.get(name));
    }

    static final class Profile {
        private String id;
        private final Map<String, Object> properties;

        Profile(Map<String, Object> properties) {
            this.properties = properties;
        }

        public String getId() {
            return id;
        }

        public Object getProperty(String name) {
            return properties.get(name);
        }

        public Map<String, Object> getProperties() {
            return properties;
        }

        @Override
        public String toString() {
            return "Profile{properties=" + properties + "}";
        }
    }

    static final class Item {
        private final Map<String, Object> properties = new HashMap<>();

        public Map<String, Object> getProperties() {
            return properties;
        }

        @Override
        public String toString() {
            return "Item{properties=" + properties + "}";
        }
    }

    static final class Store {
        private final lib.Client client = new lib.Client();

        Profile load() {
            return new Profile(client.find());
        }

        Item loadItem() {
            return client.item();
        }
    }
}
