import org.apache.commons.codec.digest.HmacUtils;

/** Fields that only get values that were made harmless before, and fields that look so. */
class HarmlessFields {
    static class Patient {
        String hkid;
        String mobilePhone;
        String email;
    }

    static class Line {
        private String hkid;
        private String mobilePhone;
        private String email;

        void setHkid(String hkid) {
            this.hkid = hkid;
        }

        void setMobilePhone(String mobilePhone) {
            this.mobilePhone = mobilePhone;
        }

        void setEmail(String email) {
            this.email = email;
        }
    }

    static class Loaded {
        private String hkid;

        String getHkid() {
            return hkid;
        }

        void setHkid(String hkid) {
            this.hkid = hkid;
        }
    }

    static String mask(String value) {
        return value.substring(0, 1) + "*****" + value.substring(value.length() - 2);
    }

    void fill(Line line, Patient patient, HmacUtils hmac) {
        line.setHkid(mask(patient.hkid));
        line.setMobilePhone(mask(patient.mobilePhone));
        line.setEmail(hmac.hmacHex(patient.email));
    }

    void fillAgain(Line line, Patient patient) {
        line.setHkid(null);
        line.setMobilePhone(patient.mobilePhone);
    }

    void read(Line line) {
        System.out.println(line.hkid);
        System.out.println(line.mobilePhone); // flow: phone
        System.out.println(line.email);
    }

    void maskLater(Loaded loaded) {
        System.out.println(loaded.getHkid()); // flow: hkid
        loaded.setHkid(mask(loaded.getHkid()));
        System.out.println(loaded.getHkid());
    }
}
