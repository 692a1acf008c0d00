import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

class SharedObjects {
    static class Member {
        String email;
        String nickname;
    }

    static class Inner {
        String text;

        void put(String value) {
            text = value;
        }
    }

    static class Outer {
        Inner inner;
        Inner other;
        Outer next;

        Outer() {}

        Outer(Inner inner) {
            this.inner = inner;
        }

        void link(Outer following) {
            next = following;
        }
    }

    void constructorKeepsTheObject(Member member) {
        Inner inner = new Inner();
        Outer outer = new Outer(inner);
        inner.text = member.email;
        System.out.println(outer.inner.text); // flow: email
        System.out.println(outer.other.text);
    }

    void objectIsChangedThroughItsOwner(Member member) {
        Inner inner = new Inner();
        Outer outer = new Outer(inner);
        outer.inner.text = member.email;
        System.out.println(inner.text); // flow: email
    }

    void objectIsChangedThroughAField(Member member) {
        Inner inner = new Inner();
        Inner second = new Inner();
        Outer outer = new Outer();
        outer.inner = inner;
        outer.inner = second;
        outer.inner.text = member.email;
        System.out.println(second.text); // flow: email
        System.out.println(inner.text);
    }

    void chain(Member member) {
        Outer first = new Outer();
        Outer second = new Outer();
        Outer third = new Outer();
        first.link(second);
        second.link(third);
        third.inner = new Inner();
        third.inner.put(member.email);
        System.out.println(first.next.next.inner.text); // flow: email
        System.out.println(first.inner.text);
    }

    void givenTwice(Member member) {
        StringBuilder both = new StringBuilder();
        fill(both, both, member);
        StringBuilder one = new StringBuilder();
        fillOther(one, new StringBuilder(), member);
    }

    private void fill(StringBuilder first, StringBuilder second, Member member) {
        first.append(member.email);
        System.out.println(second); // flow: email
    }

    private void fillOther(StringBuilder first, StringBuilder second, Member member) {
        first.append(member.email);
        System.out.println(second);
    }

    void cellIsOverwritten(Member member) {
        String[] cells = new String[2];
        cells[0] = member.email;
        cells[1] = member.email;
        cells[0] = "constant";
        System.out.println(cells[0]);
        System.out.println(cells[1]); // flow: email
    }

    void entryIsOverwritten(Member member, String key) {
        Map<String, String> map = new HashMap<>();
        map.put("a", member.email);
        map.put("b", member.email);
        map.put("a", "constant");
        map.put(key, "constant");
        System.out.println(map.get("a"));
        System.out.println(map.get("b")); // flow: email
        Properties properties = new Properties();
        properties.setProperty("a", member.email);
        properties.putIfAbsent("a", "constant");
        System.out.println(properties.getProperty("a")); // flow: email
    }

    void elementsOfAList(Member member) {
        List<String> list = new ArrayList<>();
        list.add("first");
        list.add(member.email);
        list.add("last");
        System.out.println(list.get(0));
        System.out.println(list.get(1)); // flow: email
        list.remove(0);
        System.out.println(list.get(1));
        System.out.println(list.get(0)); // flow: email
    }

    void elementsOfAListThatOthersSee(Member member, int turns) {
        List<String> list = new ArrayList<>();
        list.add("first");
        list.add(member.email);
        java.util.Collections.reverse(list);
        System.out.println(list.get(0)); // flow: email
        List<String> turned = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            turned.add("first");
            turned.add(member.email);
            System.out.println(turned.get(0)); // flow: email
        }
    }

    private static String last;
    private static String kept;

    void staticFieldIsOverwritten(Member member) {
        last = member.email;
        String seen = last;
        last = "constant";
        System.out.println(last);
        System.out.println(seen); // flow: email
        kept = member.email;
        System.out.println("between");
        kept = "constant";
    }

    void readElsewhere() {
        System.out.println(last);
        System.out.println(kept); // flow: email
    }
}
