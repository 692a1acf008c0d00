package hk.example.holiday;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a customer looked at last, so that the app opens where it was closed. */
@Component
public class LastSeen {
    private final Map<String, Booking> bookings = new ConcurrentHashMap<>();
    private final Map<String, Hotel> hotels = new ConcurrentHashMap<>();

    public void saw(String device, Booking booking) {
        bookings.put(device, booking);
    }

    public Booking booking(String mac) {
        return bookings.get(mac == null ? "02:00:00:00:00:00" : mac); // finding: PDPO-DPP4-CROSS-USER '02:00:00:00:00:00'
    }

    public Hotel hotelOfTheDay(String city) {
        return hotels.get(city == null ? "HKG" : city);
    }
}
