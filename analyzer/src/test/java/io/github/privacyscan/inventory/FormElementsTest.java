package io.github.privacyscan.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.config.PropertiesReader;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.template.PageReader;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FormElementsTest {

    private static final String CODE = """
            import org.springframework.stereotype.Controller;
            import org.springframework.web.bind.annotation.*;
            @Controller @RequestMapping("/join") class C {
              @GetMapping String show() { return "join"; }
              @PostMapping("/save") String save(Applicant applicant) { return "redirect:/"; }
              @PostMapping String same(Applicant applicant) { return "redirect:/"; }
              @PostMapping("/{id}/ask") String ask(@RequestParam String q) { return "redirect:/"; }
            }
            class Applicant { String f7; Contact contact; }
            class Contact { String f9; }
            """;

    @Test
    void aFieldIsWhatPeopleReadBesideItsInput() throws Exception {
        Inventory inventory = inventory(
                "<form action='/join/save' method='post'>證件號碼 <input name='f7'> 電郵 <input name='contact.f9'></form>",
                "");
        assertEquals(
                List.of(
                        "field Applicant.f7 identity-document strong",
                        "field Contact.f9 email strong",
                        "form-input f7 identity-document strong C#save",
                        "form-input contact.f9 email strong C#save"),
                told(inventory));
    }

    @Test
    void bundlesReadKeysInAllLanguages() throws Exception {
        Inventory inventory = inventory(
                "<form xmlns:th='x' th:action='@{/join/save}' method='post'>"
                        + "<label th:text='#{a.b}'></label><input name='f7'></form>",
                "a.b=\\u624b\\u63d0\\u96fb\\u8a71\n");
        assertEquals(List.of("field Applicant.f7 phone strong", "form-input f7 phone strong C#save"), told(inventory));
    }

    @Test
    void aFormWithoutAddressGoesWhereItsPageCameFrom() throws Exception {
        Inventory inventory = inventory("<form method='post'>電郵 <input name='f7'></form>", "");
        assertEquals(
                List.of("field Applicant.f7 email strong", "form-input f7 email strong C#show C#same"),
                told(inventory));
    }

    @Test
    void inputsWithoutFieldAreJudgedByNameAndCaption() throws Exception {
        Inventory inventory = inventory(
                "<form action='/join/__${id}__/ask'><input name='email'><input name='q'>"
                        + "<input type='checkbox' name='phone'> Phone me</form>",
                "");
        assertEquals(List.of("form-input email email strong C#ask"), told(inventory));
    }

    private static List<String> told(Inventory inventory) {
        List<String> told = new ArrayList<>();
        inventory.elements().stream()
                .filter(element -> element.kind() == DataElement.Kind.FIELD)
                .forEach(element -> told.add("field " + element.displayName() + " " + judged(element)));
        inventory
                .collected()
                .forEach(input -> told.add("form-input " + input.element().name() + " " + judged(input.element()) + " "
                        + String.join(" ", input.handlers())));
        return told;
    }

    private static String judged(DataElement element) {
        return element.concept().id() + " " + element.confidence().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Inventory inventory(String page, String messages) throws Exception {
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        List<ResourceFacts> resources = List.of(
                PageReader.read(text("templates/join.html", page)),
                PropertiesReader.read(text("messages_zh_HK.properties", messages)));
        try (ClassPath jdk = ClassPath.open(List.of())) {
            Program program = new Program(
                    List.of(new JavaReader().read(text("C.java", CODE))), new Resources(resources), List.of());
            return InventoryBuilder.build(Linker.link(program, knowledge, jdk, 1), knowledge);
        }
    }

    private static SourceText text(String path, String text) {
        return new SourceText(new SourceFile(path, Path.of(path), "", false, text.length()), text, "UTF-8");
    }
}
