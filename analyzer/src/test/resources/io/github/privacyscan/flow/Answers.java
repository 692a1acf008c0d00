import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Objects in maps that become answers, what anonymous classes put into themselves, and texts of exceptions. */
class Answers {
    private Source source;

    interface Source {
        Object load();

        Count count();
    }

    static class Person {
        private String email;
        private String nickname;

        public String getEmail() { return email; }
        public void setEmail(String email) { this.email = email; }
    }

    static class Count {
        private int size;

        public int getSize() { return size; }
    }

    ResponseEntity<Object> inMap() {
        Person person = (Person) source.load();
        Map<String, Object> answer = new HashMap<>();
        answer.put("person", person);
        return ResponseEntity.ok(answer); // flow: email
    }

    ResponseEntity<Object> inMapThatFillsItself() {
        Person person = (Person) source.load();
        Map<String, Object> answer = new HashMap<String, Object>(2) {{
            put("person", person);
        }};
        return ResponseEntity.ok(answer); // flow: email
    }

    ResponseEntity<Object> blanked() {
        Person person = (Person) source.load();
        person.setEmail(null);
        Map<String, Object> answer = new HashMap<>();
        answer.put("person", person);
        return ResponseEntity.ok(answer);
    }

    ResponseEntity<Object> blankedAndWhole() {
        Person person = (Person) source.load();
        person.setEmail("");
        return ResponseEntity.ok(person);
    }

    ResponseEntity<Object> ofThing() {
        Map<String, Object> answer = new HashMap<>();
        answer.put("count", source.count());
        return ResponseEntity.ok(answer);
    }

    ResponseEntity<Object> keptForItself(Map<String, Object> cache) {
        cache.put("person", (Person) source.load());
        return ResponseEntity.ok(cache.size());
    }

    void anonymous(Person person) {
        List<String> names = new java.util.ArrayList<>() {{
            add(person.getEmail());
        }};
        System.out.println(names); // flow: email
        System.out.println(names.size());
    }

    static class Missing extends RuntimeException {
        private String detail;
        private final String key;

        Missing(String detail, String key) {
            super("missing");
            this.key = key;
            explain(detail);
        }

        void explain(String detail) { this.detail = detail; }
        String getDetail() { return detail; }
    }

    void fail(Person person) {
        throw new Missing("nobody at " + person.getEmail(), "17");
    }

    void failWithKey(Person person) {
        throw new IllegalArgumentException("nobody");
    }

    @RestControllerAdvice
    static class Handler {
        @ExceptionHandler(Missing.class)
        String missing(Missing e) {
            return e.getDetail(); // flow: email
        }

        @ExceptionHandler(IllegalArgumentException.class)
        String other(IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    void unseen(org.example.Customer customer) {
        System.out.println(customer.email); // flow: email
        System.out.println(customer.name); // flow: name
        System.out.println(customer.uuid);
        System.out.println(customer.email != null);
    }
}
