package hk.example.estates;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FormController {
    private final ResidentForms forms;
    private final FormExport export;

    public FormController(ResidentForms forms, FormExport export) {
        this.forms = forms;
        this.export = export;
    }

    @PostMapping("/forms")
    public void send(@RequestBody ResidentForm form) {
        forms.save(form);
    }

    @GetMapping("/forms/all")
    public List<ResidentForm> all() { // finding: PDPO-DPP4-NO-AUTHZ 'ResidentForm.hkid'
        return forms.findAll();
    }

    @PreAuthorize("hasRole('OFFICER')")
    @GetMapping("/forms/{id}")
    public ResidentForm one(@PathVariable Long id) {
        return forms.findById(id).orElseThrow();
    }

    @PreAuthorize("hasRole('OFFICER')")
    @PostMapping("/forms/export")
    public String export() {
        return export.upload(forms.findAll());
    }
}
