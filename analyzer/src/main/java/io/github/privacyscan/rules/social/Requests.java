package io.github.privacyscan.rules.social;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises texts that ask their reader for data by which a person is identified. */
final class Requests {

    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:please|kindly|pls|plz)\\b.{0,60}\\b(?:provide|send|reply|tell|leave|post|comment|share|give|state|quote)\\b"
                    + "|\\b(?:what is|what's|may we have|can we have|could you (?:provide|send|give|tell|share|leave))\\b"
                    + "|請.{0,12}(?:提供|留下|回覆|輸入|告知|留言)|请.{0,12}(?:提供|留下|回复|输入|告知|留言)");

    private static final Pattern DATA = Pattern.compile(
            "\\b(?:your|the) (?:full |registered |hk |hong kong )?(?:hkid|id card|identity card|passport|phone|mobile|telephone|e-?mail|account"
                    + "|policy|booking|member(?:ship)?|card|contact)(?: card)?(?: number| no\\b| address| details)?"
                    + "|身份證|身份证|護照號碼|护照号|電話號碼|电话号码|手機號|手机号|聯絡電話|联系电话|電郵地址|邮箱|賬戶號碼|帳戶號碼|账号|保單號碼|訂單聯絡");

    /** Words that send the reader elsewhere. */
    private static final List<String> ELSEWHERE = List.of(
            "private message",
            "direct message",
            "by dm",
            "via dm",
            "a dm",
            "inbox",
            "pm us",
            "dm us",
            "private",
            "https://",
            "log in",
            "hotline",
            "do not",
            "don't",
            "never",
            "私訊",
            "私信",
            "私讯",
            "inbox",
            "登入",
            "登录",
            "熱線",
            "切勿",
            "不要",
            "請勿",
            "请勿");

    private Requests() {}

    /** Whether the text asks for such data, and asks for them here. */
    static boolean asksForPersonalData(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return ASKS.matcher(plain).find()
                && DATA.matcher(plain).find()
                && ELSEWHERE.stream().noneMatch(plain::contains);
    }
}
