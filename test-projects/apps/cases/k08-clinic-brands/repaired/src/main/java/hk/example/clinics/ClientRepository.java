package hk.example.clinics;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ClientRepository extends JpaRepository<Client, Long> {
    List<Client> findByBrandCode(String brandCode);

    List<Client> findByMobilePhoneAndBrandCode(String mobilePhone, String brandCode);
}
