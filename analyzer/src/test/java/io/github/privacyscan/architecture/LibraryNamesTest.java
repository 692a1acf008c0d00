package io.github.privacyscan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.privacyscan.architecture.MainSources.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known about other people's libraries is data: their names stand in knowledge files, not in Java. */
final class LibraryNamesTest {

    /** The start of a package name below a common top level; an address ({@code www.example.com/a.b}) is none. */
    private static final Pattern PACKAGE_NAME = Pattern.compile(
            "(?<![\\w./@:-])(?:com|org|net|io|cn|hk|jakarta|javax|lombok|okhttp3|retrofit2|reactor|kotlin|ch\\.qos)"
                    + "[./][a-z][\\w]*[./][\\w./$]+|(?<![\\w./@:-])(?:org\\.slf4j|lombok\\.[A-Z*]\\w*|jakarta\\.\\w+)");

    private static final List<String> OWN_OR_JDK = List.of(PackageTable.ROOT, "javax.xml.", "io/github/privacyscan/");

    private static final String PLUGIN_PACKAGE = PackageTable.ROOT + ".maven";

    /** The front end for Maven may use these packages of ours besides its own. */
    private static final List<String> PLUGIN_MAY_IMPORT =
            List.of(PackageTable.ROOT, PackageTable.ROOT + ".report", PackageTable.ROOT + ".findings", PLUGIN_PACKAGE);

    private static final List<Source> SOURCES = MainSources.all();

    @Test
    void noStringNamesALibrary() {
        List<String> named = SOURCES.stream()
                .filter(source -> !source.packageName().startsWith(PLUGIN_PACKAGE))
                .flatMap(LibraryNamesTest::libraryNames)
                .toList();
        assertEquals(List.of(), named, "names of libraries belong into the knowledge files");
    }

    @Test
    void theMavenPluginIsAThinFrontEnd() {
        List<String> reached = SOURCES.stream()
                .filter(source -> source.packageName().startsWith(PLUGIN_PACKAGE))
                .flatMap(source -> source.unit().getImports().stream()
                        .filter(LibraryNamesTest::isInsideTheAnalyzer)
                        .map(use -> source.at(use) + " " + use.getNameAsString()))
                .toList();
        assertEquals(List.of(), reached, "imports of the Maven plugin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.slf4j",
                "org.slf4j.Logger",
                "org/slf4j/Logger",
                "com.twilio.rest.api.v2010.account.Message",
                "lombok.Data",
                "jakarta.persistence.Column",
                "javax.servlet.http.HttpServletRequest",
                "unresolved org.apache.kafka.clients.producer.KafkaProducer here"
            })
    void recognisesNamesOfLibraries(String text) {
        assertTrue(namesLibrary(PackageTable.ROOT + ".link", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.github.privacyscan.rules",
                "java.lang.String",
                "https://json.schemastore.org/sarif-2.1.0.json",
                "https://www.pcpd.org.hk/english/data.html",
                "somebody@mail.example.com",
                "com",
                "javax.xml.stream.isSupportingExternalEntities",
                "io error"
            })
    void leavesOtherTextAlone(String text) {
        assertEquals(false, namesLibrary(PackageTable.ROOT + ".link", text));
    }

    @Test
    void aPackageMayNameItsOwnLibrary() {
        String text = "com.github.javaparser.ast.Node";
        assertEquals(false, namesLibrary(PackageTable.ROOT + ".read.java", text));
        assertEquals(true, namesLibrary(PackageTable.ROOT + ".read.sql", text));
    }

    private static Stream<String> libraryNames(Source source) {
        return source.unit().findAll(LiteralStringValueExpr.class).stream()
                .filter(literal -> literal instanceof StringLiteralExpr || literal instanceof TextBlockLiteralExpr)
                .filter(literal -> namesLibrary(source.packageName(), literal.getValue()))
                .map(literal -> source.at(literal) + " " + literal.getValue());
    }

    private static boolean namesLibrary(String packageName, String text) {
        Matcher names = PACKAGE_NAME.matcher(text);
        return names.results()
                .map(result -> result.group())
                .filter(name -> OWN_OR_JDK.stream().noneMatch(name::startsWith))
                .anyMatch(name -> !PackageTable.maySeeLibrary(packageName, name));
    }

    private static boolean isInsideTheAnalyzer(ImportDeclaration use) {
        String name = use.getNameAsString();
        String owner = use.isAsterisk() ? name : name.replaceFirst("(\\.[A-Z].*)$", "");
        return owner.startsWith(PackageTable.ROOT)
                && PLUGIN_MAY_IMPORT.stream().noneMatch(allowed -> isAtOrBelow(allowed, owner));
    }

    private static boolean isAtOrBelow(String allowed, String owner) {
        return owner.equals(allowed) || !allowed.equals(PackageTable.ROOT) && owner.startsWith(allowed + ".");
    }
}
