package hk.example.clinic.web;

import hk.example.clinic.dao.BookingDao;
import hk.example.clinic.model.Booking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a visit. */
@Controller
public class BookingController {

    private static final Logger LOG = LoggerFactory.getLogger(BookingController.class);

    private final BookingDao bookings;

    public BookingController(BookingDao bookings) {
        this.bookings = bookings;
    }

    @GetMapping("/booking")
    public ModelAndView form() {
        ModelAndView view = new ModelAndView("booking/form");
        view.addObject("rooms", bookings.rooms());
        return view;
    }

    @PostMapping("/booking")
    public String book(Booking booking) {
        bookings.save(booking);
        LOG.info("booked {}", booking.getDay());
        return "redirect:/booking/done?mobile=" + booking.getMobile();
    }

    @GetMapping("/booking/done")
    public String done(String mobile, Model model) {
        model.addAttribute("mobile", mobile);
        return "booking/done";
    }
}
