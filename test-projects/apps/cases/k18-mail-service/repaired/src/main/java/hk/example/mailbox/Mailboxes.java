package hk.example.mailbox;

import java.time.Instant;
import java.util.List;

public interface Mailboxes {
    Mailbox findAllContent(String account);

    List<Letter> items(String account, List<String> items, Instant from, Instant to);
}
