package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.PageText;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.read.config.PropertiesReader;
import io.github.privacyscan.read.template.PageReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "users/edit, web/src/main/resources/templates/users/edit.html",
        "/WEB-INF/jsp/users/show.jsp, web/src/main/webapp/WEB-INF/jsp/users/show.jsp",
        "users/show, web/src/main/webapp/WEB-INF/jsp/users/show.jsp",
        "forward:/WEB-INF/jsp/users/show.jsp, web/src/main/webapp/WEB-INF/jsp/users/show.jsp",
        "users/edit :: row, web/src/main/resources/templates/users/edit.html",
        "redirect:/users/edit, ''",
        "edit, ''",
        "only, web/src/main/resources/templates/deep/only.html",
        "dit, ''"
    })
    void aViewIsThePageWhoseEndItsNameIs(String name, String path) {
        Pages pages = Pages.of(new Resources(List.of(
                page("web/src/main/resources/templates/users/edit.html", ""),
                page("web/src/main/resources/templates/roles/edit.html", ""),
                page("web/src/main/resources/templates/deep/only.html", ""),
                page("web/src/main/webapp/WEB-INF/jsp/users/show.jsp", ""))));
        assertEquals(path, pages.view(name).map(page -> page.file().path()).orElse(""));
    }

    @Test
    void aPageContainsWhatItsPartsPrintOfWhatTheyAreGiven() {
        Pages pages = Pages.of(new Resources(List.of(
                page(
                        "templates/show.html",
                        "<a xmlns:th='x'><b th:replace=\"~{parts/card :: card(${member.address}, 'x')}\"></b>"
                                + "<b th:text=\"${member.name}\"></b></a>"),
                page(
                        "templates/parts/card.html",
                        "<a xmlns:th='x'><i th:fragment='card(where, size)'><b th:text=\"${where.line1}\"></b>"
                                + "<b th:text=\"${size}\"></b></i><b th:text=\"${secret}\"></b></a>"))));
        assertEquals(List.of("member.name", "member.address.line1"), prints(pages, "show"));
    }

    @Test
    void includesAreFoundBesideThePageAndGoInCirclesOnlyOnce() {
        Pages pages = Pages.of(new Resources(List.of(
                page("jsp/a/main.jsp", "<%@ include file=\"../common/top.jsp\" %>${x}"),
                page("jsp/b/top.jsp", "${wrong}"),
                page("jsp/common/top.jsp", "<jsp:include page=\"/jsp/a/main.jsp\"/>${y}"))));
        assertEquals(List.of("x", "y"), prints(pages, "a/main"));
    }

    @Test
    void macrosOfImportedTemplatesArePartsToo() {
        Pages pages = Pages.of(new Resources(List.of(
                page("templates/m.ftl", "<#import \"lib.ftl\" as l><@l.who user=order.customer/>"),
                page("templates/lib.ftl", "<#macro who user>${user.phone}</#macro>"))));
        assertEquals(List.of("order.customer.phone"), prints(pages, "m.ftl"));
    }

    @Test
    void keysReadWhatAllBundlesSay() {
        SourceText en = text("i18n/messages.properties", "member.phone=Mobile\n");
        SourceText zh = text("i18n/messages_zh_HK.properties", "member.phone=\\u624b\\u63d0\\u96fb\\u8a71\n");
        Pages pages = Pages.of(
                new Resources(List.of(page("a.html", ""), PropertiesReader.read(en), PropertiesReader.read(zh))));
        assertEquals(List.of("Mobile", "手提電話"), pages.read(new PageText("member.phone", true, Span.NONE)));
        assertEquals(List.of(), pages.read(new PageText("no.such", true, Span.NONE)));
        assertEquals(List.of("as is"), pages.read(new PageText("as is", false, Span.NONE)));
    }

    private static List<String> prints(Pages pages, String view) {
        return Stream.of(pages.view(view).orElseThrow())
                .flatMap(page -> pages.whole(page).stream())
                .flatMap(part -> part.prints().stream())
                .map(print -> print.path().toString())
                .toList();
    }

    private static ResourceFacts page(String path, String text) {
        return PageReader.read(text(path, text));
    }

    private static SourceText text(String path, String text) {
        return new SourceText(new SourceFile(path, Path.of(path), "", false, text.length()), text, "UTF-8");
    }
}
