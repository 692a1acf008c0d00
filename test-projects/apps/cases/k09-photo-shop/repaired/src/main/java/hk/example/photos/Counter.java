package hk.example.photos;

import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Counter {
    private final PhotoOrders orders;

    public Counter(PhotoOrders orders) {
        this.orders = orders;
    }

    @Transactional
    public PhotoOrder take(String customerName, String mobile, String passportNumber, int prints) {
        return orders.save(new PhotoOrder(customerName, mobile, passportNumber, prints));
    }

    @Scheduled(cron = "0 0 4 * * *")
    @Transactional
    public void afterTheMonthForComplaints() {
        orders.forgetCollectedBefore(LocalDate.now().minusDays(30));
    }
}
