import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Requests between services of one scan. */
class Remote {
    static class Patient {
        public Long id;
        public String hkid;
        public String mobilePhone;
    }

    record Admission(String token, String colour) {}

    @FeignClient(name = "wards", path = "/wards")
    interface Wards {
        @PostMapping("/admissions")
        void admit(@RequestBody Admission admission);

        @PutMapping("/admissions")
        void change(@RequestBody Admission admission);

        @GetMapping("/{number}/search")
        String search(
                @PathVariable("number") String number,
                @RequestParam("q") String query,
                @RequestParam("sort") String order);

        @GetMapping("/unknown")
        String unknown(@RequestParam("q") String query);
    }

    @HttpExchange("/beds")
    interface Beds {
        @PostExchange("/{number}")
        void reserve(@PathVariable("number") String number, @RequestBody String token);
    }

    @RestController
    @RequestMapping("/wards")
    static class WardController {
        @PostMapping("/admissions")
        public void admit(@RequestBody Admission admission) {
            System.out.println(admission.token()); // flow: hkid
            System.out.println(admission.colour());
        }

        @PutMapping("/admissions")
        public void change(@RequestBody Admission admission) {
            System.out.println(admission.token());
        }

        @GetMapping("/{ward}/search")
        public String search(
                @PathVariable("ward") String ward, @RequestParam("q") String text, @RequestParam("sort") String order) {
            System.out.println(text); // flow: phone
            System.out.println(order);
            return text;
        }

        @GetMapping("/other")
        public String other(@RequestParam("q") String text) {
            System.out.println(text);
            return text;
        }

        @DeleteMapping("/admissions")
        public void remove(@RequestBody Admission admission) {
            System.out.println(admission.token());
        }
    }

    @RestController
    @RequestMapping("/beds")
    static class BedController {
        @PostMapping("/{bed}")
        public void reserve(@PathVariable("bed") String bed, @RequestBody String token) {
            System.out.println(token); // missed: annotations of such interfaces are not read as requests
            System.out.println(bed);
        }
    }

    private Wards wards;
    private Beds beds;

    void send(Patient patient) {
        wards.admit(new Admission(patient.hkid, "red")); // flow: hkid
        wards.change(new Admission("none", "red"));
        String found = wards.search("7", patient.mobilePhone, "name"); // flow: phone
        System.out.println(found); // flow: phone
        System.out.println(wards.search("7", "x", "name"));
        wards.unknown(patient.hkid); // flow: hkid
        beds.reserve("7", patient.hkid); // flow: hkid
    }
}
