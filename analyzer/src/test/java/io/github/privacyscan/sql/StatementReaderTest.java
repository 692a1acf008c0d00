package io.github.privacyscan.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.sql.SqlStatement.Kind;
import io.github.privacyscan.sql.SqlStatement.Value;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementReaderTest {

    /** Statement | what it does: tables (! = written), results (table.column as label), stars, assignments, conditions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select phone, u.`name` as xm from sys_user u where u.id = #{id} | SELECT sys_user; phone, name as xm; id = {id}
            SELECT * FROM a.b.Patient | SELECT Patient; *Patient
            select t.*, d.dept_name from sys_user t left join sys_dept d on t.dept_id = d.dept_id | SELECT sys_user sys_dept; *sys_user sys_dept.dept_name; sys_user.dept_id = d.dept_id
            select u from User u join fetch u.roles r where u.address.city = :city | SELECT User; *User; address.city = {city}
            select new com.x.Dto(u.name, u.phone) from User u | SELECT User; name phone
            from Member m where m.phone like ?1 | SELECT Member; ; phone like {?1}
            select count(*), max(birthday) last from t | SELECT t; birthday as last
            select count(phone) from t | SELECT t
            select (select p.phone from phone p where p.uid = u.id) mobile, u.age from user u | SELECT phone user; phone.phone as mobile, user.age; phone.uid = u.id
            select a from (select x.hkid a from citizen x) z where exists (select 1 from pet p where p.o = z.a and p.nm = 'rex') | SELECT citizen pet; citizen.hkid as a, a; pet.o = z.a, pet.nm = 'rex
            select id from a union all select ids from b where b.x is not null | SELECT a b; a.id b.ids; b.x is not null
            with v as (select sjh from yh) select sjh from v | SELECT yh; sjh sjh
            select case when u.status = 0 then u.phone else '' end as tel, 'x' k from users u limit 10 | SELECT users; status as tel, phone as tel; limited
            select top 5 email from c | SELECT c; email; limited
            select email from c where rownum < 5 | SELECT c; email; rownum < '5; limited
            select id from t where lower(email) = lower(#{q.email}) and name like concat('%', #{q.name}, '%') | SELECT t; id; email = {q.email}, name like {q.name}
            select id from t where del_flag = '0' and date_format(create_time,'%y') >= date_format(#{p.begin},'%y') | SELECT t; id; del_flag = '0, create_time >= {p.begin}
            select id from t where age between 18 and 60 and sex in (1, 2) and not in_use and name not like '%a' | SELECT t; id; age between '18, sex in '1, in_use, name not like '%a
            select id from t where '0' = del_flag order by ${col} | SELECT t; id; del_flag = '0; spliced col
            insert into sys_user (user_name, phonenumber, create_time) values (#{userName}, #{phonenumber,jdbcType=VARCHAR}, sysdate()) | INSERT sys_user!; ; user_name := {userName}, phonenumber := {phonenumber}, create_time := ?
            insert into t ( a, b, ) values ( #{list[].a}, #{list[].b}, ) | INSERT t!; ; a := {list[].a}, b := {list[].b}
            insert into t(a) values (concat('x', #{p})), (2) on duplicate key update a = values(a), n = 1 | INSERT t!; ; a := {p}, a := ?, n := '1
            insert into archive (id, tel) select id, phone from users where gone = 1 | INSERT archive! users; users.id users.phone; users.gone = '1
            update sys_user u set u.phone = #{phone}, login_date = sysdate(), opt_out = 0, where user_id = #{id} | UPDATE sys_user!; ; phone := {phone}, login_date := ?, opt_out := '0; user_id = {id}
            delete from t where id in (#{ids[]}) | DELETE t!; ; id in {ids[]}
            delete u from users u, orders o where u.id = o.uid | DELETE users! orders; ; users.id = o.uid
            delete User u where u.id = :id | DELETE User!; ; id = {id}
            merge into t using s on (t.id = s.id) when matched then update set t.a = s.b when not matched then insert (a) values (s.b) | INSERT t! s; ; t.a := s.b, t.a := s.b; t.id = s.id
            select * from #{#entityName} e where e.phone = :#{#p.phone} for update | SELECT #entityName; *#entityName; phone = {#p.phone}
            call clean_up() | OTHER
            """)
    void tellsTablesColumnsAndComparisons(String sql, String expected) {
        assertEquals(expected.strip(), described(StatementReader.read(sql)), sql);
    }

    @Test
    void offsetsPointIntoTheText() {
        String sql = "select u.id from users u where u.phone = ?";
        SqlStatement statement = StatementReader.read(sql);
        assertEquals("u.phone = ?", sql.substring(statement.conditions().get(0).start()));
        assertEquals("users u", sql.substring(statement.tables().get(0).start(), 24));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select (((( from where
            insert into
            update set , , where and
            'unclosed
            select * from t where a in (
            /* unclosed
            #{unclosed
            with as ( select
            """)
    void brokenTextEndsSomewhere(String sql) {
        assertTrue(StatementReader.read(sql).conditions().size() < 3);
    }

    @Test
    void hostileNestingCostsLinearTime() {
        String deep = "select a from (".repeat(20_000) + "(".repeat(50_000);
        Kind kind = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> StatementReader.read(deep).kind());
        assertEquals(Kind.SELECT, kind);
    }

    private static String described(SqlStatement s) {
        String tables = s.tables().stream()
                .map(table -> " " + table.name() + (table.isWritten() ? "!" : ""))
                .collect(Collectors.joining());
        String stars = s.whole().stream().map(table -> "*" + table).collect(Collectors.joining(" "));
        boolean one = s.tables().size() < 2;
        String read = s.read().stream()
                .map(column -> name(column.table(), column.name(), one)
                        + (column.label().equals(last(column.name())) ? "" : " as " + column.label()))
                .collect(Collectors.joining(
                        s.read().stream().anyMatch(c -> !c.label().equals(last(c.name()))) ? ", " : " "));
        String written = s.written().stream()
                .map(set -> name(set.table(), set.column(), one) + " := " + value(set.value()))
                .collect(Collectors.joining(", "));
        String conditions = s.conditions().stream()
                .map(c -> name(c.table(), c.column(), one)
                        + (c.operator().isEmpty() ? "" : " " + c.operator())
                        + (c.value().equals(Value.OTHER) ? "" : " " + value(c.value())))
                .collect(Collectors.joining(", "));
        StringBuilder all = new StringBuilder(s.kind() + tables);
        all.append("; ").append((stars + " " + read).strip());
        add(all, written);
        add(all, conditions);
        add(all, s.limited() ? "limited" : "");
        add(all, s.spliced().isEmpty() ? "" : "spliced " + String.join(" ", s.spliced()));
        String text = all.toString();
        return text.endsWith("; ") ? text.substring(0, text.length() - 2) : text;
    }

    private static void add(StringBuilder all, String part) {
        all.append(part.isEmpty() ? "" : "; " + part);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String name(String table, String column, boolean plain) {
        return plain || table.isEmpty() ? column : table + "." + column;
    }

    private static String value(Value value) {
        return switch (value.kind()) {
            case LITERAL -> "'" + value.text();
            case PARAMETER -> "{" + value.text() + "}";
            case SPLICE -> "${" + value.text() + "}";
            case COLUMN -> value.text();
            case OTHER -> "?";
        };
    }
}
