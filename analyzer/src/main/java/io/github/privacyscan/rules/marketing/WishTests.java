package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.flow.Guards;
import io.github.privacyscan.sql.StatementReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a condition lets only those messages through whose receivers do not object. */
final class WishTests {

    private final Wishes wishes;

    WishTests(Wishes wishes) {
        this.wishes = wishes;
    }

    /**
     * Whether one of the tests on a way respects the wish.
     *
     * @param ofObjections whether only a test of an objection will do, because an objection may come after a consent
     */
    boolean respected(Guards.Way way, boolean ofObjections) {
        return way.tests().stream()
                .filter(test -> !ofObjections || test.names().stream().anyMatch(wishes::isObjection))
                .anyMatch(this::respects);
    }

    /** A test on the way that looks at the objection and lets through those who object. */
    Optional<Guards.Test> reversed(Guards.Way way) {
        return way.tests().stream()
                .filter(test -> test.names().stream().anyMatch(wishes::isObjection))
                .filter(test -> !test.holds().isEmpty())
                .filter(test -> !respects(test))
                .findFirst();
    }

    /** Whether a test speaks of a wish, and says nothing of a channel or names one of these. */
    boolean isFor(Guards.Test test, Set<Channel> channels) {
        Set<Channel> named = Channel.named(test, wishes);
        return channels.isEmpty() || named.isEmpty() || named.stream().anyMatch(channels::contains);
    }

    /** Whether a test speaks of an agreement. */
    boolean isOfAgreement(Guards.Test test) {
        return test.names().stream().anyMatch(name -> wishes.wanted(name).isPresent() && !wishes.isObjection(name));
    }

    private boolean isAboutWish(Guards.Test test) {
        return test.names().stream().anyMatch(name -> wishes.wanted(name).isPresent());
    }

    /** Whether a test lets through only those who do not object, as far as it can be told. */
    boolean respects(Guards.Test test) {
        if (!isAboutWish(test)) {
            return false;
        }
        String outermost =
                test.names().stream().filter(WishTests::isMember).findFirst().orElse("");
        if (test.holds().isEmpty() && Wish.makes(outermost)) {
            return false;
        }
        List<Guards.Test> compared = compared(test);
        if (!compared.isEmpty()) {
            return compared.stream().anyMatch(this::respects);
        }
        Optional<Boolean> wanted = wishes.wanted(outermost);
        if (wanted.isPresent()) {
            Optional<Boolean> answer = test.holds().isPresent() ? test.holds() : Wish.asked(outermost);
            return answer.isEmpty() || answer.equals(wanted);
        }
        return !Wish.permits(outermost) || test.holds().orElse(true);
    }

    /** What a query that stands in the code as a text compares. */
    private List<Guards.Test> compared(Guards.Test test) {
        return test.names().stream()
                .filter(name -> name.contains(" ") && wishes.wanted(name).isPresent())
                .map(StatementReader::read)
                .flatMap(statement -> Comparisons.of(statement, test.place(), wishes).stream())
                .toList();
    }

    /** Fields and methods; types begin with a capital and texts have spaces. */
    private static boolean isMember(String name) {
        return !name.isEmpty() && !Character.isUpperCase(name.charAt(0)) && !name.contains(" ") && !name.contains(".");
    }
}
