package io.github.privacyscan.rules.marketing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WishTest {

    private static final WishTests TESTS = new WishTests(Wishes.ofWords());

    @ParameterizedTest
    @CsvSource({
        "isOptedOut, false",
        "marketing_opt_out, false",
        "isUnsubscribed, false",
        "SuppressionService, false",
        "拒收, false",
        "isNotOptedOut, true",
        "marketingConsent, true",
        "hasOptedIn, true",
        "notOptedIn, false"
    })
    void namesTellWhichAnswerLetsAMessageBeSent(String name, boolean wanted) {
        assertEquals(Optional.of(wanted), Wish.wanted(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isActive",
                "optional",
                "output",
                "termsAccepted",
                "subscriptionPlan",
                "doNotTrack",
                "unsubscribeLink",
                "To unsubscribe, click here"
            })
    void otherNamesTellNothing(String name) {
        assertEquals(Optional.empty(), Wish.wanted(name));
    }

    @Test
    void rightPolarityRespects() {
        assertTrue(TESTS.respected(way(test(Optional.of(false), "isOptedOut", "Member")), true));
        assertTrue(TESTS.respected(way(test(Optional.of(true), "marketingConsent")), false));
        assertTrue(TESTS.respected(way(test(Optional.empty(), "findByOptedOutFalse")), true));
        assertTrue(TESTS.respected(way(test(Optional.empty(), "find", "where marketing_opt_out = 0")), true));
    }

    @Test
    void wrongPolarityDoesNotRespect() {
        assertFalse(TESTS.respected(way(test(Optional.of(true), "isOptedOut", "Member")), true));
        assertFalse(TESTS.respected(way(test(Optional.of(false), "marketingConsent")), false));
        assertFalse(TESTS.respected(way(test(Optional.empty(), "findByOptedOutTrue")), true));
    }

    @Test
    void helpersThatPermitMustSayYes() {
        assertTrue(TESTS.respected(way(test(Optional.of(true), "mayContact", "isOptedOut")), true));
        assertFalse(TESTS.respected(way(test(Optional.of(false), "mayContact", "isOptedOut")), true));
    }

    @Test
    void consentAloneIsNoAnswerToAnObjection() {
        Guards.Way consent = way(test(Optional.of(true), "marketingConsent"));
        assertFalse(TESTS.respected(consent, true));
        assertTrue(TESTS.reversed(consent).isEmpty());
    }

    @Test
    void otherTestsDoNotCount() {
        assertFalse(TESTS.respected(way(test(Optional.of(true), "isActive", "Member")), false));
        assertFalse(TESTS.respected(way(), false));
    }

    private static Guards.Way way(Guards.Test... tests) {
        return new Guards.Way(List.of(tests), List.of());
    }

    private static Guards.Test test(Optional<Boolean> holds, String... names) {
        return new Guards.Test(List.of(names), holds, new Place("A.java", Span.NONE));
    }
}
