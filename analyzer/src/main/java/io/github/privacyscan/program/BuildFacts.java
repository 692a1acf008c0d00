package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * The libraries that a build file declares.
 *
 * @param file the file
 * @param dependencies what it declares, in order; managed versions and dependencies of plugins are left out
 * @param problems what could not be read
 */
public record BuildFacts(SourceFile file, List<Dependency> dependencies, List<Problem> problems)
        implements ResourceFacts {

    public BuildFacts {
        dependencies = List.copyOf(dependencies);
        problems = List.copyOf(problems);
    }

    /**
     * A declared library.
     *
     * @param group its group
     * @param artifact its name
     * @param version its version as far as it is known from this file; else empty
     * @param scope Maven's scope or Gradle's configuration as written; {@code compile} when none is
     * @param span where it is declared
     */
    public record Dependency(String group, String artifact, String version, String scope, Span span) {

        /** Whether it is there for tests alone. */
        public boolean isForTests() {
            return scope.startsWith("test");
        }

        /** Group and name: {@code com.example:tracker}. */
        public String coordinates() {
            return group + ":" + artifact;
        }
    }
}
