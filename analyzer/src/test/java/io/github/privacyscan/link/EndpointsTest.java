package io.github.privacyscan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.privacyscan.knowledge.KnowledgeException;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointsTest {

    private static final String SPRING = """
            import org.springframework.web.bind.annotation.*;
            import org.springframework.security.core.annotation.AuthenticationPrincipal;
            import javax.validation.Valid;
            import java.util.*;
            @RestController @RequestMapping("/members")
            class Members {
              record Form(String email) {}
              static class Caller {}
              @GetMapping({"/{id}", "one"}) Form get(@PathVariable("id") long key, @RequestHeader String token) { return null; }
              @PostMapping Form add(@RequestBody Form body, @Valid Form other, @AuthenticationPrincipal Caller me, Locale l) { return body; }
              @RequestMapping(path = "find", method = RequestMethod.GET) List<Form> find(String phone, int page) { return null; }
              Form none(Form form) { return form; }
            }
            """;

    @Test
    void addressesAreThoseOfTheClassAndTheMethod() {
        assertEquals(
                List.of("[/members/{id}, /members/one] get", "[/members] change", "[/members/find] get"),
                endpoints(SPRING).stream()
                        .map(e -> e.paths() + (e.isGet() ? " get" : "") + (e.changes() ? " change" : ""))
                        .toList());
    }

    @Test
    void inputsAreWhatTheRequestGives() {
        assertEquals(
                List.of("PATH id", "HEADER token", "BODY body", "FORM other", "QUERY phone", "QUERY page"),
                endpoints(SPRING).stream()
                        .flatMap(e -> e.inputs().stream())
                        .map(input -> input.part() + " " + input.name())
                        .toList());
    }

    @Test
    void resourcesOfTheJakartaKind() {
        List<Endpoint> found = endpoints("""
                import javax.ws.rs.*;
                @Path("users") class Users {
                  @GET @Path("{id}") String get(@PathParam("id") String id, @QueryParam("mail") String mail) { return id; }
                  String none(String id) { return id; }
                }
                """);
        assertEquals(List.of("/users/{id}"), found.get(0).paths());
        assertEquals(
                List.of("id", "mail"),
                found.get(0).inputs().stream().map(Endpoint.Input::name).toList());
        assertEquals(1, found.size());
    }

    @Test
    void aClassWithoutMappingsHasNone() {
        assertTrue(endpoints("class A { void get(String email) {} }").isEmpty());
    }

    private static List<Endpoint> endpoints(String source) {
        try {
            return Endpoints.of(Linked.of(source).program(), KnowledgeLoader.load(List.of()));
        } catch (KnowledgeException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
