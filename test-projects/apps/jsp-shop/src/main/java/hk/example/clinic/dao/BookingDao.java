package hk.example.clinic.dao;

import hk.example.clinic.model.Booking;
import hk.example.clinic.model.Room;
import java.util.List;

/** Where bookings and rooms are kept. */
public interface BookingDao {

    void save(Booking booking);

    List<Room> rooms();
}
