package io.github.privacyscan.read.mapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.MapperFacts;
import io.github.privacyscan.program.MapperFacts.Piece;
import io.github.privacyscan.program.MapperFacts.Result;
import io.github.privacyscan.program.MapperFacts.Statement;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MapperReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            """;

    @Test
    void takesAllTextOfDynamicStatements() {
        MapperFacts facts = read(HEAD + """
                <mapper namespace="hk.a.UserMapper">
                  <sql id="cols">id, ${t}.phone</sql>
                  <select id="find" parameterType="User" resultMap="r" resultType="x.User">
                    select <include refid="cols"><property name="t" value="u"/></include> from u
                    <where>
                      <if test="phone != null">and phone = #{phone}</if>
                      <choose><when test="a">and a &lt; #{a}</when><otherwise>and b = 0</otherwise></choose>
                      and id in <foreach collection="q.ids" item="i" open="(" separator="," close=")">#{i.no}</foreach>
                      <bind name="like" value="'%' + q.name + '%'"/> and name like #{like}
                      <bind name="t" value="_parameter.getTitle()"/> and t = #{t, jdbcType=VARCHAR}
                    </where>
                    <![CDATA[ and z >= 1 ]]>
                  </select>
                  <insert id="add"><selectKey keyProperty="id" resultType="long">select last_insert_id()</selectKey>
                    insert into u <trim prefix="(" suffix=")" suffixOverrides=",">a,</trim></insert>
                  <update id="change">update u <set>a = #{i},</set></update>
                </mapper>
                """);
        assertEquals("hk.a.UserMapper", facts.namespace());
        Statement find = facts.statements().get(0);
        assertEquals(
                "select @cols{t=u} from u where ?{and phone = #{phone}} ?{and a < #{a}}?{and b = 0} and id in (#{q.ids[].no})"
                        + " and name like #{q.name} and t = #{_parameter.title, jdbcType=VARCHAR} and z >= 1",
                text(find.pieces()));
        assertEquals(
                "select User x.User r",
                String.join(" ", find.element(), find.parameterType(), find.resultType(), find.resultMap()));
        assertEquals("insert into u ( a, )", text(facts.statements().get(1).pieces()));
        assertEquals("update u set a = #{i},", text(facts.statements().get(2).pieces()));
        assertEquals("id, ${t}.phone", text(facts.fragments().get(0).pieces()));
    }

    @Test
    void keepsThePlaces() {
        MapperFacts facts = read(HEAD + """
                <mapper namespace="m">
                  <select id="a">
                    select 1
                    <if test="x">
                      and b = #{c}</if>
                  </select>
                  <resultMap id="r" type="T"><result column="c" property="p"/></resultMap>
                </mapper>
                """);
        Statement a = facts.statements().get(0);
        assertEquals(4, a.span().startLine());
        assertEquals(3, a.span().startColumn());
        Piece condition =
                a.pieces().stream().filter(Piece::isConditional).findFirst().orElseThrow();
        assertEquals(6, condition.span().startLine());
        assertEquals(18, condition.span().startColumn());
        assertEquals(7, condition.span().endLine());
        assertEquals(9, facts.results().get(0).results().get(0).span().startLine());
    }

    @Test
    void resultMapsGiveThePathOfEachColumn() {
        MapperFacts facts = read("""
                <mapper namespace="m"><resultMap id="r" type="User" extends="base">
                  <constructor><idArg column="id" name="id"/></constructor>
                  <result property="phone" column="phonenumber"/>
                  <association property="dept" javaType="Dept" columnPrefix="d_">
                    <result property="boss" column="leader"/>
                    <association property="at" resultMap="address" columnPrefix="a_"/>
                  </association>
                  <collection property="roles" select="rolesOf" column="id"/>
                </resultMap></mapper>
                """);
        assertEquals("base", facts.results().get(0).parent().orElseThrow());
        assertEquals(
                "id=id phone=phonenumber dept.boss=d_leader dept.at=>address(d_a_)",
                facts.results().get(0).results().stream()
                        .map(MapperReaderTest::described)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aBrokenFileKeepsWhatCameBefore() {
        MapperFacts facts = read("<mapper namespace='m'>\n<select id='a'>select 1</select>\n<select id='b'>select <");
        assertEquals("a", facts.statements().get(0).id());
        assertEquals(3, facts.problems().get(0).place().span().startLine());
    }

    @Test
    void asksForNothingOutsideTheFileAndExpandsNoEntity() {
        String outside = "<!DOCTYPE mapper [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><mapper namespace='m'>"
                + "<select id='a'>select &x; from t</select></mapper>";
        assertEquals("select  from t", texts(read(outside)));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE mapper [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" '&l")
                    .append(i - 1)
                    .append(";&l")
                    .append(i - 1)
                    .append(";'>");
        }
        laughs.append("]><mapper namespace='m'><select id='a'>&l39;</select></mapper>");
        MapperFacts facts = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(laughs.toString()));
        assertTrue(texts(facts).length() < 20);
    }

    @Test
    void endlessNestingIsCutOff() {
        MapperFacts facts = read("<mapper namespace='m'><select id='a'>select 1" + "<if test='x'>".repeat(50_000));
        assertFalse(facts.problems().isEmpty());
    }

    private static String texts(MapperFacts facts) {
        return facts.statements().stream()
                .map(s -> s.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String described(Result result) {
        return result.property()
                + result.resultMap()
                        .map(map -> "=>" + map + "(" + result.prefix() + ")")
                        .orElse("=" + result.column());
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.include()
                        .map(id -> "@" + id + piece.properties())
                        .orElse(
                                piece.isConditional() && !piece.text().isBlank()
                                        ? "?{" + piece.text().strip() + "}"
                                        : piece.text()))
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static MapperFacts read(String text) {
        SourceFile file = new SourceFile("m/UserMapper.xml", Path.of("UserMapper.xml"), "", false, text.length());
        return MapperReader.read(new SourceText(file, text, "UTF-8"));
    }
}
