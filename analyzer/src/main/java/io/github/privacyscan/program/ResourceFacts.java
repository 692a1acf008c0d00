package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import java.util.List;

/** What one file that is not Java says: a page, settings, a schema, mapped statements, a build. Immutable and free of any parser. */
public interface ResourceFacts {

    /** The file. */
    SourceFile file();

    /** What could not be read in it; empty if all was. */
    List<Problem> problems();
}
