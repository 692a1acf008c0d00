package io.github.privacyscan.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.inventory.InventoryBuilder;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.template.PageReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageSinksTest {

    private static final String MEMBER = """
            import java.util.List;
            class Member { String email; String phone; String hkid; Contact contact;
              String getEmail() { return email; } String getPhone() { return phone; } Contact getContact() { return contact; } }
            class Contact { String whatsappNumber; String mobile; }
            interface Members { Member find(long id); List<Member> all(); }
            """;

    private static final String CONTROLLER = """
            import org.springframework.stereotype.Controller;
            import org.springframework.ui.Model;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.servlet.ModelAndView;
            @Controller class C {
              private String prefix = "members";
              Members members;
              %s
            }
            """;

    @Test
    void onlyWhatThePagePrintsComesOut() throws Exception {
        assertEquals(
                List.of("email in templates/members/show.html:1 as member.email"),
                flows(
                        "@GetMapping(\"/m\") String m(Model model) { model.addAttribute(\"member\", members.find(1));"
                                + " return \"members/show\"; }",
                        Map.of("templates/members/show.html", "<b xmlns:th='x' th:text=\"${member.email}\"></b>")));
    }

    @Test
    void elementsOfListsAndNestedObjectsAreFollowed() throws Exception {
        assertEquals(
                List.of(
                        "phone in templates/members/list.html:1 as all.contact.mobile",
                        "phone in templates/members/list.html:1 as all.phone"),
                flows(
                        "@GetMapping(\"/m\") ModelAndView m() { ModelAndView v = new ModelAndView(prefix + \"/list\");"
                                + " v.addObject(\"all\", members.all()); return v; }",
                        Map.of(
                                "templates/members/list.html",
                                "<b xmlns:th='x' th:each='m : ${all}'>[[${m.phone}]] [[${m.contact.mobile}]]</b>")));
    }

    @Test
    void valuesThatThePageDoesNotPrintStayInside() throws Exception {
        assertEquals(
                List.of(),
                flows(
                        "@GetMapping(\"/m\") String m(Model model) {"
                                + " model.addAttribute(\"phone\", members.find(1).getPhone()); return \"members/show\"; }",
                        Map.of("templates/members/show.html", "<b xmlns:th='x' th:if=\"${phone != null}\">x</b>")));
    }

    @Test
    void whatAnIncludedPartPrintsComesOutToo() throws Exception {
        assertEquals(
                List.of("phone in templates/parts.html:1 as who.phone"),
                flows(
                        "@GetMapping(\"/m\") String m(Model model) { model.addAttribute(\"who\", members.find(1));"
                                + " return \"members/show\"; }",
                        Map.of(
                                "templates/members/show.html",
                                "<b xmlns:th='x' th:replace=\"~{parts :: card(${who})}\"></b>",
                                "templates/parts.html",
                                "<b xmlns:th='x' th:fragment='card(m)'>[[${m.phone}]]</b>")));
    }

    @Test
    void anUnknownViewLetsOutValuesAsBefore() throws Exception {
        assertEquals(
                List.of("phone in code"),
                flows(
                        "String m(Model model, String view) {"
                                + " model.addAttribute(\"phone\", members.find(1).getPhone()); return view; }",
                        Map.of("templates/other.html", "<b></b>")));
    }

    private static List<String> flows(String method, Map<String, String> pages) throws Exception {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        JavaReader reader = new JavaReader();
        List<ResourceFacts> read = new ArrayList<>();
        pages.forEach((path, page) -> read.add(PageReader.read(text(path, page))));
        Resources resources = new Resources(read);
        try (ClassPath jdk = ClassPath.open(List.of())) {
            Program program = new Program(
                    List.of(
                            reader.read(text("C.java", CONTROLLER.formatted(method))),
                            reader.read(text("Member.java", MEMBER))),
                    resources,
                    List.of());
            LinkedProgram linked = Linker.link(program, knowledge, jdk, 1);
            return FlowAnalysis.run(linked, InventoryBuilder.build(linked, knowledge), knowledge, 1).flows().stream()
                    .filter(flow -> flow.sink().model().kind().equals("template-model"))
                    .map(PageSinksTest::told)
                    .sorted()
                    .toList();
        }
    }

    private static String told(DataFlow flow) {
        String page = flow.steps().stream()
                .filter(step -> step.kind() == FlowStep.Kind.RENDER)
                .filter(step -> !step.place().path().endsWith(".java"))
                .map(step -> step.place() + " as " + step.name())
                .findFirst()
                .orElse("code");
        return flow.element().concept().id() + " in " + page;
    }

    private static SourceText text(String path, String text) {
        return new SourceText(new SourceFile(path, Path.of(path), "", false, text.length()), text, "UTF-8");
    }
}
