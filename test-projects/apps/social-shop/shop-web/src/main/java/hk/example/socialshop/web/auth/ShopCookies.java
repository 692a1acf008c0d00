package hk.example.socialshop.web.auth;

import hk.example.socialshop.domain.catalog.Product;
import hk.example.socialshop.domain.member.Member;
import hk.example.socialshop.domain.order.Order;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Every cookie the shop sets. */
@Component
public class ShopCookies {

    private static final String VISIT = "shop_visit";
    private static final String GREETING = "shop_hello";
    private static final String REMEMBER = "shop_remember";
    private static final String PHONE = "shop_phone";
    private static final String LAST_SEEN = "shop_last_seen";
    private static final String LANGUAGE = "shop_lang";
    private static final Duration MONTH = Duration.ofDays(30);

    /** An opaque random id, thrown away with the browser window. */
    public void startVisit(HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(VISIT, UUID.randomUUID().toString())
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The login form fills itself in from this cookie. */
    public void rememberLogin(HttpServletResponse response, Member member) {
        byte[] bytes = member.getEmail().getBytes(StandardCharsets.UTF_8);
        Cookie cookie = new Cookie(REMEMBER, Base64.getUrlEncoder().encodeToString(bytes));
        cookie.setMaxAge((int) MONTH.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
    }

    /** Read by the page header to say hello before the profile has loaded. */
    public void greet(HttpServletResponse response, Member member) {
        ResponseCookie cookie = ResponseCookie.from(GREETING, member.getEmail())
                .secure(true)
                .sameSite("Strict")
                .maxAge(MONTH)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Fills the telephone box of the next checkout. 聯絡電話 */
    public void rememberPhone(HttpServletResponse response, Order order) {
        String cookie = PHONE + "=" + order.getContactPhone() + "; Path=/checkout; Secure; HttpOnly; SameSite=Strict";
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }

    /** Name of the product for "continue where you left off". 最近瀏覽 */
    public void lastSeen(HttpServletResponse response, Product product) {
        String name = URLEncoder.encode(product.getName(), StandardCharsets.UTF_8);
        Cookie cookie = new Cookie(LAST_SEEN, name);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    public void language(HttpServletResponse response, boolean chinese) {
        Cookie cookie = new Cookie(LANGUAGE, chinese ? "zh-HK" : "en");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    public void forget(HttpServletResponse response) {
        for (String name : new String[] {VISIT, GREETING, REMEMBER, PHONE}) {
            Cookie cookie = new Cookie(name, "");
            cookie.setMaxAge(0);
            cookie.setSecure(true);
            cookie.setHttpOnly(true);
            response.addCookie(cookie);
        }
    }
}
