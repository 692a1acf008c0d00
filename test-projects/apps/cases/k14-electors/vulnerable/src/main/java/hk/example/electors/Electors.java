package hk.example.electors;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Electors extends JpaRepository<Elector, Long> {
    List<Elector> findByWard(String ward);
}
