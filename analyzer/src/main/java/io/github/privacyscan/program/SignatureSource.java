package io.github.privacyscan.program;

import java.util.List;
import java.util.Optional;

/**
 * Declarations that come from class files: the JDK and, when known, the class path.
 *
 * <p>Implementations are thread-safe, read lazily and answer the same for the same name.
 */
public interface SignatureSource {

    /** Knows no type. */
    SignatureSource NONE = binaryName -> Optional.empty();

    /**
     * The declaration of a type without bodies and without private members; all names in it are binary names.
     *
     * @param binaryName such as {@code java.util.Map$Entry}
     */
    Optional<TypeDecl> find(String binaryName);

    /** Packages that a module exports to all, those of modules it requires transitively included; sorted. */
    default List<String> packagesOf(String module) {
        return List.of();
    }
}
