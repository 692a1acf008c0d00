package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What names and captions say of a person's choice to receive direct marketing. */
enum MarketingChoice {
    /** It speaks of an agreement and of marketing: {@code marketingConsent}, {@code 同意接收推廣資料}. */
    CLEAR,
    /** It speaks of marketing messages, or of opting in: a choice where it belongs to a person: {@code newsletter}. */
    OF_A_PERSON,
    /** It speaks of no such choice, or of an objection. */
    NONE;

    private static final Set<String> PURPOSES = Set.of(
            "marketing",
            "promo",
            "promos",
            "promotion",
            "promotions",
            "promotional",
            "newsletter",
            "newsletters",
            "edm",
            "advertising",
            "advertisements");

    /** Words of marketing in texts; as names they mean prices and goods. */
    private static final Set<String> PURPOSES_IN_TEXTS = Set.of("offers", "deals", "discounts", "coupons");

    private static final Set<String> AGREEMENTS = Set.of(
            "consent",
            "consents",
            "consented",
            "agree",
            "agrees",
            "agreed",
            "accept",
            "accepts",
            "accepted",
            "allow",
            "allows",
            "allowed",
            "permission",
            "receive",
            "receives",
            "subscribe",
            "subscribes",
            "subscribed",
            "optin",
            "wants",
            "want");

    /** Words of agreement in texts; as names they mean what a program does. */
    private static final Set<String> AGREEMENTS_IN_TEXTS = Set.of("wish", "like", "send", "keep", "sign");

    private static final Set<String> MESSAGES =
            Set.of("email", "emails", "mail", "mails", "sms", "messages", "newsletter", "newsletters", "edm");

    private static final Set<String> OBJECTIONS = Set.of(
            "not",
            "no",
            "dont",
            "don",
            "stop",
            "block",
            "reject",
            "decline",
            "unsubscribe",
            "unsubscribed",
            "never",
            "opt",
            "optout",
            "out",
            "blacklist",
            "disabled",
            "disable");

    /** What says when, how or where, and not whether. */
    private static final Set<String> ABOUT = Set.of(
            "at",
            "time",
            "date",
            "version",
            "text",
            "channel",
            "source",
            "id",
            "url",
            "link",
            "title",
            "label",
            "type",
            "code",
            "price",
            "required",
            "template",
            "token",
            "service",
            "count",
            "status");

    private static final Pattern CHINESE_PURPOSE = Pattern.compile("推廣|推广|促銷|促销|優惠|优惠|宣傳|宣传|直銷|直销|电子报|電子報|營銷|营销");

    private static final Pattern CHINESE_AGREEMENT = Pattern.compile("同意|接收|收取|訂閱|订阅|願意|愿意");

    private static final Pattern CHINESE_OBJECTION = Pattern.compile("不|拒|毋須|取消|退訂|退订");

    private static final Pattern TERMS = Pattern.compile(
            "(?i)\\b(terms|conditions|tnc|privacy policy|privacy statement|user agreement)\\b|條款|条款|協議|协议|私隱政策|隐私政策");

    private static final Set<String> TERM_NAMES = Set.of("terms", "tnc", "conditions", "privacy");

    /** Of the name of a field, column, parameter or input. */
    static MarketingChoice ofName(String name) {
        List<String> words = NameTokens.of(name);
        if (words.stream().anyMatch(ABOUT::contains)) {
            return NONE;
        }
        boolean optIn = follows(words, "opt", "in") || follows(words, "opted", "in") || words.contains("optin");
        if (Wish.isObjection(name) || (!optIn && words.stream().anyMatch(OBJECTIONS::contains))) {
            return NONE;
        }
        boolean isPurpose = words.stream().anyMatch(PURPOSES::contains);
        if (isPurpose && (optIn || words.stream().anyMatch(AGREEMENTS::contains))) {
            return CLEAR;
        }
        boolean isMessage = isPurpose && words.stream().anyMatch(MESSAGES::contains);
        return isMessage || optIn ? OF_A_PERSON : NONE;
    }

    /** Of what people read beside an input, or of the comment of a column. */
    static MarketingChoice ofText(String text) {
        if (CHINESE_PURPOSE.matcher(text).find()) {
            boolean agrees = CHINESE_AGREEMENT.matcher(text).find()
                    && !CHINESE_OBJECTION.matcher(text).find();
            return agrees ? CLEAR : NONE;
        }
        List<String> words = NameTokens.of(text);
        boolean isPurpose =
                words.stream().anyMatch(word -> PURPOSES.contains(word) || PURPOSES_IN_TEXTS.contains(word));
        boolean agrees =
                words.stream().anyMatch(word -> AGREEMENTS.contains(word) || AGREEMENTS_IN_TEXTS.contains(word))
                        && words.stream().noneMatch(word -> OBJECTIONS.contains(word) && !word.equals("opt"));
        return isPurpose && agrees ? CLEAR : NONE;
    }

    /** Whether a caption asks for acceptance of terms. */
    static boolean asksForTerms(String text) {
        return TERMS.matcher(text).find();
    }

    /** Whether a name speaks of accepted terms and of no marketing. */
    static boolean acceptsTerms(String name) {
        List<String> words = NameTokens.of(name);
        return words.stream().anyMatch(TERM_NAMES::contains)
                && words.stream().anyMatch(AGREEMENTS::contains)
                && words.stream().noneMatch(PURPOSES::contains);
    }

    private static boolean follows(List<String> words, String first, String second) {
        int at = words.indexOf(first);
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(second);
    }
}
