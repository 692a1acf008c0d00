package hk.example.complaints;

import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Something to look at for the contractor. */
@Component
@Profile("demo")
public class DemoData implements CommandLineRunner {
    private final JpaRepository<Complainant, Long> complainants;

    public DemoData(JpaRepository<Complainant, Long> complainants) {
        this.complainants = complainants;
    }

    @Override
    public void run(String... args) {
        complainants.save(new Complainant(2L, "WONG Ka Yan", "9/F, 30 Castle Road", "QX268753(1)", "rudeness")); // finding: PDPO-DPP4-REAL-DATA 'Complainant.hkid'
    }
}
