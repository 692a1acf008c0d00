package hk.example.mobile;

import java.time.Instant;

/** A line of the nightly file of the customer system. */
public record CrmRecord(String customerNo, String email, boolean optOut, Instant changedAt) {}
