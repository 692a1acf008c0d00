import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class Collections1 {
    static class Member {
        private String email;
        private String mobileNo;
        private int level;

        String getEmail() {
            return email;
        }

        String getMobileNo() {
            return mobileNo;
        }

        int getLevel() {
            return level;
        }
    }

    void listElements(Member member) {
        List<String> values = new ArrayList<>();
        values.add(member.getEmail());
        System.out.println(values.get(0)); // flow: email
        System.out.println(values); // flow: email
        System.out.println(values.size());
        System.out.println(values.isEmpty());
    }

    void mapKeysAreConstants(Member member) {
        Map<String, String> map = new HashMap<>();
        map.put("contact", member.getEmail());
        map.put("level", "gold");
        System.out.println(map.get("contact")); // flow: email
        System.out.println(map.get("level"));
    }

    void arrays(Member member) {
        String[] cells = {member.getEmail(), "x"};
        System.out.println(cells[0]); // flow: email
        System.out.println(cells[1]);
        System.out.println(cells.length);
    }

    void streams(List<Member> members) {
        List<String> contacts = members.stream().map(Member::getEmail).collect(Collectors.toList());
        System.out.println(contacts); // flow: email
        String joined = members.stream().map(m -> m.getMobileNo()).collect(Collectors.joining(","));
        System.out.println(joined); // flow: phone
        System.out.println(members.stream().map(Member::getLevel).collect(Collectors.toList()));
        System.out.println(members.stream().filter(m -> m.getEmail() != null).count());
    }

    void lambdas(List<Member> members) {
        members.forEach(m -> System.out.println(m.getEmail())); // flow: email
        members.forEach(m -> System.out.println(m.getLevel()));
        members.stream().map(Member::getMobileNo).forEach(p -> System.out.println(p)); // flow: phone
    }

    void optionals(Optional<Member> member) {
        System.out.println(member.map(Member::getEmail).orElse("none")); // flow: email
        System.out.println(member.map(Member::getLevel).orElse(0));
        System.out.println(member.isPresent());
    }

    void captured(Member member) {
        String address = member.getEmail();
        Runnable task = () -> System.out.println(address); // flow: email
        task.run();
        String level = "L" + member.getLevel();
        Runnable other = () -> System.out.println(level);
        other.run();
    }
}
