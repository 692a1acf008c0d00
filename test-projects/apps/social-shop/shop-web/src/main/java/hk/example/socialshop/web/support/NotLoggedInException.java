package hk.example.socialshop.web.support;

/** The session carries no member. */
public class NotLoggedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotLoggedInException() {
        super("Please log in");
    }
}
