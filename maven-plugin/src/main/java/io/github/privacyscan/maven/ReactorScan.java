package io.github.privacyscan.maven;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.Reports;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.report.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** The scan of a whole reactor: one analysis, one report. */
final class ReactorScan implements Callable<Boolean> {

    /** The log of a build is for a first look; the report has everything. */
    private static final int LOGGED_FINDINGS = 10;

    private final ScanSettings settings;
    private final boolean skipsAll;
    private final Reactor reactor;
    private final SourceFolders folders;
    private final ClassPath classPath;
    private final Log log;

    ReactorScan(
            ScanSettings settings,
            boolean skipsAll,
            Reactor reactor,
            SourceFolders folders,
            ClassPath classPath,
            Log log) {
        this.settings = settings;
        this.skipsAll = skipsAll;
        this.reactor = reactor;
        this.folders = folders;
        this.classPath = classPath;
        this.log = log;
    }

    /**
     * Scans, writes and logs.
     *
     * @return whether there was a module to scan
     *
     * @throws MojoFailureException if there are findings at or above the threshold, or the scan is incomplete and must not be
     * @throws MojoExecutionException if the settings or the tool are broken
     */
    @Override
    public Boolean call() throws MojoExecutionException, MojoFailureException {
        List<MavenProject> modules = skipsAll ? List.of() : reactor.covered();
        reactor.skipped().forEach(module -> log.info("Left out, as it asks: " + module.getId()));
        if (modules.isEmpty()) {
            log.info("All modules are left out (" + ScanMojo.SKIP + "); nothing was scanned.");
            return false;
        }
        log.info("Scanning " + modules.size() + (modules.size() == 1 ? " module" : " modules") + " in one analysis.");
        List<Path> sources = folders.of(modules, settings.includeTests());
        Path root = folders.root(sources);
        Reports reports = Reports.of(result(root, sources, modules), root);
        write(reports);
        tell(reports);
        judge(reports);
        return true;
    }

    private AnalysisResult result(Path root, List<Path> sources, List<MavenProject> modules)
            throws MojoExecutionException {
        if (sources.isEmpty()) {
            log.warn("There are no Java sources to scan.");
            return new AnalysisResult(
                    List.of(),
                    Analysis.rules(),
                    List.of(),
                    List.of(),
                    new AnalysisResult.Coverage(0, 0, 0, 0, 0, 0, Map.of(), List.of(), ""),
                    AnalysisResult.Times.NONE);
        }
        try {
            return Analysis.run(request(root, sources, modules), new ProgressLog(log));
        } catch (ConfigurationException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private AnalysisRequest request(Path root, List<Path> sources, List<MavenProject> modules) {
        List<Path> jars = settings.classPath() == ScanSettings.Resolution.NONE
                ? List.of()
                : classPath.of(modules, settings.classPath() == ScanSettings.Resolution.DOWNLOAD);
        log.debug("Scanning " + sources + " with " + jars.size() + " jars");
        return new AnalysisRequest(
                root,
                sources,
                folders.modules(modules),
                settings.includes(),
                settings.excludes(),
                settings.includeTests(),
                jars,
                settings.knowledge(),
                settings.manifest(),
                new HashSet<>(settings.rules()),
                new HashSet<>(settings.excludedRules()),
                settings.encoding(),
                settings.threads());
    }

    private void write(Reports reports) throws MojoExecutionException {
        try {
            reports.writeSarif(settings.sarif());
            if (settings.inventory().isPresent()) {
                reports.writeInventory(settings.inventory().get());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the report: " + e.getMessage(), e);
        }
    }

    private void tell(Reports reports) {
        reports.summary(settings.language(), LOGGED_FINDINGS).forEach(log::info);
        Coverage coverage = reports.input().coverage();
        log.info("Files scanned: " + (coverage.files() - coverage.filesFailed()) + ", failed: "
                + coverage.filesFailed());
        settings.inventory().ifPresent(file -> log.info("Inventory: " + file));
        log.info("SARIF: " + settings.sarif());
    }

    private void judge(Reports reports) throws MojoFailureException {
        List<Finding> reached = settings.failOn().reachedBy(reports.input().findings());
        if (!reached.isEmpty()) {
            throw new MojoFailureException(Reports.counts(reached, settings.language()) + " at or above '"
                    + settings.failOn().word() + "'. See " + settings.sarif());
        }
        if (settings.failOnIncomplete() && reports.isIncomplete()) {
            throw new MojoFailureException(
                    "Something could not be analysed. See the notifications in " + settings.sarif());
        }
    }
}
