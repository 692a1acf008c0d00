package io.github.privacyscan.read.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.program.SettingsFacts.Form;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlReaderTest {

    @Test
    void keysAreJoinedAndListsAreNumbered() {
        assertEquals(
                List.of(
                        "2 server.port=8080",
                        "3 logging.level.com.example=debug",
                        "5 hosts[0]=a",
                        "6 hosts[1].name=b",
                        "7 none=",
                        "8 text=1"),
                read("application.yml", """
                server:
                  port: 8080
                logging.level: {com.example: debug}
                hosts:
                  - a
                  - name: b
                none: ~
                text: "1"
                """));
    }

    @Test
    void eachDocumentHasItsProfile() {
        assertEquals(
                List.of("1 a=1", "3 spring.config.activate.on-profile=prod [prod]", "4 a=2 [prod]", "6 a=3"),
                read("application.yaml", "a: 1\n---\nspring.config.activate.on-profile: prod\na: 2\n---\na: 3\n"));
    }

    @Test
    void theNameOfTheFileSaysTheProfile() {
        assertEquals(List.of("1 a=1 [dev]"), read("x/application-dev.yml", "a: 1"));
        assertEquals(Form.APPLICATION, facts("x/application-dev.yml", "a: 1").form());
        assertEquals(Form.PLAIN, facts("openapi.yml", "a: 1").form());
    }

    @Test
    void referencesAndMergesRepeatEntries() {
        assertEquals(
                List.of("2 base.host=h", "3 base.port=1", "2 one.host=h", "3 one.port=1", "6 one.own=2", "2 list[0]=h"),
                read("x.yml", """
                base: &base
                  host: &host h
                  port: 1
                one:
                  <<: *base
                  own: 2
                list: [*host]
                """));
    }

    @Test
    void aMistakeCostsItsBlockOnly() {
        SettingsFacts facts = facts("application.yml", "a:\n  b: 1\nc: [1, 2\nd: x: y\ne:\n  f: 2\n");
        assertTrue(
                Texts.entries(facts).containsAll(List.of("2 a.b=1", "6 e.f=2")),
                Texts.entries(facts).toString());
        assertEquals(4, facts.problems().get(0).place().span().startLine());
    }

    @Test
    void valuesThatTheBuildFillsInAreText() {
        assertEquals(
                List.of("1 info.version=@project.version@", "2 b=2"),
                read("application.yml", "info: {version: @project.version@}\nb: 2\n"));
    }

    @Test
    void aBombOfReferencesIsCutOff() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String previous = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, previous)) + "]\n");
        }
        SettingsFacts facts = facts("bomb.yml", bomb.toString());
        assertTrue(facts.entries().size() <= YamlEntries.MAX_ENTRIES + 1);
        assertEquals(1, facts.problems().size());
    }

    @Test
    void aDeepTextIsCutOff() {
        assertEquals(
                1, facts("deep.yml", "a: " + "[".repeat(100_000)).problems().size());
    }

    @ParameterizedTest
    @CsvSource({
        "config/application.properties, APPLICATION, ''",
        "bootstrap-prod.yml, APPLICATION, prod",
        ".env.production, ENVIRONMENT, production",
        "docker-compose.dev.yml, ENVIRONMENT, dev",
        "i18n/labels.properties, TEXTS, ''",
        "messages_zh_HK.properties, TEXTS, ''",
        "src/profiles/local/database.properties, PLAIN, local",
        "jdbc.properties, PLAIN, ''"
    })
    void pathsSayFormAndProfile(String path, Form form, String profile) {
        assertEquals(form, Forms.form(path));
        assertEquals(profile, Forms.profile(path));
    }

    private static List<String> read(String path, String text) {
        SettingsFacts facts = facts(path, text);
        assertEquals(List.of(), facts.problems());
        return Texts.entries(facts);
    }

    private static SettingsFacts facts(String path, String text) {
        return (SettingsFacts) YamlReader.read(Texts.text(path, text));
    }
}
