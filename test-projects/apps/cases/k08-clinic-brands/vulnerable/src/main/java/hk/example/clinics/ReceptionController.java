package hk.example.clinics;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ReceptionController {
    private final ReceptionService reception;

    public ReceptionController(ReceptionService reception) {
        this.reception = reception;
    }

    @GetMapping("/reception/clients")
    public List<ClientCard> find(@RequestParam String phone) { // finding: PDPO-HKID-DISPLAY 'ClientCard.hkid'
        return reception.find(phone);
    }
}
