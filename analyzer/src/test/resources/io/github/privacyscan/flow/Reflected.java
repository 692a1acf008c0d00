import java.lang.reflect.Field;

class Reflected {
    static class Member {
        private String email;
        int visits;
    }

    static class Note {
        String text;
        String title;
    }

    void readByName(Member member) throws ReflectiveOperationException {
        Field field = Member.class.getDeclaredField("email");
        field.setAccessible(true);
        System.out.println(field.get(member)); // flow: email
        System.out.println(field.get(member).toString()); // flow: email
        System.out.println(Member.class.getDeclaredField("visits").get(member));
    }

    void writtenByName(Member member) throws ReflectiveOperationException {
        Note note = new Note();
        Field field = Class.forName("Reflected$Note").getDeclaredField("text");
        field.set(note, member.email);
        System.out.println(note.text); // flow: email
        System.out.println(note.title);
    }
}
