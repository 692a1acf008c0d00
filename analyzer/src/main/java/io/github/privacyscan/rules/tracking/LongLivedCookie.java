package io.github.privacyscan.rules.tracking;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.Level;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Observation;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RuleFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cookies whose name says that they recognise a visitor, kept by browsers for longer than {@value #MOST_DAYS} days. */
public final class LongLivedCookie implements Rule {

    private static final RuleInfo INFO = RuleFacts.of(LongLivedCookie.class, "PDPO-TRACK-COOKIE-LIFE", "Tracking")
            .title("Tracking cookie lives longer than needed", "追蹤 Cookie 有效期過長")
            .provision("DPP2(2); leaflet on online behavioural tracking, April 2014 (not verified)")
            .level(Level.NOTE, 3.0)
            .certainty(Certainty.SURE)
            .cwe(539)
            .dpv("dpv:StorageDuration")
            .info();

    /** A default of this product, not of the law. */
    static final long MOST_DAYS = 395;

    private static final long DAY = 24 * 60 * 60;

    /** Words that say by themselves that a visitor is followed. */
    private static final Set<String> FOLLOWS = Set.of(
            "visitor",
            "visitorid",
            "tracking",
            "tracker",
            "trackid",
            "fingerprint",
            "retargeting",
            "advertising",
            "affiliate",
            "utm",
            "vid",
            "uid",
            "uuid",
            "guid",
            "deviceid",
            "clientid",
            "anonymousid");

    private static final Set<String> WHO =
            Set.of("user", "device", "client", "guest", "member", "customer", "browser", "anonymous", "anon", "ad");

    private static final Set<String> IDENTIFIER = Set.of("id", "ident", "identifier", "key", "no", "code");

    private static final Text CLEAR = new Text(
            "Give the cookie a shorter life, or write down why it needs this one.", "縮短該 Cookie 的有效期，或說明為何需要此期限。");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(RuleContext context) {
        Set<Object> told = new HashSet<>();
        return CookieLives.of(context).stream()
                .filter(life -> life.seconds() > MOST_DAYS * DAY && recognises(life.name()))
                .filter(life -> told.add(life.place()))
                .map(LongLivedCookie::finding)
                .toList();
    }

    private static boolean recognises(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(FOLLOWS::contains)
                || (words.stream().anyMatch(WHO::contains) && words.stream().anyMatch(IDENTIFIER::contains));
    }

    private static Finding finding(CookieLives.Life life) {
        long days = life.seconds() / DAY;
        return Observation.of(INFO, life.place())
                .says(
                        "The cookie '" + life.name() + "' recognises a visitor for " + days
                                + " days; the product's default" + " limit is " + MOST_DAYS,
                        "Cookie「" + life.name() + "」可在 " + days + " 日內識別訪客；本工具的預設上限為 " + MOST_DAYS + " 日")
                .clearedBy(CLEAR)
                .finding(life.name() + " in " + life.in().method());
    }
}
