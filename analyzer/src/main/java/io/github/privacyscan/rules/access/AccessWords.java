package io.github.privacyscan.rules.access;

import io.github.privacyscan.rules.NameTokens;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that names are made of, one small set per idea. */
final class AccessWords {

    private static final Pattern CASE = Pattern.compile("(?<=\\p{L})(?=\\d)");

    /** Nouns for a person whose records are kept. */
    private static final Set<String> SUBJECTS = Set.of(
            "user",
            "member",
            "customer",
            "client",
            "account",
            "patient",
            "passenger",
            "guest",
            "owner",
            "person",
            "student",
            "subscriber",
            "buyer",
            "consumer",
            "applicant",
            "tenant",
            "resident",
            "cardholder",
            "會員",
            "会员",
            "客戶",
            "客户",
            "用戶",
            "用户",
            "乘客",
            "病人");

    private static final Set<String> KEYS = Set.of("id", "no", "key", "number", "uid", "code", "編號", "编号");

    private static final Set<String> WHOLE_KEYS =
            Set.of("uid", "openid", "unionid", "userid", "memberid", "customerid");

    private static final Set<String> STAFF = Set.of(
            "admin",
            "admins",
            "administrator",
            "manage",
            "manager",
            "management",
            "backend",
            "backoffice",
            "console",
            "staff",
            "sys",
            "system",
            "operator",
            "internal",
            "后台",
            "後台",
            "管理");

    private static final Set<String> SIGN_IN = Set.of(
            "login",
            "logon",
            "signin",
            "signup",
            "register",
            "registration",
            "forgot",
            "password",
            "reset",
            "auth",
            "oauth",
            "token",
            "captcha",
            "verify",
            "activate",
            "confirm",
            "unsubscribe",
            "登录",
            "登入",
            "註冊",
            "注册");

    private AccessWords() {}

    /** Whether a name, as a whole, names the person a record belongs to: {@code memberId}, {@code customer_no}. */
    static boolean isSubjectKey(String name) {
        List<String> tokens = NameTokens.of(CASE.matcher(name).replaceAll("_"));
        int last = tokens.size() - 1;
        return last >= 0
                && (WHOLE_KEYS.contains(tokens.get(last))
                        || (last > 0 && KEYS.contains(tokens.get(last)) && SUBJECTS.contains(tokens.get(last - 1))));
    }

    /** Whether a word is a noun for a person whose records are kept. */
    static boolean isSubject(String word) {
        return SUBJECTS.contains(word);
    }

    /** Whether one of the names speaks of the staff that runs a system. */
    static boolean isForStaff(List<String> names) {
        return anyWord(names, STAFF);
    }

    /** Whether one of the names speaks of signing in or up: steps before anybody is known. */
    static boolean isSignIn(List<String> names) {
        return anyWord(names, SIGN_IN);
    }

    /** Whether one of the names has one of the words. */
    static boolean anyWord(List<String> names, Set<String> words) {
        return names.stream().flatMap(name -> NameTokens.of(name).stream()).anyMatch(words::contains);
    }
}
