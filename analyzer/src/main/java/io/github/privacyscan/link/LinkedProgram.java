package io.github.privacyscan.link;

import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.TypeDecl;
import java.util.List;
import java.util.Optional;

/** The program after linking. Immutable to its readers and safe to share between threads. */
public interface LinkedProgram {

    /** The facts. */
    Program program();

    /** Every body of the sources and every synthetic member, sorted by file, place and kind; index = {@link Procedure#id()}. */
    List<Procedure> procedures();

    /** All types declared in the sources, nested, local and anonymous ones included, sorted by file and place. */
    List<TypeDecl> sourceTypes();

    /** The file that declares a source type. */
    Optional<FileFacts> fileOf(String binaryName);

    /** The declaration of a type of the sources, the class path or the JDK, synthetic members included. */
    Optional<TypeDecl> type(String binaryName);

    /** A field declared by that very type. */
    Optional<FieldDecl> field(FieldRef field);

    /** Whether the first type is the second or a (transitive) subtype of it, as far as known; stubs count. */
    boolean isSubtype(String binaryName, String ofBinaryName);

    /** All known supertypes of a type, itself first, nearest first. */
    List<String> supertypes(String binaryName);

    /** The procedure that runs when {@code name} with so many parameters is called on an object of exactly that type. */
    Optional<Procedure> implementation(String binaryName, String name, int parameters);

    /** The one abstract method of a functional interface; empty for every other type. */
    Optional<MethodRef> function(String binaryName);

    /** Resolves a written type in the scope of a source type; the qualified name as far as imports tell. */
    Type resolve(io.github.privacyscan.program.TypeRef type, String inBinaryName);

    /** Qualified name of an annotation as far as imports tell, else its written name. */
    String annotationName(io.github.privacyscan.program.AnnotationUse annotation, String inBinaryName);

    /** Which code fills which page; found when first asked for. */
    Views views();

    /** What could not be resolved, counted. */
    LinkStatistics statistics();

    /** Files that could not be linked; empty unless the product itself is at fault. */
    List<io.github.privacyscan.source.Problem> problems();
}
