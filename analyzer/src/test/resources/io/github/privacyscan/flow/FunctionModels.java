import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FunctionModels {
    static class Member {
        String email;
        String level;

        String getEmail() {
            return email;
        }

        String getLevel() {
            return level;
        }
    }

    // references to library methods

    void references(List<Member> members) {
        members.stream().map(Member::getEmail).map(String::trim).forEach(System.out::println); // flow: email
        members.stream().map(Member::getLevel).map(String::trim).forEach(System.out::println);
        members.stream().map(Member::getEmail).map(String::length).forEach(System.out::println);
        Optional.of(members.get(0).email).ifPresent(System.out::println); // flow: email
        Optional.of(members.get(0).level).ifPresent(System.out::println);
    }

    // collectors

    void collectors(Stream<Member> members) {
        Map<String, String> byLevel = members.collect(Collectors.toMap(m -> m.level, m -> m.email));
        System.out.println(byLevel.values()); // flow: email
        System.out.println(byLevel.keySet());
        Map<String, List<String>> grouped = members.collect(
                Collectors.groupingBy(Member::getEmail, Collectors.mapping(Member::getLevel, Collectors.toList())));
        System.out.println(grouped.keySet()); // flow: email
        System.out.println(grouped.values());
        List<String> levels = members.collect(
                Collectors.collectingAndThen(Collectors.toList(), all -> levelsOf(all)));
        System.out.println(levels);
        System.out.println(members.map(Member::getEmail).collect(Collectors.joining(","))); // flow: email
        System.out.println(members.map(Member::getLevel).collect(Collectors.joining(",")));
        String two = members.collect(Collectors.teeing(
                Collectors.mapping(Member::getLevel, Collectors.joining()),
                Collectors.mapping(Member::getEmail, Collectors.joining()),
                (level, email) -> level));
        System.out.println(two);
        String other = members.collect(Collectors.teeing(
                Collectors.mapping(Member::getLevel, Collectors.joining()),
                Collectors.mapping(Member::getEmail, Collectors.joining()),
                (level, email) -> email));
        System.out.println(other); // flow: email
        ArrayList<String> filled =
                members.collect(ArrayList::new, (list, m) -> list.add(m.email), (a, b) -> a.addAll(b));
        System.out.println(filled); // flow: email
        System.out.println(members.map(m -> m.email).reduce("", (a, b) -> a + b)); // flow: email
        System.out.println(members.map(m -> m.level).reduce("", (a, b) -> a + b));
    }

    private static List<String> levelsOf(List<Member> members) {
        return members.stream().map(Member::getLevel).collect(Collectors.toList());
    }

    // streams and futures

    void streams(List<Member> members) {
        members.stream()
                .<String>mapMulti((m, sink) -> sink.accept(m.email))
                .forEach(text -> System.out.println(text)); // flow: email
        members.stream()
                .<String>mapMulti((m, sink) -> sink.accept(m.level))
                .forEach(text -> System.out.println(text));
        members.stream()
                .flatMap(m -> Stream.of(m.email, m.level))
                .forEach(text -> System.out.println(text)); // flow: email
        Stream.iterate(members.get(0).email, text -> text + "!").forEach(System.out::println); // flow: email
        Stream.generate(() -> members.get(0).level).forEach(System.out::println);
        members.sort(Comparator.comparing(m -> log(m.email)));
    }

    private static String log(String key) {
        System.out.println(key); // flow: email
        return key;
    }

    void futures(Member member) throws Exception {
        CompletableFuture<String> mail = CompletableFuture.supplyAsync(() -> member.email);
        CompletableFuture<String> level = CompletableFuture.supplyAsync(() -> member.level);
        mail.thenAccept(text -> System.out.println(text)); // flow: email
        level.thenAccept(text -> System.out.println(text));
        System.out.println(mail.thenCombine(level, (a, b) -> a).join()); // flow: email
        System.out.println(mail.thenCombine(level, (a, b) -> b).join());
        System.out.println(level.thenCompose(l -> mail).get()); // flow: email
    }

    void tasks(Member member, ExecutorService executor) throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        tasks.add(() -> member.email);
        System.out.println(executor.invokeAll(tasks).get(0).get()); // flow: email
        List<Callable<String>> others = List.of(() -> member.level);
        System.out.println(executor.invokeAll(others).get(0).get());
        System.out.println(executor.submit(() -> member.email).get()); // flow: email
    }

    // captured by objects of local classes

    void local(Member member) {
        String email = member.email;
        List<String> seen = new ArrayList<>();
        List<String> other = new ArrayList<>();
        class Note {
            final String text;

            Note() {
                this.text = email;
                seen.add(email);
                other.add(member.level);
            }
        }
        System.out.println(new Note().text); // flow: email
        System.out.println(seen.get(0)); // flow: email
        System.out.println(other.get(0));
    }

    void emptied(Member member) {
        List<String> texts = new ArrayList<>();
        texts.add(member.email);
        System.out.println(texts.get(0)); // flow: email
        texts.clear();
        System.out.println(texts.get(0));
    }
}
