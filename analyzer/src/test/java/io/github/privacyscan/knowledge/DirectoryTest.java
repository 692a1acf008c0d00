package io.github.privacyscan.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryTest {

    private static Knowledge knowledge;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws KnowledgeException {
        knowledge = KnowledgeLoader.load(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://api.segment.io/v1/track                       | Segment
            HTTPS://user:secret@API.MIXPANEL.COM:443/engage       | Mixpanel
            //hm.baidu.com/hm.js?1                                | Baidu
            https://o1.ingest.sentry.io/7                         | Sentry telemetry
            ingest.sentry.io                                      | none
            https://graph.facebook.com/v19.0/77/events            | Meta ads
            https://graph.facebook.com/v19.0/77/messages          | WhatsApp
            https://graph.facebook.com/me                         | Meta social-network
            https://www.facebook.com/tr?id=1                      | Meta
            https://www.facebook.com/travel                       | none
            https://evil.example/api.segment.io                   | none
            https://api.segment.io.evil.example/                  | none
            https://asia-east2-aiplatform.googleapis.com/v1       | Google Cloud
            """)
    void findsTheRecipientOfAnAddress(String address, String expected) {
        String found = knowledge
                .directory()
                .host(address)
                .map(host -> host.recipient() + " " + host.kind())
                .orElse("none");
        assertTrue(found.startsWith(expected), found);
    }

    @Test
    void librariesOfAGroupCountLikeTheKnownOnesWhereTheseAgree() {
        Directory directory = knowledge.directory();
        assertEquals(
                "Sentry",
                directory.sdk("io.sentry", "sentry-logback").orElseThrow().recipient());
        assertEquals(
                "ai-model",
                directory
                        .sdk("software.amazon.awssdk", "bedrockruntime")
                        .orElseThrow()
                        .kind());
        assertTrue(directory.sdk("software.amazon.awssdk", "utils").isEmpty());
        assertTrue(directory.sdk("com.example", "sentry").isEmpty());
        assertTrue(directory.sdk("com.alibaba", "easyexcel").isEmpty());
        assertTrue(directory.sdk("com.alibaba", "dashscope-sdk-kotlin").isPresent());
    }

    @Test
    void everyLibraryHandsDataToAKnownRecipient() {
        List<String> unknown = knowledge.directory().sdks().stream()
                .filter(sdk -> knowledge.directory().recipient(sdk.recipient()).isEmpty())
                .map(Sdk::artifact)
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(knowledge.directory().sdks().size() > 70);
    }

    @Test
    void sameRegionNameIsTwoPlacesAtTwoProviders() {
        Set<String> places = knowledge.directory().regions("ap-southeast-1").stream()
                .map(region -> region.provider() + " " + region.place())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(places.containsAll(Set.of("AWS SG", "Huawei Cloud HK", "Alibaba Cloud SG")), places.toString());
        assertEquals(List.of(), knowledge.directory().regions("moon-1"));
    }

    @Test
    void everyRecipientThatHostsAndSinksNameIsDescribed() {
        Set<String> unknown = new TreeSet<>();
        knowledge.hosts().forEach(host -> unknown.add(host.recipient()));
        for (CallModel model : knowledge.calls()) {
            if (model instanceof CallModel.Sink sink) {
                sink.recipient().ifPresent(unknown::add);
            }
        }
        unknown.removeAll(knowledge.recipients().keySet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyNeedIsAConcept() {
        Set<String> needs = new TreeSet<>();
        knowledge.recipients().values().forEach(recipient -> needs.addAll(recipient.needs()));
        assertTrue(needs.contains("phone"));
        needs.removeAll(knowledge.concepts().keySet());
        assertEquals(Set.of(), needs);
    }

    @Test
    void aRecipientHasRolePlaceAndNeeds() {
        Recipient twilio = knowledge.directory().recipient("Twilio").orElseThrow();
        assertEquals(Recipient.Role.PROCESSOR, twilio.role());
        assertEquals("US", twilio.place().orElseThrow());
        assertEquals(List.of("phone", "message-content"), twilio.needs());
        assertEquals(
                Recipient.Role.THIRD_PARTY,
                knowledge.directory().recipient("Meta").orElseThrow().role());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            management.endpoints.web.exposure.include             | health, heapdump            | true
            MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE             | *                           | true
            management.endpoints.web.exposure.include             | health,info                 | false
            mybatis-plus.configuration.logImpl                    | org.apache.ibatis.logging.stdout.StdOutImpl | true
            mybatis-plus.configuration.log-impl                   | org.apache.ibatis.logging.slf4j.Slf4jImpl | false
            spring.datasource.password                            | Passw0rd                    | true
            spring.datasource.password                            | ${DB_PASSWORD}              | false
            spring.datasource.password                            | ENC(abc)                    | false
            spring.datasource.second.password                     | Passw0rd                    | true
            spring.datasource.url                                 | jdbc:mysql://db/x?useSSL=false | true
            spring.datasource.url                                 | jdbc:mysql://db/x           | false
            management.server.address                             | 127.0.0.1                   | false
            management.server.address                             | 0.0.0.0                     | true
            spring.cloud.openfeign.client.config.default.loggerLevel | FULL                     | true
            server.servlet.session.cookie.max-age                 | 5y                          | false
            my.own.key                                            | true                        | false
            """)
    void knowsRiskyValuesInAnySpelling(String key, String value, boolean risky) {
        assertEquals(risky, knowledge.directory().configKeys(key).stream().anyMatch(setting -> setting.isRisky(value)));
    }

    @Test
    void oneSegmentIsNotNone() {
        ConfigKey wild = knowledge.configKeys().stream()
                .filter(key -> key.key().equals("spring.datasource.*.password"))
                .findFirst()
                .orElseThrow();
        assertTrue(wild.isNamed("spring.datasource.main.password"));
        assertFalse(wild.isNamed("spring.datasource.password"));
    }

    @Test
    void usersAddTheirOwnRecipients() throws IOException, KnowledgeException {
        Files.writeString(folder.resolve("ours.yaml"), """
                recipients:
                  - {name: Ours, kinds: sms, role: either}
                """);
        Knowledge all = KnowledgeLoader.load(List.of(folder));
        assertEquals(
                Set.of("sms"), all.directory().recipient("Ours").orElseThrow().kinds());
        assertTrue(all.recipients().containsKey("Twilio"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recipients: [{name: A, kinds: sms, role: boss}]        | boss' is not a known role
            recipients: [{name: A, kinds: smz, role: either}]      | smz' is not a known sink kind
            recipients: [{name: A, kinds: sms, role: either, place: Hong Kong}] | is not the code of a country
            regions: [{provider: AWS, Hongkong: ap-east-1}]         | is not the code of a country
            hosts: [{kind: sms, at: a.b}]                          | recipient' is missing
            config-keys: [{key: a, rule: R, test: same}]           | same' is not a known test
            """)
    void saysWhatIsWrongAndWhere(String file, String message) throws IOException {
        Path path = Files.writeString(folder.resolve("bad.yaml"), file + "\n");
        KnowledgeException wrong = assertThrows(KnowledgeException.class, () -> KnowledgeLoader.load(List.of(folder)));
        assertTrue(wrong.getMessage().startsWith(path + ":1"), wrong.getMessage());
        assertTrue(wrong.getMessage().contains(message), wrong.getMessage());
    }
}
