package hk.example.park;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** Openings are kept for the statistics; nobody's data are in them. */
@Entity
public class JobOpening {
    @Id
    private String code;

    private String title;
    private LocalDate closesOn;
}
