import java.util.ArrayList;
import java.util.List;

class Aliases {
    static class Member {
        String email;
        String nickname;
    }

    static class Box {
        Object content;
        Box inner;
        String text;

        void put(String value) {
            this.text = value;
        }

        String get() {
            return text;
        }

        Box self() {
            return this;
        }

        Box nested() {
            return inner;
        }
    }

    void storeIsSeenThroughAnotherName(Member member) {
        Box box = new Box();
        Box same = box;
        same.text = member.email;
        System.out.println(box.text); // flow: email
        System.out.println(box.content);
    }

    void storeThroughGetter(Member member) {
        Box box = new Box();
        box.inner = new Box();
        box.nested().text = member.email;
        System.out.println(box.inner.text); // flow: email
        System.out.println(box.text);
    }

    void setterAndGetter(Member member) {
        Box one = new Box();
        Box two = new Box();
        one.put(member.email);
        two.put("constant");
        System.out.println(one.get()); // flow: email
        System.out.println(two.get());
    }

    void fluentReceiver(Member member) {
        Box box = new Box();
        box.self().self().put(member.email);
        System.out.println(box.text); // flow: email
    }

    void readBeforeTheStore(Member member) {
        Box box = new Box();
        System.out.println(box.text);
        String before = box.text;
        box.text = member.email;
        System.out.println(before);
        System.out.println(box.text); // flow: email
    }

    void overwritten(Member member) {
        Box box = new Box();
        box.text = member.email;
        box.text = "none";
        System.out.println(box.text);
        box.put(member.email);
        box.put("none");
        System.out.println(box.text);
    }

    void overwrittenOnOneWayOnly(Member member, boolean hide) {
        Box box = new Box();
        box.text = member.email;
        if (hide) {
            box.text = "none";
        }
        System.out.println(box.text); // flow: email
    }

    void variableOverwritten(Member member) {
        String value = member.email;
        value = "none";
        System.out.println(value);
    }

    void ownFieldReplaced(Member member) {
        member.email = "hidden";
        System.out.println(member.email);
    }

    void otherFields(Member member) {
        System.out.println(member.nickname.length());
        System.out.println(member.email.length());
        System.out.println(member.email == null);
    }

    void objectInList(Member member) {
        List<Box> boxes = new ArrayList<>();
        Box box = new Box();
        boxes.add(box);
        box.text = member.email;
        for (Box each : boxes) {
            System.out.println(each.text); // flow: email
            System.out.println(each.inner);
        }
    }
}
