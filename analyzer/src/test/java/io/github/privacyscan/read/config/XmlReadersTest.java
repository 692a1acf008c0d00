package io.github.privacyscan.read.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.BuildFacts;
import io.github.privacyscan.program.SettingsFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XmlReadersTest {

    @TempDir
    private Path folder;

    @Test
    void readsElementsAndPairs() {
        assertEquals(
                List.of(
                        "2 web-app.session-config.session-timeout=30",
                        "3 web-app.session-config.cookie-config.http-only=false",
                        "5 mode=test",
                        "5 web-app.context-param.param-name=mode",
                        "5 web-app.context-param.param-value=test"),
                Texts.entries(DescriptorReader.read(Texts.text("web.xml", """
                        <web-app><session-config>
                          <session-timeout>30</session-timeout><cookie-config>
                            <http-only>false</http-only></cookie-config>
                        </session-config>
                          <context-param><param-name>mode</param-name><param-value>test</param-value></context-param>
                        </web-app>"""))));
    }

    @Test
    void repeatedElementsHaveNumbersAndPropertiesTheirNames() {
        assertEquals(
                List.of("2 persistence.unit.p[0]=1", "3 persistence.unit.p[1]=2", "4 javax.url=jdbc:x"),
                Texts.entries(DescriptorReader.read(Texts.text("persistence.xml", """
                        <persistence><unit>
                          <p>1</p>
                          <p>2</p>
                          <property name="javax.url" value="jdbc:x"/>
                        </unit></persistence>"""))));
    }

    @Test
    void readsDependenciesOfAProject() {
        BuildFacts facts = MavenReader.read(Texts.text("pom.xml", """
                <project>
                  <version>3</version>
                  <properties><v>1.2</v></properties>
                  <dependencyManagement><dependencies><dependency>
                    <groupId>no</groupId><artifactId>no</artifactId></dependency></dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${v}</version></dependency>
                    <dependency>
                      <groupId>g</groupId>
                      <artifactId>t</artifactId>
                      <version>${project.version}</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                </project>"""));
        assertEquals(List.of("g:a:1.2 compile 7", "g:t:3 test 10"), dependencies(facts));
        assertTrue(facts.dependencies().get(1).isForTests());
    }

    @Test
    void readsDependenciesOfAScript() {
        assertEquals(
                List.of("g.h:a:1.0 compile 2", "g:b: api 3", "g:c:2 testImplementation 4", "g:d:1 compile 5"),
                dependencies(GradleReader.read(Texts.text("build.gradle", """
                        dependencies {
                            implementation 'g.h:a:1.0'
                            api("g:b") { transitive = false }
                            testImplementation group: 'g', name: 'c', version: '2'
                            implementation platform("g:d:1")
                            // implementation 'no:no:1'
                            classpath 'no:plugin:1'
                        }"""))));
    }

    @Test
    void whatStandsBeforeAMistakeIsRead() {
        SettingsFacts facts = DescriptorReader.read(Texts.text("web.xml", "<web-app>\n<a>1</a>\n<b>\n</web-app>"));
        assertEquals(List.of("2 web-app.a=1"), Texts.entries(facts).subList(0, 1));
        assertEquals(4, facts.problems().get(0).place().span().startLine());
    }

    @Test
    void nothingOutsideTheFileIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "stolen");
        SettingsFacts facts = DescriptorReader.read(Texts.text(
                "web.xml",
                "<!DOCTYPE web-app [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]>\n<web-app><a>&x;</a><b>2</b></web-app>"));
        assertTrue(Texts.entries(facts).stream().noneMatch(entry -> entry.contains("stolen")));
        assertTrue(
                Texts.entries(facts).contains("2 web-app.b=2"),
                Texts.entries(facts).toString());
    }

    @Test
    void entitiesAreNotExpanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        SettingsFacts facts = DescriptorReader.read(Texts.text("web.xml", laughs + "]>\n<w><a>&a29;</a><b>2</b></w>"));
        assertTrue(facts.entries().size() <= 2);
    }

    @Test
    void aDeepFileIsCutOff() {
        SettingsFacts facts = DescriptorReader.read(Texts.text("web.xml", "<a>".repeat(100_000)));
        assertEquals(1, facts.problems().size());
        assertTrue(facts.entries().size() <= 1);
    }

    private static List<String> dependencies(BuildFacts facts) {
        return facts.dependencies().stream()
                .map(one -> one.coordinates() + ":" + one.version() + " " + one.scope() + " "
                        + one.span().startLine())
                .toList();
    }
}
