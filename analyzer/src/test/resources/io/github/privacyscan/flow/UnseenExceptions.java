import com.acme.auth.Ticket;
import com.acme.auth.UnknownLoginException;

/** An exception of a library that is not there is one all the same, as its name says. */
class UnseenExceptions {
    static class Patient {
        String hkid;
        String ward;
    }

    static class OwnException extends UnknownLoginException {
        OwnException(String text) {
            super(text);
        }
    }

    void refuse(Patient patient) {
        throw new UnknownLoginException("no card " + patient.hkid);
    }

    void close(Patient patient) {
        throw new UnknownLoginException("no ward " + patient.ward);
    }

    void keep(Patient patient) {
        throw new Ticket("card " + patient.hkid);
    }

    void refuseByOwn(Patient patient) {
        throw new OwnException("no card " + patient.hkid);
    }

    void tell(Patient patient) {
        try {
            refuse(patient);
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage()); // flow: hkid
        }
        try {
            close(patient);
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage());
        }
    }

    void tellOwn(Patient patient) {
        try {
            refuseByOwn(patient);
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage()); // flow: hkid
        }
        try {
            keep(patient);
        } catch (RuntimeException failure) {
            System.out.println(failure.getMessage());
        }
    }
}
