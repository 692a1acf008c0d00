package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import java.util.List;

/**
 * What one Java file declares.
 *
 * @param file the file
 * @param packageName its package; empty for the unnamed one
 * @param imports imports in order
 * @param types top-level types in order
 * @param problems what could not be read
 * @param lines how many lines the text has
 */
public record FileFacts(
        SourceFile file,
        String packageName,
        List<ImportDecl> imports,
        List<TypeDecl> types,
        List<Problem> problems,
        int lines) {

    public FileFacts {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }
}
