package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and texts that speak of a visitor's choice about being tracked. */
final class Refusal {

    private static final List<String> CHOICES = List.of(
            "optout",
            "optedout",
            "optin",
            "optedin",
            "consent",
            "acceptcookie",
            "acceptscookie",
            "acceptedcookie",
            "cookieaccepted",
            "cookiesaccepted",
            "cookieallowed",
            "cookiesallowed",
            "trackingallowed",
            "allowtracking",
            "allowstracking",
            "allowanalytics",
            "analyticsallowed",
            "rejectcookie",
            "refusecookie",
            "refusetracking",
            "disabletracking",
            "preference",
            "同意",
            "拒絕",
            "拒绝",
            "退出追蹤");

    private static final List<String> SIGNALS = List.of("donottrack", "secgpc", "globalprivacycontrol");

    private static final Set<String> SIGNAL_WORDS = Set.of("dnt", "gpc");

    private static final List<String> TRACKING = List.of(
            "cookie",
            "track",
            "analytic",
            "advert",
            "statistic",
            "profiling",
            "behavio",
            "remarketing",
            "追蹤",
            "追踪",
            "分析");

    /** Tools that ask visitors before trackers run, by a word of their address or of what is called. */
    private static final List<String> TOOLS = List.of(
            "cookiebot",
            "onetrust",
            "cookieconsent",
            "cookielaw",
            "tarteaucitron",
            "usercentrics",
            "iubenda",
            "klaro",
            "trustarc",
            "quantcastchoice",
            "cookiefirst",
            "cookieyes",
            "termly",
            "didomi",
            "osano",
            "consentmanager");

    private Refusal() {}

    /** Whether a condition around a tracker asks for a choice. */
    static boolean asks(String condition) {
        String joined = joined(condition);
        return CHOICES.stream().anyMatch(joined::contains) || isSignal(condition);
    }

    /** Whether the name or text speaks of a choice about tracking, and not of some other consent. */
    static boolean offers(String text) {
        String joined = joined(text);
        return isSignal(text)
                || TOOLS.stream().anyMatch(joined::contains)
                || (CHOICES.stream().anyMatch(joined::contains)
                        && TRACKING.stream().anyMatch(joined::contains));
    }

    private static boolean isSignal(String text) {
        String joined = joined(text);
        return SIGNALS.stream().anyMatch(joined::contains)
                || NameTokens.of(text).stream().anyMatch(SIGNAL_WORDS::contains);
    }

    private static String joined(String text) {
        return String.join("", NameTokens.of(text)).toLowerCase(Locale.ROOT);
    }
}
