package hk.example.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
public class SearchController {
    private final Directors directors;

    public SearchController(Directors directors) {
        this.directors = directors;
    }

    @GetMapping("/search")
    public String page(@RequestParam String companyNo, Model model) {
        model.addAttribute("directors", directors.findByCompanyNo(companyNo));
        return "directors";
    }

    @GetMapping("/search.json")
    @ResponseBody
    public List<Director> rows(@RequestParam String companyNo) { // finding: PDPO-DPP4-OVEREXPOSE 'Director.hkid' | finding: PDPO-HKID-DISPLAY 'Director.hkid'
        return directors.findByCompanyNo(companyNo);
    }
}
