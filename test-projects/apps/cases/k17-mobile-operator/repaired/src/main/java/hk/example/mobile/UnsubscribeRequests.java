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

    @Scheduled(fixedDelay = 60_000)
    public void workOff() {
        waiting.forEach(customer -> customer.setOptOut(true));
        waiting.clear();
    }
}
