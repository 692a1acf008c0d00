package hk.example.socialshop.service.identity;

/** The agency gave no verdict. */
public class AgeVerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AgeVerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}
