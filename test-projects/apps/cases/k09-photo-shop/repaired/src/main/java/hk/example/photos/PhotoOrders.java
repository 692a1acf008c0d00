package hk.example.photos;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface PhotoOrders extends JpaRepository<PhotoOrder, Long> {
    @Modifying
    @Query("delete from PhotoOrder o where o.collectedOn < :day")
    int forgetCollectedBefore(LocalDate day);
}
