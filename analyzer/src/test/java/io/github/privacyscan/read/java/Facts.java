package io.github.privacyscan.read.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.privacyscan.program.Body;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads small sources for tests. */
final class Facts {

    private Facts() {}

    static FileFacts read(String source) {
        return new JavaReader().read(text(source));
    }

    static SourceText text(String source) {
        SourceFile file = new SourceFile("p/T.java", Path.of("T.java"), "", false, source.length());
        return new SourceText(file, source, "UTF-8");
    }

    /** The only top-level type of a source without problems. */
    static TypeDecl type(String source) {
        FileFacts facts = read(source);
        assertEquals(List.of(), facts.problems());
        return facts.types().get(0);
    }

    /** All bodies of a class {@code p.T} with the given members, and of the types inside it, as text. */
    static String bodies(String members) {
        StringBuilder text = new StringBuilder();
        for (TypeDecl type : all(type("package p; class T { " + members + " }")).toList()) {
            for (MethodDecl method : type.methods()) {
                text.append(type.binaryName() + "." + method.name() + "\n");
                text.append(print(type, method.name()).indent(2));
            }
        }
        return text.toString();
    }

    static String print(TypeDecl type, String method) {
        Body body = method(type, method).body().orElseThrow();
        assertEquals(List.of(), BodyVerifier.faults(body));
        return BodyPrinter.print(body);
    }

    static MethodDecl method(TypeDecl type, String name) {
        return type.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static FieldDecl field(TypeDecl type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A type and all types inside it. */
    static Stream<TypeDecl> all(TypeDecl type) {
        return Stream.concat(Stream.of(type), type.nested().stream().flatMap(Facts::all));
    }
}
