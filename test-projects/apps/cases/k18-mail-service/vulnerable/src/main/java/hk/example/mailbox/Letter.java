package hk.example.mailbox;

import java.time.Instant;

public record Letter(String senderEmail, String recipientEmail, Instant sentAt, String body) {}
