package hk.example.clinics;

import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class ReceptionService {
    private final ClientRepository clients;

    public ReceptionService(ClientRepository clients) {
        this.clients = clients;
    }

    public List<ClientCard> find(String phone, String brandOfStaff) {
        return clients.findByMobilePhoneAndBrandCode(phone, brandOfStaff).stream()
                .map(ClientCard::of)
                .toList();
    }
}
