package hk.example.holiday;

public record Booking(String reference, String passengerName, String passportNumber, String hotel) {}
