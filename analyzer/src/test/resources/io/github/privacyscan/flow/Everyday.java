import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Qualifier;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.SuperBuilder;

class Everyday {
    static class Patient {
        String hkid;
        String mobilePhone;
        String ward;
    }

    static class Token {
        private String code;
        private String colour;

        Token(String code, String colour) {
            this.code = code;
            this.colour = colour;
        }

        @Override
        public String toString() {
            return "Token " + code;
        }
    }

    static class Plain {
        private String code;

        Plain(String code) {
            this.code = code;
        }
    }

    record Colour(String code, String name) {}

    void printed(Patient patient) {
        List<Token> tokens = List.of(new Token(patient.hkid, "red"));
        tokens.forEach(System.out::println); // flow: hkid
        List.of(new Colour(patient.hkid, "red")).forEach(System.out::println); // flow: hkid
        List.of(new Plain(patient.hkid)).forEach(System.out::println);
        List.of(new Token("none", patient.hkid)).forEach(System.out::println);
        tokens.forEach(token -> System.out.println(token)); // flow: hkid
        tokens.stream().map(Token::toString).forEach(System.out::println); // flow: hkid
        tokens.stream().map(token -> token.colour).forEach(System.out::println);
        patients().forEach(System.out::println);
    }

    List<Patient> patients() {
        return List.of();
    }

    void conditionals(Patient patient, boolean first) {
        String shown = first && patient.ward != null ? patient.hkid : "none";
        System.out.println(shown); // flow: hkid
        boolean has = patient.hkid != null && patient.hkid.length() > 3;
        System.out.println(has);
        boolean either = first || patient.hkid.isEmpty();
        System.out.println(either);
        System.out.println(first ? "a" : patient.hkid == null ? "b" : patient.mobilePhone); // flow: phone
        System.out.println(first ? patient.ward : "c");
        String last = switch (patient.ward) {
            case "a" -> patient.hkid;
            default -> "none";
        };
        System.out.println(last); // flow: hkid
        System.out.println(patient.hkid.isEmpty() ? "yes" : "no");
    }

    private final Map<String, Map<String, String>> rows = new HashMap<>();

    void nestedMaps(Patient patient) {
        Map<String, Map<String, String>> all = new HashMap<>();
        Map<String, String> row = new HashMap<>();
        row.put("code", patient.hkid);
        row.put("colour", "red");
        all.put("first", row);
        System.out.println(all.get("first").get("code")); // flow: hkid
        System.out.println(all.get("first").get("colour"));
        System.out.println(all.get("second"));
        System.out.println(all); // flow: hkid
        Map<String, Object> outer = new HashMap<>();
        Map<String, Object> inner = new HashMap<>();
        inner.put("code", patient.hkid);
        outer.put("user", inner);
        Map<String, Object> outermost = new HashMap<>();
        outermost.put("data", outer);
        System.out.println(outermost); // flow: hkid
        System.out.println(outermost.get("other"));
        System.out.println(((Map<String, Object>) outer.get("user")).get("code")); // flow: hkid
        rows.computeIfAbsent("x", k -> new HashMap<>()).put("code", patient.hkid);
        System.out.println(rows.get("x").get("code")); // flow: hkid
        System.out.println(rows.get("x").get("colour"));
    }

    void madeWhereMissing(Patient patient, String key) {
        Map<String, Map<String, String>> byWard = new HashMap<>();
        byWard.computeIfAbsent(key, k -> new HashMap<>()).put("code", patient.hkid);
        for (Map<String, String> one : byWard.values()) {
            System.out.println(one.get("code")); // flow: hkid
            System.out.println(one.get("colour"));
        }
        Map<String, List<String>> lists = new HashMap<>();
        lists.computeIfAbsent("x", k -> new ArrayList<>()).add(patient.hkid);
        System.out.println(lists.get("x")); // flow: hkid
        System.out.println(lists.size());
        Map<String, String> given = byWard.getOrDefault("none", new HashMap<>());
        System.out.println(given.get("colour"));
    }

    static class Target {
        public void show(String code) {
            System.out.println(code); // flow: hkid
        }

        public void hide(String code) {
            System.out.println(code);
        }

        public String echo(String code, String other) {
            return code;
        }

        static void shown(String code) {
            System.out.println(code); // flow: phone
        }
    }

    void reflected(Patient patient) throws Exception {
        Method method = Target.class.getMethod("show", String.class);
        method.invoke(new Target(), patient.hkid);
        Object result = Target.class.getDeclaredMethod("echo", String.class, String.class)
                .invoke(new Target(), patient.hkid, patient.mobilePhone);
        System.out.println(result); // flow: hkid
        Target.class.getDeclaredMethod("shown", String.class).invoke(null, patient.mobilePhone);
    }

    void reflectedByInstance(Patient patient) throws Exception {
        Target target = new Target();
        target.getClass().getMethod("show", new Class<?>[] {String.class}).invoke(target, new Object[] {patient.hkid});
        Class.forName("Everyday$Target").getMethod("show", String.class).invoke(target, patient.hkid);
    }

    @Qualifier
    @interface Late {}

    @Qualifier
    @interface Early {}

    record Moved(String code) {}

    @Late
    private Event<Moved> late;

    @Early
    private Event<Moved> early;

    void fire(Patient patient) {
        late.fire(new Moved(patient.hkid)); // flow: hkid
        early.fire(new Moved("nobody"));
    }

    void lateOnly(@Observes @Late Moved moved) {
        System.out.println(moved.code()); // flow: hkid
    }

    void earlyOnly(@Observes @Early Moved moved) {
        System.out.println(moved.code());
    }

    void every(@Observes Moved moved) {
        System.out.println(moved.code()); // flow: hkid
    }

    @SuperBuilder(toBuilder = true)
    @Getter
    static class Base {
        private String code;
    }

    @SuperBuilder(toBuilder = true)
    @Getter
    static class Derived extends Base {
        private String colour;
    }

    void toBuilder(Patient patient) {
        Derived one = Derived.builder().code(patient.hkid).colour("red").build();
        System.out.println(one.getCode()); // flow: hkid
        System.out.println(one.getColour());
        Derived two = one.toBuilder().colour("blue").build();
        System.out.println(two.getCode()); // flow: hkid
        System.out.println(two.getColour());
        Derived three = one.toBuilder().code("none").build();
        System.out.println(three.getCode());
        System.out.println(two.toBuilder().build().getCode()); // flow: hkid
    }

    static class Registry {
        @Setter
        @Getter
        private static String last;

        @Setter
        @Getter
        private static String colour;
    }

    void statics(Patient patient) {
        Registry.setLast(patient.hkid);
        Registry.setColour("red");
        System.out.println(Registry.getLast()); // flow: hkid
        System.out.println(Registry.getColour());
    }

    interface Open {}

    interface Closed extends Open {}

    static class Card {
        @JsonView(Closed.class)
        public String hkid;

        @JsonView(Open.class)
        public String mobilePhone;
    }

    void views(Card card, ObjectMapper json) throws Exception {
        System.out.println(json.writerWithView(Open.class).writeValueAsString(card)); // flow: phone
        System.out.println(json.writerWithView(Closed.class).writeValueAsString(card)); // flow: hkid, phone
        System.out.println(json.writerWithView(String.class).writeValueAsString(card));
    }
}
