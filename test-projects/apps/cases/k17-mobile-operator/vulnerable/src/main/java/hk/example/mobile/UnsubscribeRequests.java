package hk.example.mobile;

import java.util.Queue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What people told the hotline. */
@Component
public class UnsubscribeRequests {
    private final Queue<Customer> waiting;

    public UnsubscribeRequests(Queue<Customer> waiting) {
        this.waiting = waiting;
    }

    @Scheduled(cron = "0 0 5 1 * *") // finding: UEMO-HONOUR works off requests to unsubscribe
    public void workOff() {
        waiting.forEach(customer -> customer.setOptOut(true));
        waiting.clear();
    }
}
