package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names that speak of a person's wish about direct marketing, and which answer lets a message be sent: {@code isOptedOut}
 * must be false, {@code marketingConsent} true.
 */
final class Wish {

    private static final List<String> AGAINST = List.of(
            "optout",
            "optedout",
            "optsout",
            "optingout",
            "unsubscri",
            "suppress",
            "donotcontact",
            "donotcall",
            "donotmail",
            "donotemail",
            "rejectmarketing",
            "nopromo",
            "blacklistmarketing",
            "marketingblocklist",
            "marketingblacklist",
            "拒收",
            "取消訂閱",
            "退订",
            "退訂");

    private static final List<String> IN_FAVOUR = List.of(
            "marketingconsent",
            "marketingallowed",
            "marketingpermitted",
            "consenttomarketing",
            "optin",
            "optedin",
            "optsin",
            "acceptmarketing",
            "acceptsmarketing",
            "acceptpromotion",
            "acceptspromotion",
            "allowmarketing",
            "allowsmarketing",
            "receivepromotion",
            "receivespromotion",
            "receivemarketing",
            "agreemarketing",
            "dmconsent",
            "edmconsent",
            "emailconsent",
            "smsconsent",
            "promoconsent",
            "newslettersubscribed",
            "subscribednewsletter",
            "subscribenewsletter",
            "consented",
            "hasconsent",
            "issubscribed",
            "subscribedto");

    private static final Set<String> NEGATIONS = Set.of("not", "non", "never", "without");

    private static final Set<String> PERMISSIONS = Set.of(
            "can",
            "may",
            "allow",
            "allows",
            "allowed",
            "should",
            "eligible",
            "permit",
            "permits",
            "permitted",
            "wants");

    private static final Set<String> LINKS =
            Set.of("link", "links", "url", "uri", "href", "token", "footer", "header", "page", "http", "https");

    /** Wishes about other matters than messages. */
    private static final Set<String> OTHER_MATTERS = Set.of(
            "analytics",
            "tracking",
            "cookie",
            "cookies",
            "telemetry",
            "profiling",
            "research",
            "sharing",
            "share",
            "warning",
            "warnings",
            "exception",
            "exceptions",
            "event",
            "events");

    /** How names of methods begin that make something, and look nothing up. */
    private static final Set<String> MAKERS = Set.of(
            "add",
            "append",
            "build",
            "create",
            "format",
            "generate",
            "insert",
            "log",
            "make",
            "new",
            "print",
            "render",
            "set",
            "sign",
            "write");

    private static final Set<String> QUERIES = Set.of("select", "where", "from", "join");

    private Wish() {}

    /** What the named thing must be for a message to be sent; empty when the name does not speak of such a wish. */
    static Optional<Boolean> wanted(String name) {
        List<String> words = NameTokens.of(name);
        String joined = joined(words);
        boolean isAgainst = has(joined, AGAINST);
        if ((!isAgainst && !has(joined, IN_FAVOUR)) || isAboutElse(name, words)) {
            return Optional.empty();
        }
        boolean isNegated = words.stream().anyMatch(NEGATIONS::contains);
        return Optional.of(isAgainst == isNegated);
    }

    /** Whether the name speaks of an objection, and not of an agreement. */
    static boolean isObjection(String name) {
        List<String> words = NameTokens.of(name);
        return has(joined(words), AGAINST) && !isAboutElse(name, words);
    }

    /** Whether the name gives permission when it is true, of whatever it speaks. */
    static boolean permits(String name) {
        return NameTokens.of(name).stream().anyMatch(PERMISSIONS::contains);
    }

    /** The answer a query method asks for in its name: {@code findByOptOutFalse}. */
    static Optional<Boolean> asked(String name) {
        String joined = joined(NameTokens.of(name));
        if (joined.endsWith("false")) {
            return Optional.of(false);
        }
        return joined.endsWith("true") ? Optional.of(true) : Optional.empty();
    }

    /** Whether a method of that name makes something: the text that says how to unsubscribe, the address to do it. */
    static boolean makes(String name) {
        List<String> words = NameTokens.of(name);
        return isLink(words) || words.stream().limit(1).anyMatch(MAKERS::contains);
    }

    /** A loop: asked for every name of a program, and few have any of the parts. */
    private static boolean has(String joined, List<String> parts) {
        for (String part : parts) {
            if (joined.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutElse(String name, List<String> words) {
        return isLink(words) || isProse(name, words) || words.stream().anyMatch(OTHER_MATTERS::contains);
    }

    /** Every marketing mail has a link to unsubscribe; making one is no look at the list. */
    private static boolean isLink(List<String> words) {
        return words.stream().anyMatch(LINKS::contains);
    }

    /** Texts for people; queries are texts too, but speak of selection. */
    private static boolean isProse(String name, List<String> words) {
        return name.contains(" ") && words.stream().noneMatch(QUERIES::contains);
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }
}
