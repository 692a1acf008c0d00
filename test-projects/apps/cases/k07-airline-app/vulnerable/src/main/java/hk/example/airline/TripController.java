package hk.example.airline;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

@RestController
public class TripController {
    private final PassengerMapper passengers;
    private Passenger checkingIn; // finding: PDPO-DPP4-CROSS-USER a field of an object that all requests share

    public TripController(PassengerMapper passengers) {
        this.passengers = passengers;
    }

    @GetMapping("/trips")
    public List<Passenger> trips(@SessionAttribute(name = "memberId", required = false) Long memberId) {
        return passengers.ofMember(memberId);
    }

    @PostMapping("/check-in")
    public String checkIn(@RequestParam String flightNo, @SessionAttribute("memberId") Long memberId) {
        checkingIn = passengers.ofFlight(flightNo, memberId).get(0);
        return "seat for " + checkingIn.getFullName();
    }
}
