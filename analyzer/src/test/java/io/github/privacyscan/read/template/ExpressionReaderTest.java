package io.github.privacyscan.read.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.PageFacts.Dialect;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "user.phone; user.phone",
                "user['home address']; user.home address",
                "users[0].phone; users.phone",
                "user.getPhone(); user.phone",
                "user?.phone; user.phone",
                "user.vip ? user.name : guest.name; user.name guest.name",
                "user.name ?: guest.name; user.name guest.name",
                "'Hello ' + user.name + '!'; user.name",
                "user.age > 18; ``",
                "empty user.email; ``",
                "not user.active and user.vip; ``",
                "fn:length(user.orders); ``",
                "fn:substring(user.hkid, 0, 4); user.hkid",
                "#strings.toUpperCase(user.name); user.name",
                "user.name.toLowerCase(); user.name",
                "user.name.startsWith('A'); ``",
                "${user.first} + ' ' + *{last}; user.first last",
                "@{/members/{id}(id=${user.id},tab='x')}; user.id",
                "#{welcome(${user.name})}; user.name",
                "|Dear ${user.title} ${user.name}|; user.title user.name",
                "map.get('email'); map.email",
                "list.get(i).email; list.email",
                "*{__${field}__}; ``",
                "true; ``",
                "12; ``"
            })
    void aValueComesOutUnlessItIsOnlyAskedAbout(String expression, String paths) {
        assertEquals(paths, paths(expression, Dialect.THYMELEAF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "user.phone!; user.phone",
                "user.phone!'none'; user.phone",
                "(user.phone)!guest.phone; user.phone guest.phone",
                "user.phone??; ``",
                "user.name?upper_case?html; user.name",
                "user.orders?size; ``",
                "user.vip?then(user.name, 'you'); user.name",
                "\"Dear ${user.name}\"; user.name"
            })
    void freeMarkerHasItsOwnDefaultsAndBuiltIns(String expression, String paths) {
        assertEquals(paths, paths(expression, Dialect.FREEMARKER));
    }

    @Test
    void functionsOnTheWayAreKept() {
        Expression masked = ExpressionReader.read("fn:toUpperCase(fn:substring(user.hkid, 0, 4))", Dialect.JSP);
        assertEquals(
                "[toUpperCase, substring]", masked.parts().get(0).functions().toString());
    }

    @Test
    void deferredExpressionsOfJspAreValuesAndThoseOfThymeleafAreMessages() {
        assertEquals("bean.email", paths("#{bean.email}", Dialect.FACES));
        assertEquals(
                "[member.email]",
                ExpressionReader.read("#{member.email}", Dialect.THYMELEAF)
                        .keys()
                        .toString());
    }

    @Test
    void hostileNestingEnds() {
        assertEquals("", paths("(".repeat(50_000), Dialect.JSP));
        assertEquals("", paths("${".repeat(2_000), Dialect.THYMELEAF));
        assertEquals("", paths("!".repeat(2_000), Dialect.JSP));
    }

    private static String paths(String expression, Dialect dialect) {
        return ExpressionReader.read(expression, dialect).parts().stream()
                .map(part -> part.path().toString())
                .collect(Collectors.joining(" "));
    }
}
