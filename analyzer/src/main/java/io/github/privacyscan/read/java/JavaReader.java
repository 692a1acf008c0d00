package io.github.privacyscan.read.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ImportDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Problem.Severity;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads Java files: text to facts.
 *
 * <p>Not thread-safe: one reader per thread. Deeply nested code needs a deep stack; give reading threads 256 MB of stack
 * (it is only reserved). What cannot be parsed becomes a {@link Problem} of the facts.
 */
public final class JavaReader {

    private final SyntaxReader syntax = new SyntaxReader();
    private final Map<String, String> names = new HashMap<>();
    private ReadTime time = ReadTime.NONE;

    /**
     * Reads one file.
     *
     * @param text the file and its text
     * @return its facts; without types where nothing could be read
     * @throws StackOverflowError if the code nests more deeply than the stack of the thread is
     */
    public FileFacts read(SourceText text) {
        return facts(text, new ArrayList<>(0));
    }

    /** How long this reader has read so far; all files together. */
    public ReadTime time() {
        return time;
    }

    private FileFacts facts(SourceText text, List<Problem> problems) {
        SyntaxReader.Parsed parsed = parse(text.text());
        long start = System.nanoTime();
        try {
            return lower(text, parsed, problems);
        } finally {
            time = time.plus(new ReadTime(0, System.nanoTime() - start));
        }
    }

    private SyntaxReader.Parsed parse(String text) {
        long start = System.nanoTime();
        try {
            return syntax.read(text);
        } finally {
            time = time.plus(new ReadTime(System.nanoTime() - start, 0));
        }
    }

    private FileFacts lower(SourceText text, SyntaxReader.Parsed parsed, List<Problem> problems) {
        boolean nothing = parsed.unit().isEmpty();
        Severity severity = nothing ? Severity.ERROR : Severity.WARNING;
        String message = nothing ? "The file was not analysed: " : "The file was partially analysed: ";
        parsed.skipped()
                .forEach(skipped -> problems.add(problem(text, severity, skipped.span(), message + skipped.reason())));
        if (nothing) {
            return empty(text, problems);
        }
        CompilationUnit unit = parsed.unit().get();
        boolean compact = nameCompactClass(unit, text);
        LineIndex lines = new LineIndex(text.text());
        LabelReader labels = new LabelReader(lines, parsed.comments());
        TypeReader types = new TypeReader(
                unit, labels, (span, reason) -> problems.add(problem(text, Severity.WARNING, span, reason)));
        List<TypeDecl> read = unit.getTypes().stream().map(types::topLevel).toList();
        String packageName = unit.getPackageDeclaration()
                .map(declared -> declared.getNameAsString())
                .orElse("");
        return new FileFacts(text.file(), packageName, imports(unit, compact), read, problems, lines.count());
    }

    /** The class around the methods of a compact source file is named after the file (JLS 8.1.8). */
    private static boolean nameCompactClass(CompilationUnit unit, SourceText text) {
        List<ClassOrInterfaceDeclaration> compact = unit.getTypes().stream()
                .flatMap(type -> type.toClassOrInterfaceDeclaration().stream())
                .filter(ClassOrInterfaceDeclaration::isCompact)
                .toList();
        String file = text.file().path().substring(text.file().path().lastIndexOf('/') + 1);
        compact.forEach(type -> type.setName(file.substring(0, Math.max(0, file.lastIndexOf('.')))));
        return !compact.isEmpty();
    }

    /** A compact source file imports all of the base module (JLS 7.3). */
    private List<ImportDecl> imports(CompilationUnit unit, boolean compact) {
        return Stream.concat(
                        unit.getImports().stream().map(this::importDecl),
                        compact ? Stream.of(ImportDecl.ofModule("java.base")) : Stream.empty())
                .toList();
    }

    private ImportDecl importDecl(ImportDeclaration declared) {
        if (declared.isModule()) {
            return ImportDecl.ofModule(declared.getNameAsString());
        }
        return new ImportDecl(shared(declared.getNameAsString()), declared.isStatic(), declared.isAsterisk());
    }

    /** Files import the same types: the same object for the same name. */
    private String shared(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private static FileFacts empty(SourceText text, List<Problem> problems) {
        return new FileFacts(text.file(), "", List.of(), List.of(), problems, new LineIndex(text.text()).count());
    }

    private static Problem problem(SourceText text, Severity severity, Span span, String message) {
        return new Problem(severity, Problem.Stage.READ, new Place(text.file().path(), span), message);
    }
}
