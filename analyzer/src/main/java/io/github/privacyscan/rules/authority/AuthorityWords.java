package io.github.privacyscan.rules.authority;

import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Words;
import java.util.List;

/**
 * Words by which code says that it deals with an authority, a release to it, and the paper it rests on. Words that mean
 * other things as well (order, customs, warrant as a security, authority as a permission) count in pairs or not at all.
 */
final class AuthorityWords {

    private static final Words BODIES = Words.of(
            "police",
            "constabulary",
            "icac",
            "subpoena",
            "subpoenas",
            "prosecutor",
            "prosecutors",
            "prosecution",
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

    private static final Words PREPOSITIONS = Words.of("to", "for", "by", "under");

    private static final Words VERBS = Words.of(
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

    private static final Words SIGNS = Words.of("執法", "执法", "警方", "警察", "法庭", "法院", "廉署", "廉政公署", "公安机关", "公安機關");

    private static final Words GIVING = Words.of("提供", "移交", "交予", "交給", "交给", "發放", "发放", "披露", "匯出", "导出");

    private static final Words BASIS = Words.of(
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

    private static final Words INSTRUMENT =
            Words.of("instrument", "warrant", "subpoena", "agency", "officer", "approver", "approvers", "court");

    private AuthorityWords() {}

    /** Whether a name says that it is about an authority. */
    static boolean nameAuthority(String name) {
        return BODIES.areIn(NameTokens.of(name));
    }

    /** Whether a method's name says that something goes to an authority: {@code releaseToPolice}, {@code policeExport}. */
    static boolean nameRelease(String method) {
        List<String> words = NameTokens.of(method);
        return BODIES.areIn(words)
                && (VERBS.areIn(words)
                        || words.stream()
                                .skip(1)
                                .limit(Math.max(0, words.size() - 2L))
                                .anyMatch(PREPOSITIONS::are));
    }

    /** Whether a name has a word for letting data out. */
    static boolean nameLettingOut(String name) {
        return VERBS.areIn(name);
    }

    /** Whether a comment says that something is given to an authority. */
    static boolean tellRelease(String comment) {
        return SIGNS.areIn(comment) && GIVING.areIn(comment);
    }

    /** Whether a name speaks of the paper or the approval that a release rests on. */
    static boolean nameBasis(String name) {
        return BASIS.areIn(name);
    }

    /** Whether a name speaks of an instrument or of who asks under it. */
    static boolean nameInstrument(String name) {
        return INSTRUMENT.areIn(name);
    }
}
