package hk.example.socialshop.service.member;

/** The address is taken; the message deliberately does not repeat it. */
public class DuplicateMemberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateMemberException() {
        super("This e-mail address cannot be used");
    }
}
