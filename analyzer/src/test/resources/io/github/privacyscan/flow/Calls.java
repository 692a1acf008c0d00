import java.util.Base64;

class Calls {
    static class Patient {
        String hkid;
        String diagnosis;
        String mobilePhone;
        Long id;

        @Override
        public String toString() {
            return "Patient[" + id + ", " + hkid + "]";
        }
    }

    static String last;

    String identity(String value) {
        return value;
    }

    void contextMatters(Patient patient) {
        System.out.println(identity(patient.hkid)); // flow: hkid
        System.out.println(identity("constant"));
    }

    void write(String text) {
        System.out.println(text); // flow: hkid
    }

    void writeQuietly(String text) {
        System.out.println(text.length());
    }

    void helper(Patient patient) {
        write("patient " + patient.hkid);
        writeQuietly(patient.hkid);
    }

    void wholeObject(Patient patient) {
        System.out.println("found " + patient); // flow: hkid
        System.out.println(patient); // flow: hkid
        System.out.println(patient.id);
    }

    void exceptions(Patient patient) {
        try {
            check(patient);
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage()); // flow: phone
        }
        try {
            checkQuietly(patient);
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage());
        }
    }

    static class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    void caughtByItsOwnClauseOnly(Patient patient) {
        try {
            throw new IllegalStateException("no such patient " + patient.hkid);
        } catch (Refused refused) {
            System.out.println(refused.getMessage());
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage()); // flow: hkid
        }
        try {
            throw new Refused("no such patient " + patient.hkid);
        } catch (Refused refused) {
            System.out.println(refused.getMessage()); // flow: hkid
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage());
        }
    }

    void check(Patient patient) {
        throw new IllegalStateException("no such phone: " + patient.mobilePhone);
    }

    void checkQuietly(Patient patient) {
        throw new IllegalStateException("no such patient: " + patient.id);
    }

    void staticField(Patient patient) {
        last = patient.hkid;
    }

    void readsStaticField() {
        System.out.println(last); // flow: hkid
    }

    int recursive(Patient patient, String text, int depth) {
        if (depth == 0) {
            System.out.println(text); // flow: hkid
            return 0;
        }
        return recursive(patient, text, depth - 1);
    }

    void callsRecursive(Patient patient) {
        recursive(patient, patient.hkid, 3);
    }

    void builders(Patient patient) {
        StringBuilder builder = new StringBuilder();
        builder.append("p").append(patient.hkid);
        System.out.println(builder); // flow: hkid
        StringBuilder quiet = new StringBuilder();
        quiet.append("p").append(patient.id);
        System.out.println(quiet);
        System.out.println(String.format("%s", patient.hkid)); // flow: hkid
    }

    void masked(Patient patient) {
        System.out.println(mask(patient.mobilePhone));
        System.out.println(notAMask(patient.mobilePhone)); // flow: phone
        System.out.println(Base64.getEncoder().encodeToString(patient.hkid.getBytes())); // flow: hkid
    }

    static String mask(String value) {
        return value.substring(0, 2) + "****" + value.substring(6);
    }

    static String notAMask(String value) {
        return value.trim();
    }

    void ternary(Patient patient, boolean show) {
        String text = show ? patient.hkid : "none";
        System.out.println(text); // flow: hkid
    }

    void asserted(Patient patient) {
        assert patient.id > 0 : "no id";
        System.out.println(patient.hkid); // flow: hkid
        System.out.println(patient.id);
    }
}
