import org.springframework.web.bind.annotation.ExceptionHandler;

class Handlers {
    static class Patient {
        String hkid;
        String mobilePhone;
    }

    static class NotFound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFound(String message) {
            super(message);
        }
    }

    static class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    void find(Patient patient) {
        throw new NotFound("no patient " + patient.hkid);
    }

    void upload(Patient patient) {
        throw new TooLarge("the file of " + patient.mobilePhone);
    }

    @ExceptionHandler
    void notFound(NotFound failure) {
        System.out.println(failure.getMessage()); // flow: hkid
    }

    @ExceptionHandler(TooLarge.class)
    void tooLarge(RuntimeException failure) {
        System.out.println(failure.getMessage()); // flow: phone
    }

    void neverCalledWithOne(RuntimeException failure) {
        System.out.println(failure.getMessage());
    }
}
