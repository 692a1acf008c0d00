package io.github.privacyscan.read.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.PageCall;
import io.github.privacyscan.program.PageEmbed;
import io.github.privacyscan.program.PageFacts;
import io.github.privacyscan.program.PageForm;
import io.github.privacyscan.program.PageForm.Input;
import io.github.privacyscan.program.PagePrint;
import io.github.privacyscan.program.PageText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageReaderTest {

    @Test
    void thymeleafPrintsWhatItsAttributesAndInlinesSay() {
        PageFacts page = Pages.read("u.html", """
                <div xmlns:th="http://www.thymeleaf.org" th:object="${member}">
                  <p th:text="*{phone}">x</p> <p th:utext="${note}"></p>
                  <tr th:each="o, s : ${orders}"><td th:if="${o.paid}">[[${o.address.line1}]]</td></tr>
                  <a th:href="@{/m(id=${member.hkid})}">m</a> ${not.evaluated}
                  <input type="hidden" th:value="${member.id}"> <b th:data-mail="${member.email}"></b>
                </div>
                """);
        assertEquals(
                List.of(
                        "member.phone TEXT true",
                        "note TEXT false",
                        "orders.address.line1 TEXT true",
                        "member.hkid URL true",
                        "member.id HIDDEN_INPUT true",
                        "member.email DATA_ATTRIBUTE true"),
                prints(page));
        assertEquals(2, page.prints().get(0).span().startLine());
    }

    @Test
    void jspPrintsExpressionsAndTheTagsThatWrite() {
        PageFacts page = Pages.read("u.jsp", """
                <%-- ${comment.never} --%>
                <c:set var="who" value="${requestScope.member}"/>
                <c:forEach items="${list}" var="m"><c:if test="${m.phone != null}">${m.phone}</c:if></c:forEach>
                <c:out value="${who.name}"/><fmt:formatDate value="${who.birthDate}" pattern="yyyy"/>
                <option value="${lang}" <c:if test="${a > b}">selected</c:if>>${lang}</option>
                <input value="<c:out value="${who.email}"/>"><a href="<c:url value='/x?p=${who.id}'/>">x</a>
                <!-- ${who.debug} -->
                """);
        assertEquals(
                List.of(
                        "list.phone TEXT false",
                        "member.name TEXT true",
                        "member.birthDate TEXT true",
                        "lang OPTION false",
                        "lang TEXT false",
                        "member.email INPUT false",
                        "member.id URL false",
                        "member.debug COMMENT false"),
                prints(page));
    }

    @Test
    void freeMarkerListsAndAssignmentsNameValues() {
        PageFacts page = Pages.read("mail.ftl", """
                <#assign who = order.customer>
                Dear ${who.name!"you"}, <#list order.items as item>${item.title?html}</#list>
                <#if (order.total > 3)>${item}</#if>
                """);
        assertEquals(
                List.of("order.customer.name TEXT false", "order.items.title TEXT true", "item TEXT false"),
                prints(page));
    }

    @Test
    void inputsHaveTheTextsPeopleReadBesideThem() {
        PageFacts page = Pages.read("f.html", """
                <form action="/join" method="POST">
                  <label for="a">Mobile</label><div><input id="a" name="tel" maxlength="8" required></div>
                  <label>電郵：<input name="mail" type="email" placeholder="you@"></label>
                  <table><tr><td>HKID</td><td><input name="hkid"></td></tr></table>
                  <input type="checkbox" name="promo" checked> I want offers
                  <input type="hidden" name="ref"><input type="submit" name="go">
                  <select name="sex"><option>F</option></select>
                </form><textarea name="note"></textarea>
                """);
        PageForm form = page.forms().get(0);
        assertEquals("/join post", form.action() + " " + form.method());
        assertEquals(
                List.of(
                        "text tel [Mobile]",
                        "email mail [電郵：, you@]",
                        "text hkid [HKID]",
                        "checkbox promo [I want offers]",
                        "hidden ref []",
                        "select sex []"),
                form.inputs().stream().map(PageReaderTest::told).toList());
        assertTrue(form.inputs().get(0).traits().required());
        assertEquals(8, form.inputs().get(0).traits().maxLength().orElseThrow());
        assertTrue(form.inputs().get(3).traits().checked());
        assertFalse(form.inputs().get(1).traits().required());
        assertEquals("textarea note []", told(page.forms().get(1).inputs().get(0)));
        assertFalse(page.forms().get(1).span().isPresent());
    }

    @Test
    void inputsOfTagLibrariesAreBoundToTheObjectOfTheirForm() {
        PageFacts page = Pages.read("f.jsp", """
                <form:form modelAttribute="member" action="/m">
                  <form:label path="phone"><spring:message code="member.phone"/></form:label><form:input path="phone"/>
                  <form:hidden path="id"/><form:password path="secret"/>
                </form:form>
                """);
        PageForm form = page.forms().get(0);
        assertEquals("post", form.method());
        assertEquals(
                List.of("text phone [#member.phone]", "hidden id []", "password secret []"),
                form.inputs().stream().map(PageReaderTest::told).toList());
        assertEquals("member.phone", form.inputs().get(0).bound().orElseThrow().toString());
        assertEquals(List.of("member.phone INPUT true", "member.id HIDDEN_INPUT true"), prints(page));
    }

    @Test
    void scriptsFramesAndPixelsAreEmbedded() {
        PageFacts page = Pages.read("t.html", """
                <html xmlns:th="x"><script th:if="${consent}" src="https://www.example-tag.test/js?id=1"></script>
                <noscript><img height="1" width="1" src="https://pixel.test/tr?id=2"></noscript>
                <meta name="referrer" content="no-referrer"><iframe src="//frame.test/"></iframe>
                <a href="/privacy">Privacy <b>policy</b></a></html>
                """);
        assertEquals(
                List.of(
                        "SCRIPT  https://www.example-tag.test/js?id=1 false [${consent}]",
                        "IMAGE  https://pixel.test/tr?id=2 true []",
                        "META referrer no-referrer false []",
                        "IFRAME  //frame.test/ false []"),
                page.embeds().stream().map(PageReaderTest::told).toList());
        assertEquals(
                List.of("Privacy", "policy"),
                page.links().get(0).texts().stream().map(PageText::text).toList());
    }

    @Test
    void callsOfInlineScriptsCarryWhatOfTheModelIsInThem() {
        PageFacts page = Pages.read("t.jsp", """
                <script>
                  // gtag('never');
                  gtag('event', 'login', {user_id: '${member.email}', path: "/(x"});
                  dataLayer.push({name: '<c:out value="${member.name}"/>'});
                  var s = "fbq('init')";
                </script><b onclick="fbq('track', '${member.phone}')">x</b>
                """);
        assertEquals(
                List.of("gtag [member.email] 3", "dataLayer.push [member.name] 4", "fbq [member.phone] 6"),
                page.calls().stream().map(PageReaderTest::told).toList());
    }

    @Test
    void includesAndFragmentsAreNamedWithWhatIsHandedOver() {
        PageFacts page = Pages.read("t.html", """
                <html xmlns:th="x"><div th:replace="~{parts/card :: card(${member}, 'big')}"></div>
                <i th:fragment="row(m, size)"><b th:text="${m.phone}"></b></i></html>
                """);
        assertEquals("parts/card", page.includes().get(0).target());
        assertEquals("card", page.includes().get(0).fragment());
        assertEquals(
                "member",
                page.includes().get(0).arguments().get(0).path().orElseThrow().toString());
        assertEquals(
                "row [m, size] 2",
                page.fragments().get(0).name() + " "
                        + page.fragments().get(0).params() + " "
                        + page.fragments().get(0).region().startLine());
        PageFacts jsp = Pages.read("t.jsp", """
                <%@ include file="top.jspf" %><%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
                <jsp:include page="side.jsp"><jsp:param name="who" value="${member}"/></jsp:include><t:memberCard who="${m}"/>
                """);
        assertEquals(
                List.of("top.jspf", "side.jsp", "/WEB-INF/tags/memberCard.tag"),
                jsp.includes().stream().map(include -> include.target()).toList());
        assertEquals("who", jsp.includes().get(1).arguments().get(0).name());
    }

    @Test
    void brokenAndHostilePagesEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Pages.read("a.jsp", "<a href=\"" + "<c:x ".repeat(20_000));
            Pages.read("a.html", "<div th:text='${".repeat(20_000));
            Pages.read("a.html", "<div>".repeat(100_000) + "</p>".repeat(100_000));
            Pages.read("a.html", "[[".repeat(100_000));
            Pages.read("a.jsp", "<% \" <".repeat(20_000));
            Pages.read("a.ftl", "<#list ( as x>${".repeat(20_000));
            Pages.read("a.jsp", "<script>" + "f(".repeat(50_000));
            Pages.read("a.html", "");
        });
    }

    private static List<String> prints(PageFacts page) {
        return page.prints().stream().map(PageReaderTest::told).toList();
    }

    private static String told(PagePrint print) {
        return print.path() + " " + print.context() + " " + print.escaped();
    }

    private static String told(Input input) {
        List<String> labels = input.labels().stream()
                .map(label -> (label.key() ? "#" : "") + label.text())
                .toList();
        return input.type() + " " + input.name() + " " + labels;
    }

    private static String told(PageEmbed embed) {
        return embed.kind() + " " + embed.name() + " " + embed.address() + " " + embed.invisible() + " "
                + embed.conditions();
    }

    private static String told(PageCall call) {
        return call.function() + " " + call.paths() + " " + call.span().startLine();
    }

    @Test
    void aTickThatACauseDecidesIsNoTick() {
        PageFacts page = Pages.read("f.jsp", """
                <form>
                  <input type="checkbox" name="a" <c:if test="${b.news}">checked</c:if>/>
                  <input type="checkbox" name="b" checked="${b.news}">
                  <input type="checkbox" name="c" checked>
                </form>
                """);
        assertEquals(
                List.of(false, false, true),
                page.forms().get(0).inputs().stream()
                        .map(input -> input.traits().checked())
                        .toList());
    }
}
