package hk.example.clinics;

/** Who is logged in at the desk, and for which brand. */
public record StaffUser(String login, String brandCode) {}
