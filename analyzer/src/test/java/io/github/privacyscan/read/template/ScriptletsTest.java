package io.github.privacyscan.read.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScriptletsTest {

    private static final String PAGE = """
            <%@ page import="shop.Member,java.util.*" %>
            <jsp:useBean id="who" class="shop.Member"/>
            <% Member m = (Member) request.getAttribute("m");
               if (m != null) { %>
              <td class="x"><%= m.getPhone() %></td><input value="<%= who.getName() %>">
            <% } %>
            """;

    @Test
    void codeStaysWhereItStands() {
        String written = java(PAGE).orElseThrow().text();
        List<String> lines = written.lines().toList();
        List<String> page = PAGE.lines().toList();
        assertEquals(page.size() + 1, lines.size());
        assertEquals(page.get(4).indexOf("m.getPhone"), lines.get(4).indexOf("m.getPhone"));
        assertEquals(page.get(4).indexOf("who.getName"), lines.get(4).indexOf("who.getName"));
        assertTrue(lines.get(4).contains("out.print( m.getPhone() );"), lines.get(4));
        assertTrue(lines.get(0).contains("import shop.Member; import java.util.*;"), lines.get(0));
    }

    @Test
    void theReaderOfJavaReadsItWhole() {
        FileFacts facts = read(PAGE);
        assertEquals(List.of(), facts.problems());
        assertEquals("shop/a.jsp", facts.file().path());
        assertEquals(List.of("_jspService"), methods(facts));
    }

    @Test
    void declarationsAreMembers() {
        FileFacts facts =
                read("<%! String mask(String s) { return \"*\"; } %>\n<%= mask(request.getParameter(\"p\")) %>\n");
        assertEquals(List.of(), facts.problems());
        assertEquals(List.of("mask", "_jspService"), methods(facts));
    }

    @Test
    void pagesWithoutCodeAndBrokenOnesDoNoHarm() {
        assertEquals(Optional.empty(), java("<%@ page import=\"a.B\" %><%-- no --%>${x}"));
        read("<% if ( { %> x <% } } } %>");
        read("<%= %><%");
    }

    private static List<String> methods(FileFacts facts) {
        return facts.types().get(0).methods().stream()
                .map(MethodDecl::name)
                .filter(name -> !name.startsWith("<"))
                .toList();
    }

    private static FileFacts read(String page) {
        return new JavaReader().read(java(page).orElseThrow());
    }

    private static Optional<SourceText> java(String page) {
        SourceFile file = new SourceFile("shop/a.jsp", Path.of("a.jsp"), "", false, page.length());
        return Scriptlets.of(new SourceText(file, page, "UTF-8"));
    }
}
