package hk.example.register;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Directors extends JpaRepository<Director, Long> {
    List<Director> findByCompanyNo(String companyNo);
}
