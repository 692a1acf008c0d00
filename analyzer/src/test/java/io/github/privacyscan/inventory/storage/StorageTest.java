package io.github.privacyscan.inventory.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.inventory.InventoryBuilder;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.FieldRef;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.mapper.MapperReader;
import io.github.privacyscan.read.sql.ChangeLogReader;
import io.github.privacyscan.read.sql.ScriptReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.sql.SqlStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Columns, fields and statements of small programs in several files. */
final class StorageTest {

    private static final Knowledge KNOWLEDGE = knowledge();

    private static final String SCHEMA = """
            create table cz_ry (id bigint, zjhm varchar(18) comment '证件号码', xm varchar(20) comment '姓名', bz varchar(99));
            create table t_yh (yh_id bigint, sjh varchar(11), nc varchar(20));
            create table rz_mx (id bigint, czr_dh varchar(20) comment '操作人联系电话', nr text);
            """;

    @Test
    void insertedValuesTellWhatColumnsHoldWhoseNamesSayNothing() {
        Inventory inventory = inventory(Map.of(
                "schema.sql",
                """
                        create table t_a (id bigint, c1 varchar(20), c2 varchar(20), c3 varchar(20), c4 varchar(20));
                        insert into t_a values (1, 'QX268753(1)', 'QX268753(1)', '100200300', '440524188001010014'),
                          (2, 'QJ518342(0)', 'QJ518342(0)', '100200301', null);
                        create table t_b (id bigint, c1 varchar(20), c2 varchar(20));
                        insert into t_b (c1, id) values ('QX268753(1)', 1);
                        insert into t_b (c2, id) values ('QX268753(1)', 1), ('QJ518342(1)', 2);
                        """,
                "A.java",
                "package a; @javax.persistence.Entity @javax.persistence.Table(name = \"t_a\") class A {"
                        + " @javax.persistence.Id Long id; String c2; }"));
        assertEquals(Optional.of("hkid"), inventory.column("t_a", "c1").map(DataElement::conceptId));
        assertEquals(
                List.of("2 inserted values have the form of 'Hong Kong identity card number' and its check digit"),
                inventory.field(new FieldRef("a.A", "c2", false)).orElseThrow().evidence());
        assertEquals(Optional.empty(), inventory.column("t_a", "c3"));
        assertEquals(Optional.of("prc-id"), inventory.column("t_a", "c4").map(DataElement::conceptId));
        assertEquals(Optional.empty(), inventory.column("t_b", "c1"), "a single value may be right by chance");
        assertEquals(Optional.empty(), inventory.column("t_b", "c2"), "a wrong check digit");
    }

    @Test
    void aResultMapJoinsColumnsAndFieldsAlsoOfObjectsInside() {
        Inventory inventory = inventory(Map.of(
                "schema.sql", SCHEMA,
                "Ry.java", "package a; class Ry { Long id; String zj; String mc; Bz bz; }",
                "Bz.java", "package a; class Bz { String nr; }",
                "RyMapper.java", "package a; interface RyMapper { Ry find(Long id); }",
                "RyMapper.xml", """
                        <mapper namespace="a.RyMapper">
                          <resultMap id="base" type="Ry"><id property="id" column="id"/></resultMap>
                          <resultMap id="full" type="a.Ry" extends="base">
                            <result property="zj" column="ry_zjhm"/><result property="mc" column="xm"/>
                            <association property="bz" resultMap="bz" columnPrefix="b_"/>
                          </resultMap>
                          <resultMap id="bz" type="Bz"><result property="nr" column="z"/></resultMap>
                          <sql id="cols">r.id, r.zjhm as ry_zjhm, r.xm, r.bz as b_z</sql>
                          <select id="find" resultMap="full">select <include refid="cols"/> from cz_ry r</select>
                        </mapper>"""));
        assertEquals("[cz_ry.zjhm]", columns(inventory, "a.Ry", "zj"));
        assertEquals("[cz_ry.id]", columns(inventory, "a.Ry", "id"));
        assertEquals("[cz_ry.bz]", columns(inventory, "a.Bz", "nr"));
        DataElement zj = inventory.field(new FieldRef("a.Ry", "zj", false)).orElseThrow();
        assertEquals(
                "column comment '证件号码' = " + zj.conceptId() + " (strong)",
                zj.evidence().get(0));
        assertEquals(Optional.of(zj), inventory.column("CZ_RY", "ZJHM"));
    }

    @Test
    void annotationsSayWhichColumnsBecomeWhichProperties() {
        Inventory inventory = inventory(Map.of(
                "schema.sql", SCHEMA,
                "Ry.java", "package a; class Ry { Long id; String zj; }",
                "RyMapper.java", """
                        package a;
                        import org.apache.ibatis.annotations.*;
                        interface RyMapper {
                          @Results({@Result(column = "id", property = "id"), @Result(column = "z", property = "zj")})
                          @Select("select id, zjhm as z from cz_ry where id = #{id}") Ry find(Long id);
                        }"""));
        assertEquals("[cz_ry.zjhm]", columns(inventory, "a.Ry", "zj"));
    }

    @Test
    void aParameterIsWhatTheColumnIsThatItIsWrittenToOrComparedWith() {
        Inventory inventory = inventory(Map.of("schema.sql", SCHEMA, "RyMapper.java", """
                        package a;
                        import org.apache.ibatis.annotations.*;
                        interface RyMapper {
                          @Select("select id from cz_ry where zjhm = #{h} and id > #{k}") Long find(@Param("h") String h, @Param("k") String k);
                          @Update("update cz_ry set xm = #{v} where id = #{w}") int name(@Param("v") String v, @Param("w") String w);
                        }"""));
        assertEquals(
                List.of("h identity-document", "v name"),
                inventory.elements().stream()
                        .filter(element -> element.kind() == DataElement.Kind.PARAMETER)
                        .map(element -> element.name() + " " + element.conceptId())
                        .toList());
    }

    @Test
    void aFieldDeclaredNotToBeStoredIsNoColumn() {
        Inventory inventory = inventory(Map.of("Yh.java", """
                package a;
                import com.baomidou.mybatisplus.annotation.*;
                @TableName("yh") class Yh { @TableId Long id; String sjh; @TableField(exist = false) String dzyx; }"""));
        assertEquals("[yh.sjh]", columns(inventory, "a.Yh", "sjh"));
        assertEquals("[]", columns(inventory, "a.Yh", "dzyx"));
    }

    @Test
    void parametersOfStatementsJoinColumnsAndFields() {
        Inventory inventory = inventory(Map.of(
                "schema.sql", SCHEMA,
                "Yh.java", "package a; public class Yh { String dh; String nick; }",
                "YhMapper.java", """
                        package a;
                        import java.util.List;
                        import org.apache.ibatis.annotations.*;
                        interface YhMapper {
                          int add(@Param("y") Yh yh, String by);
                          int addAll(List<Yh> list);
                          @Update("update t_yh set nc = #{nick} where yh_id = 1") int rename(Yh yh);
                        }""",
                "YhMapper.xml", """
                        <mapper namespace="a.YhMapper">
                          <insert id="add">insert into t_yh (sjh, yh_id) values (#{y.dh}, #{by})</insert>
                        </mapper>"""));
        assertEquals("[t_yh.sjh]", columns(inventory, "a.Yh", "dh"));
        assertEquals("[t_yh.nc]", columns(inventory, "a.Yh", "nick"));
    }

    @Test
    void entitiesAreTablesByAnnotationOrByTheirNames() {
        Inventory inventory = inventory(Map.of("schema.sql", SCHEMA, "A.java", """
                        package a;
                        import javax.persistence.*;
                        @Entity @Table(name = "pat_main") class Patient { @Id Long patId; @Column(name = "hk_id") String no;
                          @Transient String shown; java.util.List<Visit> visits; }
                        @Entity class Visit { @Id Long id; String doctorName; }
                        class CzRy { String zjhm; String xm; String other; }
                        class Yh { String sjh; String nc; }
                        class RzMx { String a; String b; String nr; }
                        class RzMxDto { String czrDh; String nr; }"""));
        assertEquals("[pat_main.hk_id]", columns(inventory, "a.Patient", "no"));
        assertEquals("[visit.doctor_name]", columns(inventory, "a.Visit", "doctorName"));
        assertEquals("[]", columns(inventory, "a.Patient", "visits"));
        assertEquals("[cz_ry.zjhm]", columns(inventory, "a.CzRy", "zjhm"));
        assertEquals("[]", columns(inventory, "a.CzRy", "other"));
        assertEquals("[t_yh.sjh]", columns(inventory, "a.Yh", "sjh"));
        assertEquals("[]", columns(inventory, "a.RzMx", "nr"), "one column alone makes no table");
        assertEquals("[]", columns(inventory, "a.RzMxDto", "czrDh"));
    }

    @Test
    void columnsWithoutAFieldAreElements() {
        Inventory inventory = inventory(Map.of("schema.sql", SCHEMA, "A.java", "class CzRy { String zjhm, xm; }"));
        List<DataElement> columns = inventory.elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.COLUMN)
                .toList();
        assertTrue(columns.stream().anyMatch(column -> column.displayName().equals("rz_mx.czr_dh")));
        assertFalse(columns.stream().anyMatch(column -> column.name().equals("zjhm")), "it is a field");
        assertFalse(columns.stream().anyMatch(column -> column.name().equals("nr")));
        assertEquals(
                List.of(3),
                columns.stream()
                        .filter(column -> column.name().equals("czr_dh"))
                        .map(column -> column.place().span().startLine())
                        .toList());
    }

    @Test
    void migrationsCountInTheOrderOfTheirNumbers() {
        Inventory inventory = inventory(Map.of(
                "db/V10__c.sql", "alter table m add column hkid varchar(9); alter table m drop column tel;",
                "db/V2__b.sql", "alter table m add column tel varchar(9) comment '电话';",
                "db/V1__a.sql", "create table m (id int);"));
        assertEquals(
                List.of("id", "hkid"),
                inventory.storage().table("M").orElseThrow().columns().stream()
                        .map(StoredColumn::name)
                        .toList());
    }

    @Test
    void objectsInsideAreColumnsOfTheRowThatHoldsThem() {
        Map<String, String> java = Map.of("Person.java", """
                        package a;
                        import jakarta.persistence.*;
                        @MappedSuperclass class Base { @Id Long id; String code; }
                        @Entity @Table(name = "person") @AttributeOverride(name = "code", column = @Column(name = "person_no"))
                        class Person extends Base {
                          @Embedded
                          @AttributeOverrides({
                            @AttributeOverride(name = "street", column = @Column(name = "home_street")),
                            @AttributeOverride(name = "geo.lat", column = @Column(name = "home_lat"))})
                          Address home;
                          @AttributeOverride(name = "street", column = @Column(name = "`work_street`"))
                          Address work;
                          @ElementCollection java.util.List<Address> former;
                          @Transient Address guessed;
                          @ManyToOne Firm firm;
                          Note note;
                        }
                        @Embeddable class Address { String street; @Transient String line; Geo geo; }
                        @Embeddable class Geo { String lat; }
                        @Entity class Firm { @Id Long id; String fax; }
                        class Note { String text; }
                        """, "Buyer.java", """
                        package a;
                        import org.springframework.data.annotation.Id;
                        import org.springframework.data.relational.core.mapping.*;
                        @Table("buyer") class Buyer { @Id Long id; @Embedded.Nullable Way way; @Embedded(prefix = "bill_") Way bill; }
                        class Way { String street; @Column("zip") String post; }
                        """);
        Inventory without = inventory(java);
        List<String> expected = List.of(
                "Address.street=person.home_street person.work_street",
                "Address.line=",
                "Geo.lat=person.home_lat person.lat",
                "Base.code=person.person_no",
                "Firm.fax=firm.fax",
                "Note.text=",
                "Way.street=buyer.bill_street buyer.street",
                "Way.post=buyer.bill_zip buyer.zip");
        assertEquals(expected, stored(without, expected));
        Map<String, String> all = new TreeMap<>(java);
        all.put(
                "schema.sql",
                "create table person (id int, home_street varchar(9), work_street varchar(9), home_lat varchar(9),"
                        + " person_no varchar(9) comment '身份证号', line varchar(9), text varchar(9), fax varchar(9));"
                        + "create table buyer (id int, bill_street varchar(9), zip varchar(9));");
        Inventory with = inventory(all);
        assertEquals(
                List.of(
                        "Address.street=person.home_street person.work_street",
                        "Address.line=",
                        "Geo.lat=person.home_lat",
                        "Base.code=person.person_no",
                        "Note.text=",
                        "Way.post=buyer.zip"),
                stored(
                        with,
                        List.of("Address.street", "Address.line", "Geo.lat", "Base.code", "Note.text", "Way.post")));
        assertEquals(
                Optional.of("prc-id"),
                with.field(new FieldRef("a.Base", "code", false)).map(DataElement::conceptId));
    }

    private static List<String> stored(Inventory inventory, List<String> fields) {
        return fields.stream()
                .map(field -> field.replaceFirst("=.*", ""))
                .map(field -> field + "="
                        + inventory
                                .storage()
                                .columnsOf(new FieldRef(
                                        "a." + field.substring(0, field.indexOf('.')),
                                        field.substring(field.indexOf('.') + 1),
                                        false))
                                .stream()
                                .map(StoredColumn::qualifiedName)
                                .collect(java.util.stream.Collectors.joining(" ")))
                .toList();
    }

    @Test
    void changeLogsRenameAndDropWhatEarlierOnesDefine() {
        Inventory inventory = inventory(Map.of(
                "db/1.xml",
                """
                        <databaseChangeLog>
                          <createTable tableName="m"><column name="sj" type="varchar(11)" remarks="手机"/>
                            <column name="zt" type="varchar(99)"/></createTable>
                          <createTable tableName="old_m"><column name="email" type="varchar(99)"/></createTable>
                        </databaseChangeLog>""",
                "db/10.xml",
                """
                        <databaseChangeLog>
                          <renameColumn tableName="m" oldColumnName="sj" newColumnName="c1"/>
                          <renameTable oldTableName="m" newTableName="member"/>
                          <dropTable tableName="old_m"/>
                        </databaseChangeLog>""",
                "Member.java",
                "package a; @jakarta.persistence.Entity class Member { @jakarta.persistence.Id Long id; String c1; }"));
        assertEquals(
                List.of("member"),
                inventory.storage().tables().stream().map(StoredTable::name).toList());
        assertEquals(Optional.of("phone"), inventory.column("member", "c1").map(DataElement::conceptId));
        assertEquals(
                Optional.of("phone"),
                inventory.field(new FieldRef("a.Member", "c1", false)).map(DataElement::conceptId));
        assertEquals(Optional.empty(), inventory.column("member", "zt"));
    }

    @Test
    void tablesThatPlainScriptsDropAreKept() {
        Inventory inventory = inventory(
                Map.of("a.sql", "create table m (tel varchar(9));", "b/drop.sql", "drop table m; drop table m;"));
        assertEquals(1, inventory.storage().tables().size());
        Inventory migrated =
                inventory(Map.of("V1__a.sql", "create table m (tel varchar(9));", "V2__b.sql", "drop table m;"));
        assertEquals(List.of(), migrated.storage().tables());
    }

    @Test
    void statementsTellTheirMemberAndWhatMayBeLeftOut() {
        Inventory inventory = inventory(Map.of(
                "M.xml", """
                        <mapper namespace="a.M">
                          <sql id="scope">
                            and org_id = #{orgId}</sql>
                          <select id="list">select * from m where del = 0
                            <if test="orgId != null"><include refid="scope"/></if>
                          </select>
                        </mapper>""",
                "D.java", """
                        package a;
                        import org.springframework.data.jpa.repository.*;
                        interface D extends JpaRepository<Member, Long> {
                          String TABLE = "member";
                          @Query("select e from #{#entityName} e where e.phone = ?1") Member find(String phone);
                          @Query(value = "select phone " + "from " + TABLE, nativeQuery = true) String phones();
                        }
                        class Member { String phone; }
                        class J { static final String Q = "select a from b where c = 1";
                          void run(String t) { String s = "delete from " + t + " where x = 1"; String n = "Select a file from disk "; } }"""));
        StoreStatement list = inventory.storage().statementsOf("a.M", "list").get(0);
        SqlStatement.Condition del = list.sql().conditions().get(0);
        SqlStatement.Condition org = list.sql().conditions().get(1);
        assertFalse(list.isOptional(del));
        assertTrue(list.isOptional(org));
        assertEquals("M.xml:3", list.placeOf(org).toString());
        assertEquals("M.xml:4", list.placeOf(del).toString());
        assertEquals(9, list.placeOf(org).span().startColumn());
        assertEquals("Member", table(inventory, "a.D", "find"));
        assertEquals("member", table(inventory, "a.D", "phones"));
        assertEquals("b", table(inventory, "a.J", "Q"));
        assertEquals(1, inventory.storage().statementsOf("a.J", "run").size());
    }

    private static String table(Inventory inventory, String owner, String member) {
        return inventory
                .storage()
                .statementsOf(owner, member)
                .get(0)
                .sql()
                .tables()
                .get(0)
                .name();
    }

    private static String columns(Inventory inventory, String owner, String field) {
        return inventory.storage().columnsOf(new FieldRef(owner, field, false)).stream()
                .map(StoredColumn::qualifiedName)
                .toList()
                .toString();
    }

    private static Inventory inventory(Map<String, String> files) {
        List<FileFacts> java = new ArrayList<>();
        List<ResourceFacts> others = new ArrayList<>();
        new TreeMap<>(files).forEach((path, text) -> {
            SourceText source =
                    new SourceText(new SourceFile(path, Path.of(path), "", false, text.length()), text, "UTF-8");
            if (path.endsWith(".java")) {
                java.add(new JavaReader().read(source));
            } else {
                others.add(
                        text.startsWith("<databaseChangeLog")
                                ? ChangeLogReader.read(source)
                                : path.endsWith(".xml") ? MapperReader.read(source) : ScriptReader.read(source));
            }
        });
        Program program = new Program(java, new Resources(others), List.of());
        LinkedProgram linked = Linker.link(program, KNOWLEDGE, SignatureSource.NONE, 1);
        return InventoryBuilder.build(linked, KNOWLEDGE);
    }

    private static Knowledge knowledge() {
        try {
            return KnowledgeLoader.load(List.of());
        } catch (io.github.privacyscan.knowledge.KnowledgeException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
