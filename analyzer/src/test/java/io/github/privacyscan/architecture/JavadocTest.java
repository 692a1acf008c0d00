package io.github.privacyscan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import io.github.privacyscan.architecture.MainSources.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class JavadocTest {

    private static final List<Source> SOURCES = MainSources.all();

    @Test
    void thereArePublicTypes() {
        assertTrue(SOURCES.stream().flatMap(JavadocTest::publicTypes).findAny().isPresent());
    }

    @Test
    void publicTypesAreExplained() {
        List<String> silent = SOURCES.stream()
                .flatMap(source -> publicTypes(source)
                        .filter(type ->
                                !type.getComment().map(JavadocTest::explains).orElse(false))
                        .map(type -> source.at(type) + " " + type.getNameAsString()))
                .toList();
        assertEquals(List.of(), silent, "public types without Javadoc");
    }

    @Test
    void packagesAreExplained() {
        Set<String> silent = SOURCES.stream().map(Source::packageName).collect(Collectors.toCollection(TreeSet::new));
        SOURCES.stream()
                .filter(source -> source.path().endsWith("/package-info.java"))
                .filter(source -> source.unit().getAllComments().stream().anyMatch(JavadocTest::explains))
                .map(Source::packageName)
                .forEach(silent::remove);
        assertEquals(Set.of(), silent, "packages without a package-info.java that says what they are for");
    }

    /** Written as public, at any depth. */
    private static Stream<TypeDeclaration<?>> publicTypes(Source source) {
        return source.unit().stream().flatMap(JavadocTest::publicType);
    }

    private static Stream<TypeDeclaration<?>> publicType(Node node) {
        return node instanceof TypeDeclaration<?> type && type.isPublic() ? Stream.of(type) : Stream.empty();
    }

    private static boolean explains(Comment comment) {
        return comment.isJavadocComment() && !comment.getContent().isBlank();
    }
}
