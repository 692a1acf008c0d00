package hk.example.holiday;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
    public Booking home(@RequestHeader(name = "X-Device-Mac", required = false) String mac) {
        return lastSeen.booking(mac);
    }

    @GetMapping("/greeting")
    public String greeting(@RequestHeader("X-Device-Mac") String mac) {
        Customer customer = customers.findByDeviceMac(mac).orElseThrow(); // finding: PDPO-DPP4-WEAK-VERIFY 'HomeController.greeting'
        return "Welcome back, " + customer.getFullName() + ", we call you on " + customer.getMobile();
    }

    @GetMapping("/hotel")
    public Hotel hotel(@RequestParam(required = false) String city) {
        return lastSeen.hotelOfTheDay(city);
    }
}
