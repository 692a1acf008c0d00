package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.rules.NameTokens;
import io.github.privacyscan.rules.Words;
import java.util.List;
import java.util.regex.Pattern;

/** What names and captions say of a person's choice to receive direct marketing. */
enum MarketingChoice {
    /** It speaks of an agreement and of marketing: {@code marketingConsent}, {@code 同意接收推廣資料}. */
    CLEAR,
    /** It speaks of marketing messages, or of opting in: a choice where it belongs to a person: {@code newsletter}. */
    OF_A_PERSON,
    /** It speaks of no such choice, or of an objection. */
    NONE;

    private static final Words PURPOSES = Words.of(
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
    private static final Words PURPOSES_IN_TEXTS = Words.of("offers", "deals", "discounts", "coupons");

    private static final Words AGREEMENTS = Words.of(
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
    private static final Words AGREEMENTS_IN_TEXTS = Words.of("wish", "like", "send", "keep", "sign");

    private static final Words MESSAGES =
            Words.of("email", "emails", "mail", "mails", "sms", "messages", "newsletter", "newsletters", "edm");

    private static final Words OBJECTIONS = Words.of(
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

    private static final Words OPT_IN = Words.of("opt in", "opted in", "optin");

    /** What says when, how or where, and not whether. */
    private static final Words ABOUT = Words.of(
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

    private static final Words CHINESE_PURPOSE =
            Words.of("推廣", "推广", "促銷", "促销", "優惠", "优惠", "宣傳", "宣传", "直銷", "直销", "电子报", "電子報", "營銷", "营销");

    private static final Words CHINESE_AGREEMENT = Words.of("同意", "接收", "收取", "訂閱", "订阅", "願意", "愿意");

    private static final Words CHINESE_OBJECTION = Words.of("不", "拒", "毋須", "取消", "退訂", "退订");

    private static final Pattern TERMS = Pattern.compile(
            "(?i)\\b(terms|conditions|tnc|privacy policy|privacy statement|user agreement)\\b|條款|条款|協議|协议|私隱政策|隐私政策");

    private static final Words TERM_NAMES = Words.of("terms", "tnc", "conditions", "privacy");

    /** Of the name of a field, column, parameter or input. */
    static MarketingChoice ofName(String name) {
        List<String> words = NameTokens.of(name);
        if (ABOUT.areIn(words)) {
            return NONE;
        }
        boolean optIn = OPT_IN.areIn(words);
        if (Wish.isObjection(name) || (!optIn && OBJECTIONS.areIn(words))) {
            return NONE;
        }
        boolean isPurpose = PURPOSES.areIn(words);
        if (isPurpose && (optIn || AGREEMENTS.areIn(words))) {
            return CLEAR;
        }
        boolean isMessage = isPurpose && MESSAGES.areIn(words);
        return isMessage || optIn ? OF_A_PERSON : NONE;
    }

    /** Of what people read beside an input, or of the comment of a column. */
    static MarketingChoice ofText(String text) {
        if (CHINESE_PURPOSE.areIn(text)) {
            boolean agrees = CHINESE_AGREEMENT.areIn(text) && !CHINESE_OBJECTION.areIn(text);
            return agrees ? CLEAR : NONE;
        }
        List<String> words = NameTokens.of(text);
        boolean isPurpose = (PURPOSES.areIn(words) || PURPOSES_IN_TEXTS.areIn(words));
        boolean agrees = (AGREEMENTS.areIn(words) || AGREEMENTS_IN_TEXTS.areIn(words))
                && words.stream().noneMatch(word -> OBJECTIONS.are(word) && !word.equals("opt"));
        return isPurpose && agrees ? CLEAR : NONE;
    }

    /** Whether a caption asks for acceptance of terms. */
    static boolean asksForTerms(String text) {
        return TERMS.matcher(text).find();
    }

    /** Whether a name speaks of accepted terms and of no marketing. */
    static boolean acceptsTerms(String name) {
        List<String> words = NameTokens.of(name);
        return TERM_NAMES.areIn(words) && AGREEMENTS.areIn(words) && !PURPOSES.areIn(words);
    }
}
