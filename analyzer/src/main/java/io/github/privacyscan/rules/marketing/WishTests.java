package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.flow.Guards;
import java.util.Optional;

/** Judges whether a condition lets only those messages through whose receivers do not object. */
final class WishTests {

    private WishTests() {}

    /**
     * Whether one of the tests on a way respects the wish.
     *
     * @param ofObjections whether only a test of an objection will do, because an objection may come after a consent
     */
    static boolean respected(Guards.Way way, boolean ofObjections) {
        return way.tests().stream()
                .filter(test -> !ofObjections || test.names().stream().anyMatch(Wish::isObjection))
                .anyMatch(WishTests::respects);
    }

    /** A test on the way that looks at the objection and lets through those who object. */
    static Optional<Guards.Test> reversed(Guards.Way way) {
        return way.tests().stream()
                .filter(test -> test.names().stream().anyMatch(Wish::isObjection))
                .findFirst();
    }

    private static boolean isAboutWish(Guards.Test test) {
        return test.names().stream().anyMatch(name -> Wish.wanted(name).isPresent());
    }

    private static boolean respects(Guards.Test test) {
        if (!isAboutWish(test)) {
            return false;
        }
        String outermost =
                test.names().stream().filter(WishTests::isMember).findFirst().orElse("");
        Optional<Boolean> wanted = Wish.wanted(outermost);
        if (wanted.isPresent()) {
            Optional<Boolean> answer = test.holds().isPresent() ? test.holds() : Wish.asked(outermost);
            return answer.isEmpty() || answer.equals(wanted);
        }
        return !Wish.permits(outermost) || test.holds().orElse(true);
    }

    /** Fields and methods; types begin with a capital and texts have spaces. */
    private static boolean isMember(String name) {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0)) && !name.contains(" ") && !name.contains(".");
    }
}
