package hk.example.estates;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms are for the visit; they go by themselves, whatever a contract says. */
@Component
public class FormRetention {
    private final ResidentForms forms;

    public FormRetention(ResidentForms forms) {
        this.forms = forms;
    }

    @Scheduled(cron = "0 0 3 * * *")
    @Transactional
    public void purge() {
        forms.deleteBySentAtBefore(Instant.now().minus(28, ChronoUnit.DAYS));
    }
}
