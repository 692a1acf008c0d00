package io.github.privacyscan.rules.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://courier.example.com/parcels",
                "HTTP://courier.example.com",
                "http://10.0.0.8:8080/",
                "ftp://files.example.com/in",
                "ldap://directory.example.com",
                "http://{host}/parcels",
                "http://localhost.example.com/"
            })
    void plainAddressesOfOtherMachines(String address) {
        assertTrue(Addresses.isPlain(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://courier.example.com/",
                "http://localhost:8080/x",
                "http://127.0.0.1/",
                "http://127.8.0.1/",
                "http://[::1]:80/",
                "/parcels",
                "http://",
                "see http://courier.example.com"
            })
    void othersAreNot(String address) {
        assertFalse(Addresses.isPlain(address));
    }

    @Test
    void onlySchemeAndHostAreShown() {
        assertEquals("http://a.example.com", Addresses.host("http://a.example.com:80/members?email=x"));
    }
}
