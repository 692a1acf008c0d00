import static java.util.Map.Entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class Language {
    static class Person {
        String email;
        String mobilePhone;
        int visits;

        String getEmail() {
            return email;
        }

        int getVisits() {
            return visits;
        }
    }

    sealed interface Contact permits Mail, Call, Both {}

    record Mail(String email, int visits) implements Contact {}

    record Call(String mobilePhone) implements Contact {}

    record Both(Mail mail, Call call) implements Contact {}

    void overloads(Person person) {
        show(person.email);
        show(person.visits);
        show(person.email, person.visits);
    }

    void show(Object text) {
        System.out.println(text); // flow: email
    }

    void show(int count) {
        System.out.println(count);
    }

    void show(String text, Object... more) {
        System.out.println(text); // flow: email
        System.out.println(more);
    }

    void streams(List<Person> people) {
        people.stream().map(Person::getEmail).forEach(System.out::println); // flow: email
        people.stream().map(Person::getVisits).forEach(System.out::println);
        String all = people.stream().map(p -> p.email).collect(Collectors.joining(","));
        System.out.println(all); // flow: email
        System.out.println(people.stream().mapToInt(p -> p.visits).sum());
        var sorted = people.stream().sorted(Comparator.comparing(Person::getEmail)).toList();
        System.out.println(sorted.get(0).email); // flow: email
        System.out.println(sorted.get(0).visits);
    }

    void collectors(List<Person> people) {
        Map<Integer, String> byVisits = people.stream().collect(Collectors.toMap(p -> p.visits, p -> p.email));
        for (Entry<Integer, String> entry : byVisits.entrySet()) {
            System.out.println(entry.getValue()); // flow: email
            System.out.println(entry.getKey());
        }
    }

    void optionals(Optional<Person> found) {
        System.out.println(found.map(p -> p.mobilePhone).orElse("none")); // flow: phone
        System.out.println(found.map(p -> p.visits).orElse(0));
        found.ifPresent(p -> System.out.println(p.getEmail())); // flow: email
    }

    void futures(CompletableFuture<Person> later) {
        later.thenApply(p -> p.email).thenAccept(text -> System.out.println(text)); // flow: email
        later.thenApply(p -> p.visits).thenAccept(count -> System.out.println(count));
    }

    void patterns(Object value) {
        if (value instanceof Person person && person.visits > 1) {
            System.out.println(person.email); // flow: email
            System.out.println(person.visits);
        }
        if (value instanceof Both(Mail(var address, int visits), Call(String number))) {
            System.out.println(address); // flow: email
            System.out.println(number); // flow: phone
            System.out.println(visits);
        }
    }

    String switches(Contact contact) {
        String text = switch (contact) {
            case Mail(String address, int visits) -> address;
            case Call call -> {
                yield call.mobilePhone();
            }
            case Both both -> "both";
        };
        System.out.println(text); // flow: email, phone
        String quiet = switch (contact) {
            case Mail mail -> "mail " + mail.visits();
            case Call call -> "call";
            case Both(var mail, var call) -> "both";
        };
        System.out.println(quiet);
        return """
               text""";
    }

    enum Channel {
        MAIL {
            @Override
            String of(Person person) {
                return person.email;
            }
        },
        NONE;

        String of(Person person) {
            return "none";
        }
    }

    void enums(Person person) {
        System.out.println(Channel.MAIL.of(person)); // flow: email
        System.out.println(Channel.valueOf("NONE").name());
    }

    interface Named {
        String name();

        default String label() {
            return "label " + name();
        }

        static String quiet(String name) {
            return "quiet " + name.length();
        }
    }

    void defaults(Person person) {
        Named named = () -> person.email;
        System.out.println(named.label()); // flow: email
        System.out.println(Named.quiet(person.email));
    }

    void boxes(Person person) {
        Integer visits = person.visits;
        Object[] values = {visits, person.mobilePhone};
        System.out.println(values[1]); // flow: phone
        System.out.println(values[0]);
        String[][] table = {{"a", person.email}, {"b", "c"}};
        System.out.println(table[0][1]); // flow: email
    }

    void closures(Person person) {
        String email = person.email;
        class Printer {
            void print() {
                System.out.println(email); // flow: email
                System.out.println(email.isEmpty());
            }
        }
        new Printer().print();
        Supplier<Function<String, String>> nested = () -> more -> more + email;
        System.out.println(nested.get().apply("to ")); // flow: email
    }

    static class Base {
        final String kept;

        Base(String kept) {
            this.kept = kept;
        }
    }

    static class Derived extends Base {
        final int number;

        Derived(String email, int number) {
            super(email);
            this.number = number;
        }

        Derived(Person person) {
            this(person.email, person.visits);
        }
    }

    static class Holder {
        final Person person = current();
        String seen;

        {
            seen = person.mobilePhone;
        }
    }

    static Person current() {
        return new Person();
    }

    void chains(Person person) {
        Derived derived = new Derived(person);
        System.out.println(derived.kept); // flow: email
        System.out.println(derived.number);
        System.out.println(new Holder().seen); // flow: phone
    }

    class Inner {
        void print(Person person) {
            keep(person.email);
            Language.this.keep(person.mobilePhone);
        }
    }

    final List<String> all = new ArrayList<>();

    void keep(String text) {
        System.out.println(text); // flow: email, phone
    }

    void inner(Person person) {
        this.new Inner().print(person);
    }
}
