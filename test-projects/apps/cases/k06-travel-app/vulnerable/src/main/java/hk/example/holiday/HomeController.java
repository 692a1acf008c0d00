package hk.example.holiday;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HomeController {
    private final LastSeen lastSeen;

    public HomeController(LastSeen lastSeen) {
        this.lastSeen = lastSeen;
    }

    @GetMapping("/home")
    public Booking home(@RequestHeader(name = "X-Device-Mac", required = false) String mac) {
        return lastSeen.booking(mac);
    }

    @GetMapping("/hotel")
    public Optional<Hotel> hotel(@RequestParam(required = false) String city) {
        return Optional.ofNullable(lastSeen.hotelOfTheDay(city));
    }
}
