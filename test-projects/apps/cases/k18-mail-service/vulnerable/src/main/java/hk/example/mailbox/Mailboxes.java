package hk.example.mailbox;

public interface Mailboxes {
    Mailbox findAllContent(String account);
}
