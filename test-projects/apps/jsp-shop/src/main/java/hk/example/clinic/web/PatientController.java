package hk.example.clinic.web;

import hk.example.clinic.dao.PatientDao;
import hk.example.clinic.model.Patient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages of one patient and of all. */
@Controller
@RequestMapping("/patients")
public class PatientController {

    private final PatientDao patients;

    public PatientController(PatientDao patients) {
        this.patients = patients;
    }

    @GetMapping("/{id}")
    public String show(@PathVariable long id, Model model) {
        model.addAttribute("patient", patients.find(id));
        return "patients/show";
    }

    @GetMapping
    public String list(Model model) {
        model.addAttribute("patients", patients.all());
        return "patients/list";
    }

    @GetMapping("/{id}/edit")
    public String edit(@PathVariable long id, Model model) {
        model.addAttribute("patient", patients.find(id));
        return "patients/edit";
    }

    @PostMapping("/save")
    public String save(@ModelAttribute("patient") Patient patient) {
        patients.save(patient);
        return "redirect:/patients/" + patient.getId();
    }
}
