package io.github.privacyscan.rules.authority;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"releaseToPolice", "policeExport", "export_under_court_order", "discloseToLawEnforcement"})
    void namesThatSayAReleaseToAnAuthority(String name) {
        assertTrue(AuthorityWords.nameRelease(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "courtOrder", "orderCourt", "exportPolicy", "releaseVersion", ""})
    void namesThatDoNot(String name) {
        assertFalse(AuthorityWords.nameRelease(name));
    }
}
