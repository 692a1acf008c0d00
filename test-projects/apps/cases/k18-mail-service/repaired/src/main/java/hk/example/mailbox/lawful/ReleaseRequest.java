package hk.example.mailbox.lawful;

import java.time.Instant;
import java.util.List;

public record ReleaseRequest(
        String agency,
        Instrument instrument,
        String reference,
        String purpose,
        String account,
        List<String> items,
        Instant from,
        Instant to,
        List<String> approvers) {}
