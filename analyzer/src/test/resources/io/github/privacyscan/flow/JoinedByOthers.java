import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** Values that methods of the same object give, which a library declares: the object is not written down. */
class JoinedByOthers extends HttpServletRequestWrapper {
    JoinedByOthers(HttpServletRequest request) {
        super(request);
    }

    void joined() {
        System.out.println(getRemoteUser().substring(0, 1) + "****");
        System.out.println(getRemoteUser() + "****"); // flow: username
        System.out.println(getMethod() + "****");
    }

    static String checked(String value) {
        assert value.length() > 4;
        if (value.length() < 6) {
            return "****";
        }
        return value.substring(0, 2) + "****" + value.substring(value.length() - 1);
    }

    void helped() {
        System.out.println(checked(getRemoteUser()));
    }
}
