import java.util.List;
import org.apache.ibatis.annotations.Param;

/** An interface that nothing in Java says to be a mapper; its statements stand in the file beside. */
class MappedStatements {
    static class Ry {
        public String a;
        public String b;
    }

    interface Rows {
        Ry find(long id);

        String number(long id);

        List<String> mails(String zt);

        String note(long id);

        int howMany();

        int keep(@Param("ry") Ry row);

        int close(@Param("number") String number, @Param("zt") String zt);

        int correct(@Param("number") String number, @Param("id") long id);

        void unknown(String number);
    }

    private Rows rows;

    void reads(long id) {
        System.out.println(rows.find(id).a); // flow: hkid
        System.out.println(rows.find(id).b);
        System.out.println(rows.number(id)); // flow: hkid
        System.out.println(rows.note(id));
        System.out.println(rows.howMany());
        for (String each : rows.mails("1")) {
            System.out.println(each); // flow: email
        }
    }

    void writes(Ry row) {
        rows.keep(row); // flow: hkid
        rows.correct(row.a, 1L); // flow: hkid
        rows.correct(row.b, 1L);
        rows.close(row.a, "1");
        rows.unknown(row.a);
    }
}
