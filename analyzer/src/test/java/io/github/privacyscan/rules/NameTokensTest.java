package io.github.privacyscan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameTokensTest {

    @ParameterizedTest
    @CsvSource({
        "sendPromoSMS, send promo sms",
        "SMSGateway, sms gateway",
        "MARKETING_OPT_OUT, marketing opt out",
        "/members/{id}/me, members id me",
        "sha256Hex, sha256 hex",
        "2FACode, 2 fa code",
        "Élan中文\uD83D\uDE00x, élan中文 x"
    })
    void splitsAtBorders(String name, String words) {
        assertEquals(List.of(words.split(" ")), NameTokens.of(name));
    }
}
