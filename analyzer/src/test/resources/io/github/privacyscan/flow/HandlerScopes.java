package app.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

/** Which handlers receive the exceptions of which classes. */
class HandlerScopes {
    static class Patient {
        String hkid;
        String mobilePhone;
        String diagnosis;
    }

    static class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    static class TooLate extends RuntimeException {
        TooLate(String message) {
            super(message);
        }
    }

    @RestController
    static class Wards {
        void find(Patient patient) {
            throw new Refused("no patient " + patient.hkid);
        }

        @ExceptionHandler(TooLate.class)
        void own(TooLate failure) {
            System.out.println(failure.getMessage());
        }
    }

    @RestController
    static class Visits {
        void book(Patient patient) {
            throw new TooLate("call " + patient.mobilePhone);
        }
    }

    @ControllerAdvice("app.web")
    static class OfThisPackage {
        @ExceptionHandler(Refused.class)
        void handle(Refused failure) {
            System.out.println(failure.getMessage()); // flow: hkid
        }
    }

    @ControllerAdvice(basePackages = {"app.batch", "app.mail"})
    static class OfOtherPackages {
        @ExceptionHandler(Refused.class)
        void handle(Refused failure) {
            System.out.println(failure.getMessage());
        }
    }

    @ControllerAdvice(assignableTypes = Visits.class)
    static class OfVisits {
        @ExceptionHandler(RuntimeException.class)
        void handle(RuntimeException failure) {
            System.out.println(failure.getMessage()); // flow: phone
        }
    }

    @ControllerAdvice(annotations = Deprecated.class)
    static class OfDeprecated {
        @ExceptionHandler(RuntimeException.class)
        void handle(RuntimeException failure) {
            System.out.println(failure.getMessage());
        }
    }
}
