package io.github.privacyscan.rules.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AddressPatternTest {

    @Test
    void oneStarIsOneSegmentAndTwoAreAnyNumber() {
        assertTrue(covers("/a/*", "/a/b"));
        assertFalse(covers("/a/*", "/a/b/c"));
        assertFalse(covers("/a/*", "/a"));
        assertTrue(covers("/a/**", "/a/b/c"));
        assertTrue(covers("/a/**", "/a"));
        assertTrue(covers("/**/c", "/a/b/c"));
        assertFalse(covers("/a/**", "/b/a"));
    }

    @Test
    void starsInsideSegmentsStandForAnyLetters() {
        assertTrue(covers("/api/v*/private/login*", "/api/v1/private/login"));
        assertFalse(covers("/api/v*/private", "/api/x1/private"));
        assertTrue(covers("/doc?.html", "/docs.html"));
        assertFalse(covers("/doc.html", "/docs.html"));
    }

    @Test
    void variableOfAddressMayBeAnythingButIsNotCertainlyTheWord() {
        assertTrue(covers("/members/{id}", "/members/{number}"));
        assertTrue(covers("/members/*", "/members/{number}"));
        assertFalse(covers("/members/public", "/members/{name}"));
        assertTrue(new AddressPattern("/members/public").touches("/members/{name}"));
        assertFalse(new AddressPattern("/guests/public").touches("/members/{name}"));
    }

    private static boolean covers(String pattern, String address) {
        return new AddressPattern(pattern).covers(address);
    }
}
