package hk.example.bazaar.user;

/** What others may see of a user. */
public final class Views {
    private Views() {}

    public interface Public {}
}
