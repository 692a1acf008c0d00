package io.github.privacyscan.rules.authority;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words by which code says that it deals with an authority, a release to it, and the paper it rests on. Words that mean
 * other things as well (order, customs, warrant as a security, authority as a permission) count in pairs or not at all.
 */
final class AuthorityWords {

    private static final Set<String> BODIES = Set.of(
            "police", "constabulary", "icac", "subpoena", "subpoenas", "prosecutor", "prosecutors", "prosecution");

    private static final Set<String> PAIRS = Set.of(
            "law enforcement",
            "court order",
            "court orders",
            "search warrant",
            "search warrants",
            "under warrant",
            "for warrant",
            "by warrant",
            "lawful access",
            "lawful disclosure",
            "lawful request");

    private static final Set<String> SECOND_WORDS =
            PAIRS.stream().map(pair -> pair.substring(pair.indexOf(' ') + 1)).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PREPOSITIONS = Set.of("to", "for", "by", "under");

    private static final Set<String> VERBS = Set.of(
            "release",
            "releases",
            "disclose",
            "disclosure",
            "disclosures",
            "export",
            "exports",
            "handover",
            "provide",
            "produce",
            "furnish",
            "surrender",
            "dump",
            "extract",
            "supply");

    private static final List<String> SIGNS = List.of("執法", "执法", "警方", "警察", "法庭", "法院", "廉署", "廉政公署", "公安机关", "公安機關");

    private static final List<String> GIVING = List.of("提供", "移交", "交予", "交給", "交给", "發放", "发放", "披露", "匯出", "导出");

    private static final Set<String> BASIS = Set.of(
            "instrument",
            "instruments",
            "warrant",
            "warrants",
            "subpoena",
            "subpoenas",
            "basis",
            "approval",
            "approvals",
            "approved",
            "approver",
            "approvers",
            "suspended",
            "exemption",
            "court");

    private static final Set<String> INSTRUMENT =
            Set.of("instrument", "warrant", "subpoena", "agency", "officer", "approver", "approvers", "court");

    private AuthorityWords() {}

    /** Whether a name says that it is about an authority. */
    static boolean nameAuthority(String name) {
        return isAuthority(NameTokens.of(name));
    }

    private static boolean isAuthority(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isPair = i > 0 && SECOND_WORDS.contains(word) && PAIRS.contains(words.get(i - 1) + " " + word);
            if (isPair || BODIES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method's name says that something goes to an authority: {@code releaseToPolice}, {@code policeExport}. */
    static boolean nameRelease(String method) {
        List<String> words = NameTokens.of(method);
        return isAuthority(words)
                && (words.stream().anyMatch(VERBS::contains)
                        || words.stream()
                                .skip(1)
                                .limit(Math.max(0, words.size() - 2L))
                                .anyMatch(PREPOSITIONS::contains));
    }

    /** Whether a name has a word for letting data out. */
    static boolean nameLettingOut(String name) {
        return NameTokens.of(name).stream().anyMatch(VERBS::contains);
    }

    /** Whether a comment says that something is given to an authority. */
    static boolean tellRelease(String comment) {
        return SIGNS.stream().anyMatch(comment::contains) && GIVING.stream().anyMatch(comment::contains);
    }

    /** Whether a name speaks of the paper or the approval that a release rests on. */
    static boolean nameBasis(String name) {
        return NameTokens.of(name).stream().anyMatch(BASIS::contains);
    }

    /** Whether a name speaks of an instrument or of who asks under it. */
    static boolean nameInstrument(String name) {
        return NameTokens.of(name).stream().anyMatch(INSTRUMENT::contains);
    }
}
