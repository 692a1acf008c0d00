import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import retrofit2.http.Body;
import retrofit2.http.POST;

class Interfaces {
    static class Patient {
        public Long id;
        public String hkid;
    }

    @FeignClient("wards")
    interface Wards {
        @PostMapping("/wards/{number}")
        void admit(@PathVariable("number") String number, @RequestBody Object body);

        default void prepare(Object body) {}
    }

    interface Labs {
        @POST("tests")
        void order(@Body Object body);

        void cancel(Object body);
    }

    interface Patients extends JpaRepository<Patient, Long> {
        @Modifying
        @Query("update Patient set token = ?1")
        void mark(String token);

        @Query("select p from Patient p where token = ?1")
        List<Patient> marked(String token);
    }

    @Mapper
    interface PatientMapper {
        int insertPatient(Object row);

        @Update("update patient set token = #{token}")
        int mark(String token);

        @Select("select * from patient where token = #{token}")
        Patient find(String token);

        int countPatients(String token);
    }

    private Wards wards;
    private Labs labs;
    private Patients patients;
    private PatientMapper mapper;

    void clients(Patient patient) {
        wards.admit("7", patient.hkid); // flow: hkid
        wards.admit(patient.hkid, "nothing"); // flow: hkid
        wards.admit("7", patient.id);
        wards.prepare(patient.hkid);
        labs.order(patient.hkid); // flow: hkid
        labs.cancel(patient.hkid);
    }

    void stores(Patient patient) {
        patients.save(patient); // flow: hkid
        patients.mark(patient.hkid); // flow: hkid
        patients.marked(patient.hkid);
        mapper.insertPatient(patient); // flow: hkid
        mapper.mark(patient.hkid); // flow: hkid
        mapper.find(patient.hkid);
        mapper.countPatients(patient.hkid);
    }

    void sources(Long id) {
        for (Patient patient : patients.marked("x")) {
            System.out.println(patient.hkid); // flow: hkid
            System.out.println(patient.id);
        }
        System.out.println(mapper.find("x").hkid); // flow: hkid
        System.out.println(patients.findById(id).get().id);
    }
}
