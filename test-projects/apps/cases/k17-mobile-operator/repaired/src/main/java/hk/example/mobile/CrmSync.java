package hk.example.mobile;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class CrmSync {
    private final JpaRepository<Customer, String> customers;
    private final CrmFile file;

    public CrmSync(JpaRepository<Customer, String> customers, CrmFile file) {
        this.customers = customers;
        this.file = file;
    }

    /** The latest word of the customer wins. */
    @Scheduled(cron = "0 0 2 * * *")
    public void takeOver() {
        List<CrmRecord> records = file.read();
        for (CrmRecord row : records) {
            Customer customer = customers.findById(row.customerNo()).orElseThrow();
            customer.setEmail(row.email());
            if (customer.getOptOutAt() == null || row.changedAt().isAfter(customer.getOptOutAt())) {
                customer.setOptOut(row.optOut());
            }
            customers.save(customer);
        }
    }
}
