package io.github.privacyscan.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.SchemaFacts;
import io.github.privacyscan.program.SchemaFacts.Column;
import io.github.privacyscan.program.SchemaFacts.Drop;
import io.github.privacyscan.program.SchemaFacts.Index;
import io.github.privacyscan.program.SchemaFacts.Rename;
import io.github.privacyscan.program.SchemaFacts.Table;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.read.config.YamlReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangeLogReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsTablesAndColumnsOfXml() {
        SchemaFacts facts = xml("""
                <?xml version="1.0" encoding="utf-8"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <property name="clobType" value="longvarchar" dbms="h2"/>
                  <property name="prefix" value="t_"/>
                  <include file="other.xml"/>
                  <changeSet id="1" author="a">
                    <preConditions><not><tableExists tableName="no"/></not></preConditions>
                    <createTable tableName="${prefix}patient" remarks="病人">
                      <column name="id" type="bigint" autoIncrement="true"><constraints primaryKey="true"/></column>
                      <column name="sfzh" type="varchar(18)" remarks="身份证号"><constraints nullable="false" unique="true"/></column>
                      <column name="note" type="${clobType}" defaultValue="x"/>
                      <column name="seen" type="${unknownDate}" defaultValueBoolean="true"/>
                    </createTable>
                    <addColumn tableName="visit" schemaName="s"><column name="tel" type="char(8)" remarks=" 電話 "/></addColumn>
                    <rollback><dropTable tableName="t_patient"/><dropColumn tableName="visit" columnName="tel"/></rollback>
                  </changeSet>
                </databaseChangeLog>""");
        assertEquals(List.of(), facts.problems());
        Table patient = facts.tables().get(0);
        assertEquals("t_patient", patient.name());
        assertEquals(Optional.of("病人"), patient.comment());
        assertTrue(patient.isCreated());
        assertEquals(
                "id bigint !\nsfzh varchar(18) ! [身份证号]\nnote longvarchar x\nseen unknownDate true\n",
                columns(patient));
        assertEquals(List.of(new Index(List.of("id"), true), new Index(List.of("sfzh"), true)), patient.indexes());
        assertEquals(10, patient.columns().get(1).span().startLine());
        Table visit = facts.tables().get(1);
        assertFalse(visit.isCreated());
        assertEquals("tel char(8) [電話]\n", columns(visit));
        assertEquals(List.of(), facts.drops());
    }

    @Test
    void laterChangesChangeWhatWasDefined() {
        SchemaFacts facts = xml("""
                <databaseChangeLog>
                  <changeSet id="1"><createTable tableName="m">
                    <column name="a" type="int"/><column name="b" type="int" remarks="手机"/><column name="c" type="int"/>
                    <column name="d" type="int"/></createTable>
                    <createTable tableName="gone"><column name="hkid" type="int"/></createTable></changeSet>
                  <changeSet id="2">
                    <renameColumn tableName="m" oldColumnName="b" newColumnName="phone" columnDataType="int"/>
                    <renameColumn tableName="other" oldColumnName="x" newColumnName="y" remarks="郵箱"/>
                    <dropColumn tableName="m" columnName="a"/>
                    <dropColumn tableName="m"><column name="c"/></dropColumn>
                    <setColumnRemarks tableName="m" columnName="d" remarks="生日"/>
                    <modifyDataType tableName="m" columnName="d" newDataType="date"/>
                    <addDefaultValue tableName="m" columnName="d" defaultValueComputed="now()"/>
                    <setTableRemarks tableName="m" remarks="會員"/>
                    <addUniqueConstraint tableName="m" columnNames="phone, d"/>
                    <createIndex tableName="m" indexName="i"><column name="d"/></createIndex>
                    <renameTable oldTableName="m" newTableName="member"/>
                    <renameTable oldTableName="p" newTableName="q"/>
                    <dropTable tableName="gone"/>
                    <renameColumn tableName="m" oldColumnName="" newColumnName="n"/>
                    <dropTable/>
                  </changeSet>
                </databaseChangeLog>""");
        assertEquals(
                List.of("other", "member"),
                facts.tables().stream().map(Table::name).toList());
        assertEquals("y  [郵箱]\n", columns(facts.tables().get(0)));
        Table member = facts.tables().get(1);
        assertEquals("d date now() [生日]\nphone int [手机]\n", columns(member));
        assertEquals(Optional.of("會員"), member.comment());
        assertEquals(List.of(new Index(List.of("phone", "d"), true), new Index(List.of("d"), false)), member.indexes());
        assertEquals(
                List.of(new Rename("other", Optional.of("x"), "y"), new Rename("p", Optional.empty(), "q")),
                facts.renames());
        assertEquals(new Drop("gone", Optional.empty()), facts.drops().get(2));
    }

    @Test
    void readsRowsAndStatements() {
        SchemaFacts facts = xml("""
                <databaseChangeLog><changeSet id="1">
                  <insert tableName="m"><column name="id" valueNumeric="1"/><column name="hkid" value="QX268753(1)"/></insert>
                  <sql><![CDATA[
                    create table k (id int,
                      tel varchar(8) -- 電話
                    );
                    insert into m (id) values (2);
                  ]]></sql>
                  <sqlFile path="x.sql"/>
                </changeSet></databaseChangeLog>""");
        assertEquals(
                "[Insert[m, [id, hkid], 1 rows], Insert[m, [id], 1 rows]]",
                facts.inserts().toString());
        assertEquals(
                List.of("1", "QX268753(1)"), facts.inserts().get(0).samples().get(0));
        Table table = facts.tables().get(0);
        assertEquals("id int\ntel varchar(8) [電話]\n", columns(table));
        assertEquals(5, table.columns().get(1).span().startLine());
    }

    @Test
    void readsYaml() {
        SchemaFacts facts = yaml("""
                databaseChangeLog:
                  - property: {name: text, value: varchar(99)}
                  - changeSet:
                      id: 1
                      author: a
                      changes:
                        - createTable:
                            tableName: cz_ry
                            remarks: 常住人员
                            columns:
                              - column:
                                  name: id
                                  type: bigint
                                  constraints: {primaryKey: true, nullable: false}
                              - column:
                                  name: zjhm
                                  type: ${text}
                                  remarks: 证件号码
                        - addColumn:
                            tableName: v
                            columns: [{column: {name: tel, type: int}}]
                        - sql: {sql: "alter table v add mail varchar(9)"}
                        - sql:
                            sql: |
                              alter table w
                                add wx varchar(9) comment '微信';
                      rollback:
                        - dropTable: {tableName: cz_ry}
                """);
        assertEquals(List.of(), facts.problems());
        Table first = facts.tables().get(0);
        assertEquals(Optional.of("常住人员"), first.comment());
        assertEquals("id bigint !\nzjhm varchar(99) [证件号码]\n", columns(first));
        assertEquals(new Span(16, 25, 16, 29), first.columns().get(1).span());
        assertEquals("tel int\nmail varchar(9)\n", columns(facts.tables().get(1)));
        assertEquals("wx varchar(9) [微信]\n", columns(facts.tables().get(2)));
        assertEquals(26, facts.tables().get(2).columns().get(0).span().startLine());
        assertEquals(List.of(), facts.drops());
    }

    @Test
    void otherSettingsAreNoChangeLog() {
        assertFalse(ChangeLogReader.isChangeLog(
                settings("databaseChangeLogTable: x\nspring: {liquibase: {enabled: true}}\n")));
        assertTrue(ChangeLogReader.isChangeLog(settings("databaseChangeLog:\n  - include: {file: a.yml}\n")));
    }

    @Test
    void brokenFilesKeepWhatIsWhole() {
        SchemaFacts broken = xml("""
                <databaseChangeLog><changeSet>
                  <createTable tableName="m"><column name="tel" type="int"/><column/></createTable>
                  <createTable><column name="x"/></createTable>
                  <createTable tableName="cut"><column name="mail" type=</databaseChangeLog>""");
        assertEquals("tel int\n", columns(broken.tables().get(0)));
        assertEquals(
                List.of("m", "cut"), broken.tables().stream().map(Table::name).toList());
        assertEquals(4, broken.problems().get(0).place().span().startLine());
        SchemaFacts yaml = yaml("""
                databaseChangeLog:
                  - changeSet:
                      changes:
                        - addColumn: {tableName: m, columns: [{column: {name: tel}}]}
                        - dropTable: text
                        - addColumn: [
                """);
        assertEquals("tel \n", columns(yaml.tables().get(0)));
        assertEquals(1, yaml.problems().size());
        assertEquals(List.of(), xml("").tables());
        assertEquals(List.of(), xml("no xml").tables());
    }

    @Test
    void nothingOutsideTheFileIsReadAndNothingIsExpanded() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "stolen");
        SchemaFacts outside = xml("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><databaseChangeLog><createTable tableName='t' remarks='&x;'><column name='a' type='int'/>"
                + "</createTable><sql>&x;</sql></databaseChangeLog>");
        assertFalse(outside.toString().contains("stolen"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        String text = laughs + "]><databaseChangeLog><createTable tableName='t'><column name='&l29;'/></createTable>"
                + "</databaseChangeLog>";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> xml(text));
    }

    @Test
    void hostileFilesEndInTime() {
        assertEquals(
                1,
                xml("<databaseChangeLog>" + "<changeSet>".repeat(50_000))
                        .problems()
                        .size());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> xml("<databaseChangeLog>" + "<sql>create table t (</sql>\n".repeat(60_000)
                        + "</databaseChangeLog>"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> yaml("databaseChangeLog:\n" + "  - dropTable: {tableName: x}\n".repeat(30_000)));
    }

    private static String columns(Table table) {
        StringBuilder all = new StringBuilder();
        for (Column column : table.columns()) {
            all.append(column.name()).append(' ').append(column.type());
            all.append(column.isNullable() ? "" : " !");
            column.defaultValue().ifPresent(value -> all.append(' ').append(value));
            column.comment().ifPresent(text -> all.append(" [").append(text).append(']'));
            all.append('\n');
        }
        return all.toString();
    }

    private static SchemaFacts xml(String text) {
        return ChangeLogReader.read(source("changelog.xml", text));
    }

    private static SchemaFacts yaml(String text) {
        return ChangeLogReader.read(settings(text));
    }

    private static SettingsFacts settings(String text) {
        return (SettingsFacts) YamlReader.read(source("changelog.yaml", text));
    }

    private static SourceText source(String name, String text) {
        return new SourceText(new SourceFile(name, Path.of(name), "", false, text.length()), text, "UTF-8");
    }
}
