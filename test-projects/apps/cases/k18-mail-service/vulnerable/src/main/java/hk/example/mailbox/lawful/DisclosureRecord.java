package hk.example.mailbox.lawful;

import java.time.Instant;

public record DisclosureRecord(String policeOfficer, String account, Instant at) {} // finding: PDPO-LEA-RECORD 'DisclosureRecord'
