import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;

/** Which fields come out of an object that Jackson writes. */
class JsonForms {
    private static final Logger log = LoggerFactory.getLogger(JsonForms.class);
    private static final ObjectMapper mapper = new ObjectMapper();

    static class NoGetters {
        private String hkid;
        String mobilePhone;
    }

    static class PublicField {
        public String hkid;
        private String mobilePhone;
        public static String diagnosis;
    }

    static class Getters {
        private String hkid;
        private String mobilePhone;

        public String getHkid() {
            return hkid;
        }

        private String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class IgnoredField {
        @JsonIgnore
        private String hkid;

        private String mobilePhone;

        public String getHkid() {
            return hkid;
        }

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class IgnoredGetter {
        private String hkid;
        private String mobilePhone;

        @JsonIgnore
        public String getHkid() {
            return hkid;
        }

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class NotIgnored {
        @JsonIgnore(false)
        private String hkid;

        public String getHkid() {
            return hkid;
        }
    }

    @JsonIgnoreProperties({"hkid", "diagnosis"})
    static class IgnoredNames {
        public String hkid;
        public String diagnosis;
        public String mobilePhone;
    }

    static class IgnoredNamesBelow extends IgnoredNames {
        public String homeAddress;
    }

    @JsonIncludeProperties({"mobilePhone"})
    static class IncludedNames {
        public String hkid;
        public String mobilePhone;
    }

    static class WriteOnly {
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        private String hkid;

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        private String mobilePhone;

        public String getHkid() {
            return hkid;
        }

        public String getMobilePhone() {
            return mobilePhone;
        }
    }

    static class Named {
        @JsonProperty("card")
        private String hkid;

        private String mobilePhone;
    }

    static class OtherName {
        private String hkid;
        private String mobilePhone;

        public String getCard() {
            return hkid;
        }
    }

    static class Masking {
        private String hkid;

        public String getHkid() {
            return "****" + hkid.substring(hkid.length() - 3);
        }

        public int getHkidLength() {
            return hkid.length();
        }
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class AnyField {
        private String hkid;
    }

    @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
    static class NoGetter {
        private String hkid;

        public String getHkid() {
            return hkid;
        }
    }

    static class Valued {
        private String hkid;
        private String mobilePhone;

        @JsonValue
        public String text() {
            return mobilePhone;
        }

        public String getHkid() {
            return hkid;
        }
    }

    @JsonIgnoreType
    static class IgnoredType {
        public String hkid;
    }

    static class HoldsIgnored {
        public IgnoredType inner;
        public Getters other;
    }

    static class IgnoresInside {
        @JsonIgnoreProperties("hkid")
        public PublicField inner;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String hkid, @JsonIgnore String mobilePhone) {}

    record Result<T>(T data, int code) {}

    static class Parent {
        private String hkid;

        public String getHkid() {
            return hkid;
        }
    }

    static class Child extends Parent {
        public int size;
    }

    static class Silencing extends Parent {
        @Override
        @JsonIgnore
        public String getHkid() {
            return super.getHkid();
        }
    }

    String json(Object value) throws Exception {
        return mapper.writeValueAsString(value);
    }

    void fields(NoGetters none, PublicField field, Getters getters) throws Exception {
        log.info(mapper.writeValueAsString(none));
        log.info(mapper.writeValueAsString(field)); // flow: hkid
        log.info(mapper.writeValueAsString(getters)); // flow: hkid
    }

    void ignored(IgnoredField field, IgnoredGetter getter, NotIgnored not) throws Exception {
        log.info(mapper.writeValueAsString(field)); // flow: phone
        log.info(mapper.writeValueAsString(getter)); // flow: phone
        log.info(mapper.writeValueAsString(not)); // flow: hkid
    }

    void names(IgnoredNames names, IgnoredNamesBelow below, IncludedNames included) throws Exception {
        log.info(mapper.writeValueAsString(names)); // flow: phone
        log.info(mapper.writeValueAsString(below)); // flow: address, phone
        log.info(mapper.writeValueAsString(included)); // flow: phone
    }

    void properties(WriteOnly write, Named named, OtherName other, Masking masking) throws Exception {
        log.info(mapper.writeValueAsString(write)); // flow: phone
        log.info(mapper.writeValueAsString(named)); // flow: hkid
        log.info(mapper.writeValueAsString(other)); // flow: hkid
        log.info(mapper.writeValueAsString(masking));
    }

    void visibility(AnyField any, NoGetter no, Valued valued) throws Exception {
        log.info(mapper.writeValueAsString(any)); // flow: hkid
        log.info(mapper.writeValueAsString(no));
        log.info(mapper.writeValueAsString(valued)); // flow: phone
    }

    void nested(HoldsIgnored holds, IgnoresInside inside, IgnoredType type) throws Exception {
        log.info(mapper.writeValueAsString(holds)); // flow: hkid
        log.info(mapper.writeValueAsString(inside));
    }

    void inherited(Child child, Silencing silencing, Person person) throws Exception {
        log.info(mapper.writeValueAsString(child)); // flow: hkid
        log.info(mapper.writeValueAsString(silencing));
        log.info(mapper.writeValueAsString(person)); // flow: hkid
    }

    void containers(List<Getters> list, Map<String, Getters> map, Optional<Getters> maybe, Getters[] array)
            throws Exception {
        log.info(mapper.writeValueAsString(list)); // flow: hkid
        log.info(mapper.writeValueAsString(map)); // flow: hkid
        log.info(mapper.writeValueAsString(maybe)); // flow: hkid
        log.info(mapper.writeValueAsString(array)); // flow: hkid
        log.info(mapper.writeValueAsString(list.size()));
    }

    void generic(
            ResponseEntity<Page<Getters>> response, Result<Getters> result, Result<List<NoGetters>> silent)
            throws Exception {
        log.info(mapper.writeValueAsString(response)); // flow: hkid
        log.info(mapper.writeValueAsString(result)); // flow: hkid
        log.info(mapper.writeValueAsString(silent));
    }

    void created(String mobilePhone, Parent parent) throws Exception {
        IgnoredNames names = new IgnoredNames();
        names.hkid = parent.getHkid();
        log.info(mapper.writeValueAsString(names));
        names.mobilePhone = mobilePhone;
        log.info(mapper.writeValueAsString(names)); // flow: phone
        IgnoresInside inside = new IgnoresInside();
        inside.inner = new PublicField();
        inside.inner.hkid = parent.getHkid();
        log.info(mapper.writeValueAsString(inside));
        PublicField field = new PublicField();
        field.hkid = "(removed)";
        log.info(mapper.writeValueAsString(field));
    }

    void asText(Getters getters) throws Exception {
        log.info("{}", getters);
        log.info(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(getters)); // flow: hkid
        log.info(json(getters)); // flow: hkid
    }
}
