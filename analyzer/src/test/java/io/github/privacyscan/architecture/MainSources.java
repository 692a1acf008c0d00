package io.github.privacyscan.architecture;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's own Java text, of the analyzer and of the Maven plugin. */
final class MainSources {

    /** Surefire and IDEs start tests in the folder of the module. */
    private static final Path MODULE = Path.of("").toAbsolutePath();

    private static final List<Path> ROOTS = List.of(
            MODULE.resolve("src/main/java"),
            MODULE.resolveSibling("maven-plugin").resolve("src/main/java"));

    /** Parsing takes seconds, and several tests read the same text. */
    private static final List<Source> ALL = parseAll();

    private MainSources() {}

    /**
     * One file.
     *
     * @param path below the repository
     * @param lines number of lines
     * @param unit its syntax tree
     */
    record Source(String path, int lines, CompilationUnit unit) {

        String packageName() {
            return unit.getPackageDeclaration()
                    .map(NodeWithName::getNameAsString)
                    .orElse("");
        }

        /** Where a node stands, for messages. */
        String at(Node node) {
            return path + ":" + node.getBegin().map(begin -> begin.line).orElse(0);
        }
    }

    /** All files, sorted by path. */
    static List<Source> all() {
        return ALL;
    }

    private static List<Source> parseAll() {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
        return ROOTS.stream()
                .filter(Files::isDirectory)
                .flatMap(MainSources::javaFiles)
                .map(file -> read(parser, file))
                .toList();
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> below = Files.walk(root)) {
            return below.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(JavaParser parser, Path file) {
        try {
            ParseResult<CompilationUnit> result = parser.parse(file);
            CompilationUnit unit = result.getResult()
                    .filter(parsed -> result.isSuccessful())
                    .orElseThrow(() -> new IllegalStateException(file + ": " + result.getProblems()));
            int lines = Files.readAllLines(file).size();
            String path = MODULE.getParent().relativize(file).toString().replace('\\', '/');
            return new Source(path, lines, unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
