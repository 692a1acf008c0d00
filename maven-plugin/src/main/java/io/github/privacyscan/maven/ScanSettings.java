package io.github.privacyscan.maven;

import io.github.privacyscan.findings.FailOn;
import io.github.privacyscan.report.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of one module's configuration, checked.
 *
 * @param sarif where SARIF goes
 * @param classPath where jars for types come from
 */
record ScanSettings(
        Path sarif,
        Optional<Path> inventory,
        List<String> includes,
        List<String> excludes,
        boolean includeTests,
        List<Path> knowledge,
        Optional<Path> manifest,
        List<String> rules,
        List<String> excludedRules,
        Optional<String> encoding,
        int threads,
        FailOn failOn,
        boolean failOnIncomplete,
        Resolution classPath,
        Language language) {

    /** Where jars that sharpen types come from. */
    enum Resolution {
        /** The local repository; nothing is downloaded. */
        AUTO,
        /** The local repository, and what it lacks from the project's repositories. */
        DOWNLOAD,
        /** Nowhere. */
        NONE
    }
}
