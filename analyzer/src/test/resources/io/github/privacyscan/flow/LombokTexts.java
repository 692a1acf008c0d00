import java.util.List;
import lombok.Data;
import lombok.Getter;
import lombok.ToString;
import lombok.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which fields come out of the text that Lombok generates. */
class LombokTexts {
    private static final Logger log = LoggerFactory.getLogger(LombokTexts.class);

    @Data
    static class All {
        private String hkid;
        private String mobilePhone;
        private static String diagnosis;
    }

    @Data
    static class Excludes {
        @ToString.Exclude
        private String hkid;
        private String mobilePhone;
    }

    @ToString(exclude = {"hkid", "diagnosis"})
    static class ExcludesByName {
        private String hkid;
        private String diagnosis;
        private String mobilePhone;
    }

    @ToString(of = "mobilePhone")
    static class OnlyOne {
        private String hkid;
        private String mobilePhone;
    }

    @ToString(onlyExplicitlyIncluded = true)
    static class Explicit {
        @ToString.Include
        private String hkid;
        private String mobilePhone;
    }

    @Value
    static class Fixed {
        String hkid;
        int size;
    }

    @Getter
    static class OnlyGetters {
        private String hkid;
    }

    @Data
    static class Sub extends All {
        private String homeAddress;
    }

    @Data
    @ToString(callSuper = true)
    static class SubWithSuper extends Excludes {
        private String homeAddress;
    }

    @Data
    static class Order {
        private Long id;
        private Excludes customer;
        private List<All> copies;
    }

    @Data
    static class Overridden {
        private String hkid;

        @Override
        public String toString() {
            return "Overridden";
        }
    }

    void single(All all, Excludes excludes, ExcludesByName byName, OnlyOne one, Explicit explicit) {
        log.info("{}", all); // flow: hkid, phone
        log.info("{}", excludes); // flow: phone
        log.info("{}", byName); // flow: phone
        log.info("{}", one); // flow: phone
        log.info("{}", explicit); // flow: hkid
    }

    void more(Fixed fixed, OnlyGetters getters, Overridden overridden) {
        log.info("{}", fixed); // flow: hkid
        log.info("{}", getters);
        log.info("{}", overridden);
    }

    void inherited(Sub sub, SubWithSuper with, Order order) {
        log.info("{}", sub); // flow: address
        log.info("{}", with); // flow: address, phone
        log.info("{}", order); // flow: hkid, phone
        log.info("{}", order.getId());
    }
}
