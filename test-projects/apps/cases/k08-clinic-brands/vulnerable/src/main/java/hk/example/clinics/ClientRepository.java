package hk.example.clinics;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClientRepository extends JpaRepository<Client, Long> {
    List<Client> findByBrandCode(String brandCode);

    List<Client> findByMobilePhone(String mobilePhone); // finding: PDPO-DPP3-XBRAND 'Client.mobilePhone'
}
