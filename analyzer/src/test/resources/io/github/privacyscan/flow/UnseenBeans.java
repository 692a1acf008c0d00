import com.acme.shared.CardIndex;
import com.acme.shared.Directory;
import com.acme.shared.PatientDto;
import com.algolia.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Data objects of another module: what is put into them comes out where they are written property by property. */
class UnseenBeans {
    private static final Logger audit = LoggerFactory.getLogger(UnseenBeans.class);

    static class Patient {
        String hkid;
        String ward;
    }

    void constructed(Patient patient, SearchIndex<PatientDto> index) {
        index.saveObject(new PatientDto("p", patient.hkid)); // flow: hkid
        index.saveObject(new PatientDto("p", patient.ward));
        PatientDto unused = new PatientDto("p", patient.hkid);
        index.saveObject(new PatientDto("p", patient.ward));
    }

    void set(Patient patient, SearchIndex<PatientDto> index) {
        PatientDto dto = new PatientDto();
        dto.setWard(patient.ward);
        index.saveObject(dto);
        dto.setCard(patient.hkid);
        index.saveObject(dto); // flow: hkid
        dto.setCard("");
        index.saveObject(dto);
    }

    void fluent(Patient patient, SearchIndex<PatientDto> index) {
        index.saveObject(new PatientDto().setWard("w").setCard(patient.hkid)); // flow: hkid
        index.saveObject(new PatientDto().setWard(patient.ward).setCard("c"));
    }

    void built(Patient patient, SearchIndex<PatientDto> index) {
        index.saveObject(PatientDto.builder().ward("w").card(patient.hkid).build()); // flow: hkid
        index.saveObject(PatientDto.builder().ward(patient.ward).build());
    }

    /** Whether the text of such an object shows its properties is not known, nor what other classes make of a value. */
    void others(Patient patient, Directory directory, CardIndex cards, SearchIndex<PatientDto> index) {
        audit.info("admitted {}", new PatientDto("p", patient.hkid));
        index.saveObject(directory.find(patient.hkid));
        index.saveObject(cards.toDto(patient.hkid, 1));
        index.deleteObject(patient.ward);
    }

    /** A logger that no visible declaration explains. */
    void undeclared(Patient patient) {
        logger.info(patient.hkid); // flow: hkid
        logger.info(patient.ward);
        metrics.info(patient.hkid);
    }
}
