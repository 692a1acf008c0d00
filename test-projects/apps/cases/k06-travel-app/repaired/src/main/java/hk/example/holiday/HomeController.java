package hk.example.holiday;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class HomeController {
    private final LastSeen lastSeen;
    private final Customers customers;

    public HomeController(LastSeen lastSeen, Customers customers) {
        this.lastSeen = lastSeen;
        this.customers = customers;
    }

    @GetMapping("/home")
    public Booking home(HttpSession session) {
        return lastSeen.booking(session.getId());
    }

    @GetMapping("/greeting")
    public String greeting(Principal caller) {
        Customer customer = customers.findByLoginName(caller.getName()).orElseThrow();
        return "Welcome back, " + customer.getFullName() + ", we call you on " + customer.getMobile();
    }

    @GetMapping("/hotel")
    public Hotel hotel(@RequestParam(required = false) String city) {
        return lastSeen.hotelOfTheDay(city);
    }
}
