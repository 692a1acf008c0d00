package hk.example.mailbox;

import java.util.List;

public record Mailbox(String accountEmail, String ownerName, List<Letter> letters) {}
