import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.prefs.Preferences;

class Functions {
    static class Claims {
        String email;
        String hkid;
        String level;

        String getEmail() {
            return email;
        }

        String getLevel() {
            return level;
        }
    }

    interface Step {
        String run(String input);
    }

    // functions as parameters, through several methods

    static <T> T claim(Claims claims, Function<Claims, T> resolver) {
        return resolver.apply(claims);
    }

    static <T> T claimLater(Claims claims, Function<Claims, T> resolver) {
        return claim(claims, resolver);
    }

    void parameters(Claims claims) {
        System.out.println(claim(claims, Claims::getEmail)); // flow: email
        System.out.println(claim(claims, Claims::getLevel));
        System.out.println(claimLater(claims, c -> c.email)); // flow: email
        System.out.println(claimLater(claims, c -> c.level));
    }

    static void give(String value, Consumer<String> target) {
        target.accept(value);
    }

    void parametersInside(Claims claims) {
        give(claims.email, value -> System.out.println(value)); // flow: email
        give(claims.level, value -> System.out.println(value));
        give("none", value -> System.out.println(value));
    }

    static String make(Supplier<String> maker) {
        return maker.get();
    }

    void results(Claims claims) {
        System.out.println(make(() -> claims.email)); // flow: email
        System.out.println(make(() -> claims.level));
        System.out.println(make(() -> "constant"));
    }

    // functions of interfaces of the sources

    static String step(Step step, String input) {
        return step.run(input);
    }

    void ownInterfaces(Claims claims) {
        System.out.println(step(s -> "got " + s, claims.email)); // flow: email
        System.out.println(step(s -> "got nothing", claims.email));
        Step trimmed = new Step() {
            @Override
            public String run(String input) {
                return input.trim();
            }
        };
        System.out.println(step(trimmed, claims.email)); // flow: email
        System.out.println(step(trimmed, claims.level));
    }

    // functions in fields, maps and lists

    private final Map<String, Function<Claims, String>> columns = new HashMap<>();
    private final Map<String, Function<Claims, String>> harmless = new HashMap<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private Step step = input -> "step " + input;
    private Step quiet = input -> "quiet";

    void register() {
        columns.put("email", c -> c.email);
        harmless.put("level", c -> c.level);
        listeners.add(value -> System.out.println(value)); // flow: email
    }

    void held(Claims claims, String column) {
        System.out.println(columns.get(column).apply(claims)); // flow: email
        System.out.println(harmless.get(column).apply(claims));
        for (Consumer<String> listener : listeners) {
            listener.accept(claims.email);
        }
        System.out.println(step.run(claims.email)); // flow: email
        System.out.println(quiet.run(claims.email));
    }

    // functions that are returned, and what they capture

    static Supplier<String> keep(String value) {
        return () -> value;
    }

    void captured(Claims claims) {
        Supplier<String> mail = keep(claims.email);
        Supplier<String> level = keep(claims.level);
        System.out.println(mail.get()); // flow: email
        System.out.println(level.get());
    }

    void filled(Claims claims) {
        List<String> found = new ArrayList<>();
        List<String> other = new ArrayList<>();
        give(claims.email, value -> found.add(value));
        give(claims.level, value -> other.add(value));
        System.out.println(found.get(0)); // flow: email
        System.out.println(other.get(0));
    }

    // tasks

    static class Mailer implements Runnable {
        private final String to;

        Mailer(String to) {
            this.to = to;
        }

        @Override
        public void run() {
            System.out.println(to); // flow: email
        }
    }

    static class Counter implements Runnable {
        private final String to;

        Counter(String to) {
            this.to = to;
        }

        @Override
        public void run() {
            System.out.println(to.length());
        }
    }

    void tasks(Claims claims, ExecutorService executor) {
        executor.execute(new Mailer(claims.email));
        executor.submit(new Counter(claims.email));
        new Thread(() -> System.out.println(claims.hkid)).start(); // flow: hkid
        new Thread(() -> System.out.println(claims.level)).start();
    }

    // functions made of functions

    void combined(Claims claims) {
        Function<Claims, String> email = c -> c.email;
        Function<String, String> quoted = text -> "'" + text + "'";
        Function<String, String> fixed = text -> "fixed";
        System.out.println(email.andThen(quoted).apply(claims)); // flow: email
        System.out.println(email.andThen(fixed).apply(claims));
        System.out.println(quoted.compose(email).apply(claims)); // flow: email
        Consumer<String> ignored = text -> System.out.println(text.length());
        Consumer<String> printed = text -> System.out.println(text); // flow: email
        ignored.andThen(printed).accept(claims.email);
        BiFunction<String, String, String> second = (a, b) -> b;
        System.out.println(second.andThen(quoted).apply(claims.level, claims.email)); // flow: email
        System.out.println(second.andThen(quoted).apply(claims.email, claims.level));
    }

    // values that a helper only hands on: their own name tells what they are

    static String setting(Function<Preferences, String> part) {
        return part.apply(Preferences.userRoot());
    }

    static String nothing(Function<Preferences, String> part) {
        return "none";
    }

    void handedOn() {
        String email = setting(Preferences::absolutePath);
        System.out.println(email); // flow: email
        String emailOfNobody = nothing(Preferences::absolutePath);
        System.out.println(emailOfNobody);
        String path = setting(Preferences::absolutePath);
        System.out.println(path);
    }
}
