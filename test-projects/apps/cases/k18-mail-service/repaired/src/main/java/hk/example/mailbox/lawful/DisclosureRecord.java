package hk.example.mailbox.lawful;

import java.time.Instant;
import java.util.List;

public record DisclosureRecord(
        String agency,
        Instrument instrument,
        String reference,
        String purpose,
        List<String> items,
        List<String> approvers,
        Instant at,
        boolean refused) {}
