package hk.example.holiday;

public record Hotel(String code, String hotelName, int stars) {}
