package hk.example.holiday;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a customer looked at last, so that the app opens where it was closed. */
@Component
public class LastSeen {
    private final Map<String, Booking> bookings = new ConcurrentHashMap<>();
    private final Map<String, Hotel> hotels = new ConcurrentHashMap<>();

    public void saw(String session, Booking booking) {
        bookings.put(session, booking);
    }

    public Booking booking(String session) {
        return bookings.get(Objects.requireNonNull(session, "no session"));
    }

    public Hotel hotelOfTheDay(String city) {
        return hotels.get(city == null ? "HKG" : city);
    }
}
