import com.google.common.base.MoreObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringExclude;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which fields come out of an object that is turned into text. */
class TextForms {
    private static final Logger log = LoggerFactory.getLogger(TextForms.class);

    static class Silent {
        String hkid;
        String mobilePhone;
    }

    static class Base {
        String hkid;
        String diagnosis;

        @Override
        public String toString() {
            return "Base " + hkid;
        }
    }

    static class Inherits extends Base {
        String mobilePhone;
    }

    static class CallsSuper extends Base {
        String mobilePhone;

        @Override
        public String toString() {
            return super.toString() + mobilePhone;
        }
    }

    static class Replaces extends Base {
        String mobilePhone;

        @Override
        public String toString() {
            return "Replaces " + mobilePhone;
        }
    }

    static class Formats {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return String.format("Formats[%s]", hkid);
        }
    }

    static class Builds {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("Builds[");
            text.append("phone=").append(mobilePhone);
            return text.append(']').toString();
        }
    }

    static class Joins {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return new StringJoiner(", ").add("hkid=" + hkid).toString();
        }
    }

    static class Nested {
        Formats inner;
        String mobilePhone;

        @Override
        public String toString() {
            return "Nested[" + inner + "]";
        }
    }

    static class Masks {
        String hkid;

        @Override
        public String toString() {
            return "Masks[" + "****" + hkid.substring(hkid.length() - 4) + "]";
        }
    }

    static class Lengths {
        String hkid;

        @Override
        public String toString() {
            return "Lengths[" + hkid.length() + ", " + (hkid != null) + "]";
        }
    }

    static class Commons {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return new ToStringBuilder(this).append("hkid", hkid).toString();
        }
    }

    static class CommonsStyle {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return new ToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE)
                    .append("mobilePhone", mobilePhone)
                    .build();
        }
    }

    static class Guava {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return MoreObjects.toStringHelper(this).add("hkid", hkid).toString();
        }
    }

    static class Reflects {
        String hkid;
        String mobilePhone;
        static String diagnosis;
        transient String homeAddress;

        @Override
        public String toString() {
            return ToStringBuilder.reflectionToString(this);
        }
    }

    static class ReflectsSome {
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return ReflectionToStringBuilder.toStringExclude(this, "hkid");
        }
    }

    static class ReflectsAnnotated {
        @ToStringExclude
        String hkid;
        String mobilePhone;

        @Override
        public String toString() {
            return ReflectionToStringBuilder.toString(this);
        }
    }

    record Person(String hkid, int size) {}

    record Discreet(String hkid, int size) {
        @Override
        public String toString() {
            return "Discreet[" + size + "]";
        }
    }

    record Holder(Person person) {}

    void none(Silent silent) {
        log.info("{}", silent);
        log.info("a" + silent);
        log.info(silent.toString());
    }

    void written(Base base, Inherits inherits, CallsSuper more, Replaces other) {
        log.info("{}", base); // flow: hkid
        log.info("{}", inherits); // flow: hkid
        log.info("{}", more); // flow: hkid, phone
        log.info("{}", other); // flow: phone
        log.info(other.toString()); // flow: phone
        log.info("{}", other.hashCode());
        log.info("{}", Objects.hash(other));
        log.info("{}", other.equals(base));
    }

    void built(Formats formats, Builds builds, Joins joins, Nested nested) {
        log.info("{}", formats); // flow: hkid
        log.info("{}", builds); // flow: phone
        log.info("{}", joins); // flow: hkid
        log.info("{}", nested); // flow: hkid
    }

    void discreet(Masks masks, Lengths lengths) {
        log.info("{}", masks);
        log.info("{}", lengths);
    }

    void helpers(Commons commons, CommonsStyle style, Guava guava) {
        log.info("{}", commons); // flow: hkid
        log.info("{}", style); // flow: phone
        log.info("{}", guava); // flow: hkid
    }

    void reflection(Reflects reflects, ReflectsSome some, ReflectsAnnotated annotated, Silent silent) {
        log.info("{}", reflects); // flow: hkid, phone
        log.info("{}", some); // missed: names of fields given as text
        log.info("{}", annotated); // flow: phone
        log.info(ToStringBuilder.reflectionToString(silent)); // flow: hkid, phone
        log.info("{}", EqualsBuilder.reflectionEquals(silent, some));
    }

    void records(Person person, Discreet discreet, Holder holder) {
        log.info("{}", person); // flow: hkid
        log.info("{}", discreet);
        log.info("{}", holder); // flow: hkid
        log.info("{}", person.size());
    }

    void containers(List<Person> people, Person[] array, Map<String, Person> map, Optional<Person> maybe) {
        log.info("{}", people); // flow: hkid
        log.info("{}", people.size());
        log.info("{}", people.isEmpty());
        log.info("{}", map); // flow: hkid
        log.info("{}", map.keySet());
        log.info("{}", maybe); // flow: hkid
        log.info("{}", maybe.isPresent());
        log.info(String.valueOf(maybe)); // flow: hkid
        log.info(java.util.Arrays.toString(array)); // flow: hkid
        log.info("" + array.length);
        log.info("" + array);
    }

    void deep(Map<String, List<Person>> lists, List<Silent> silent) {
        log.info("{}", lists); // flow: hkid
        log.info("{}", lists.values()); // flow: hkid
        log.info("{}", silent);
        List<Person> copy = new ArrayList<>(lists.get("a"));
        log.info("{}", copy); // flow: hkid
    }
}
