/** What a method does for numbers of arguments that no call gives. */
class ArgumentCounts {
    static class Patient {
        String hkid;
        String mobilePhone;
    }

    void forget(String... keys) {
        if (keys != null && keys.length > 0) {
            if (keys.length == 1) {
                System.out.println("one " + keys[0]); // flow: hkid
            } else {
                for (String key : keys) {
                    System.out.println("several " + key);
                }
            }
        }
    }

    void remember(String... keys) {
        if (keys.length == 1) {
            System.out.println("one " + keys[0]); // flow: phone
        } else {
            System.out.println("several " + keys[0]); // flow: phone
        }
    }

    void whole(String... keys) {
        if (keys.length == 1) {
            System.out.println("one " + keys[0]); // flow: hkid
        } else {
            System.out.println("several " + keys[0]); // flow: hkid
        }
    }

    void run(Patient patient) {
        forget(patient.hkid);
        forget("key " + patient.hkid);
        remember(patient.mobilePhone);
        remember(patient.mobilePhone, "and more");
        whole(new String[] {patient.hkid});
    }
}
