package hk.example.clinic.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages without data. */
@Controller
public class PageController {

    @GetMapping("/privacy")
    public String privacy() {
        return "privacy";
    }

    @GetMapping("/search")
    public String search() {
        return "legacy/search";
    }
}
