package io.github.privacyscan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.javaparser.ast.stmt.CatchClause;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever catches everything hides defects. So it is done around a file (where a source or a class file is read, and where bodies are linked),
 * around a rule, and at the doors, where what is left must become an exit code or a message of the build.
 */
final class BroadCatchTest {

    private static final Set<String> BROAD =
            Set.of("Throwable", "Exception", "RuntimeException", "Error", "StackOverflowError");

    @Test
    void everythingIsCaughtAtFewPlaces() {
        TreeMap<String, Long> places = MainSources.all().stream()
                .flatMap(source -> source.unit().findAll(CatchClause.class).stream()
                        .filter(BroadCatchTest::isBroad)
                        .map(clause -> source.path().replaceAll(".*/|[.]java$", "")))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        assertEquals(
                List.of("ClassPath=2", "EachFile=1", "Judging=1", "Linker=1", "Main=1", "ScanMojo=1"),
                places.entrySet().stream().map(Object::toString).toList());
    }

    private static boolean isBroad(CatchClause clause) {
        return Stream.concat(
                        Stream.of(clause.getParameter().getTypeAsString()),
                        clause.getParameter().getType().isUnionType()
                                ? clause.getParameter().getType().asUnionType().getElements().stream()
                                        .map(Object::toString)
                                : Stream.empty())
                .anyMatch(BROAD::contains);
    }
}
