package hk.example.clinic.dao;

import hk.example.clinic.model.Patient;
import java.util.List;

/** Where patients are kept. */
public interface PatientDao {

    Patient find(long id);

    List<Patient> all();

    void save(Patient patient);
}
