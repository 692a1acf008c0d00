package hk.example.airline;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class TripController {
    private final PassengerMapper passengers;
    private final String deskEmail = "desk@airline.example";

    public TripController(PassengerMapper passengers) {
        this.passengers = passengers;
    }

    @GetMapping("/trips")
    public List<Passenger> trips(@SessionAttribute(name = "memberId", required = false) Long memberId) {
        if (memberId == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return passengers.ofMember(memberId);
    }

    @PostMapping("/check-in")
    public String checkIn(@RequestParam String flightNo, @SessionAttribute("memberId") Long memberId) {
        Passenger checkingIn = passengers.ofFlight(flightNo, memberId).get(0);
        return "seat for " + checkingIn.getFullName() + ", questions to " + deskEmail;
    }
}
