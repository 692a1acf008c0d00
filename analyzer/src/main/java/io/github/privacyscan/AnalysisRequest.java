package io.github.privacyscan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to scan and how. Defaults live here, so that all front ends agree.
 *
 * @param root the folder that all reported paths are relative to
 * @param directories folders to scan, below (or equal to) the root
 * @param modules folders of modules in which everything but Java is read too: pages, settings, schemas, builds; modules below
 *     them and the scanned folders are left out
 * @param includes globs of paths relative to the root; empty means all
 * @param excludes globs of paths relative to the root to leave out
 * @param includeTests whether test sources are scanned too
 * @param classPath jars and class folders that sharpen types
 * @param knowledge folders with more library models and concepts
 * @param manifest the organisation's declaration, if given explicitly
 * @param rules ids of the rules to run; empty means all
 * @param excludedRules ids of rules not to run
 * @param encoding character set of the sources, if known; otherwise it is detected
 * @param threads worker threads, at least 1
 */
public record AnalysisRequest(
        Path root,
        List<Path> directories,
        List<Path> modules,
        List<String> includes,
        List<String> excludes,
        boolean includeTests,
        List<Path> classPath,
        List<Path> knowledge,
        Optional<Path> manifest,
        Set<String> rules,
        Set<String> excludedRules,
        Optional<String> encoding,
        int threads) {

    public AnalysisRequest {
        directories = List.copyOf(directories);
        modules = List.copyOf(modules);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        classPath = List.copyOf(classPath);
        knowledge = List.copyOf(knowledge);
        rules = Set.copyOf(rules);
        excludedRules = Set.copyOf(excludedRules);
    }

    /** Scans the whole folder with all rules, without class path, on all processors. */
    public static AnalysisRequest of(Path root) {
        return new AnalysisRequest(
                root,
                List.of(root),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same request with other knowledge folders. */
    public AnalysisRequest withKnowledge(List<Path> folders) {
        return new AnalysisRequest(
                root,
                directories,
                modules,
                includes,
                excludes,
                includeTests,
                classPath,
                folders,
                manifest,
                rules,
                excludedRules,
                encoding,
                threads);
    }

    /** The same request with another number of threads. */
    public AnalysisRequest withThreads(int number) {
        return new AnalysisRequest(
                root,
                directories,
                modules,
                includes,
                excludes,
                includeTests,
                classPath,
                knowledge,
                manifest,
                rules,
                excludedRules,
                encoding,
                number);
    }
}
