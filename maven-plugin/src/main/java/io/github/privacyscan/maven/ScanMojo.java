package io.github.privacyscan.maven;

import io.github.privacyscan.Reports;
import io.github.privacyscan.findings.FailOn;
import io.github.privacyscan.report.Language;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Scans the Java sources of the whole build for personal data and where it goes, and writes one SARIF file. Nothing has to
 * be compiled before. In a build of several modules the analysis runs once, in the last module, with the configuration of
 * the top-level project. Without a POM the current folder is scanned.
 */
@Mojo(name = "scan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ScanMojo extends AbstractMojo {

    /** The property that leaves a module out. */
    static final String SKIP = "privacy.skip";

    @Inject
    private ProjectDependenciesResolver resolver;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Leaves the module out; on the command line, all of them. */
    @Parameter(property = SKIP, defaultValue = "false")
    private boolean skip;

    /** The SARIF file. Default: target/privacy/privacy.sarif of the top-level project. */
    @Parameter(property = "privacy.outputFile")
    private @Nullable File outputFile;

    /** Where to write the list of personal data found: CSV, or JSON if the name ends in .json. Default: nowhere. */
    @Parameter(property = "privacy.inventoryFile")
    private @Nullable File inventoryFile;

    /** Patterns of files to scan, in the form of .gitignore, from the top-level folder. Default: all. */
    @Parameter(property = "privacy.includes")
    private List<String> includes = List.of();

    /** Patterns of files and folders to leave out, in the form of .gitignore, from the top-level folder. */
    @Parameter(property = "privacy.excludes")
    private List<String> excludes = List.of();

    /** Whether test sources are scanned too. */
    @Parameter(property = "privacy.includeTests", defaultValue = "false")
    private boolean includeTests;

    /** Folders with more library models and data concepts. */
    @Parameter(property = "privacy.knowledge")
    private List<File> knowledge = List.of();

    /** The organisation's privacy.yml. Default: at or above each module. */
    @Parameter(property = "privacy.manifest")
    private @Nullable File manifest;

    /** Ids of the rules to run. Default: all. */
    @Parameter(property = "privacy.rules")
    private List<String> rules = List.of();

    /** Ids of rules not to run. */
    @Parameter(property = "privacy.excludedRules")
    private List<String> excludedRules = List.of();

    /** The build fails if there are findings of this level or above: error, warning, note or never. */
    @Parameter(property = "privacy.failOn", defaultValue = "never")
    private String failOn = "never";

    /** The build fails if something could not be analysed. */
    @Parameter(property = "privacy.failOnIncomplete", defaultValue = "false")
    private boolean failOnIncomplete;

    /** Worker threads; 0 means one for each processor. */
    @Parameter(property = "privacy.threads", defaultValue = "0")
    private int threads;

    /** Character set of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * Where the jars come from that sharpen types: auto (the local repository; nothing is downloaded), download (missing
     * ones are fetched), none.
     */
    @Parameter(property = "privacy.dependencyResolution", defaultValue = "auto")
    private String dependencyResolution = "auto";

    /** Language of the summary: en or zh-Hant. */
    @Parameter(property = "privacy.lang", defaultValue = "en")
    private String lang = "en";

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Reactor reactor = new Reactor(session, execution);
        SourceFolders folders = new SourceFolders(session);
        ClassPath classPath = new ClassPath(session, resolver, getLog());
        Callable<Boolean> scan = new ReactorScan(settings(folders), skipsAll(), reactor, folders, classPath, getLog());
        Optional<Callable<Boolean>> last = reactor.finish(project, scan);
        if (last.isPresent()) {
            run(reactor, last.get());
        }
    }

    private static void run(Reactor reactor, Callable<Boolean> scan)
            throws MojoExecutionException, MojoFailureException {
        if (reactor.covered().isEmpty()) {
            return;
        }
        try {
            scan.call();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw e;
        } catch (Exception e) {
            throw new MojoExecutionException("privacy-scan failed; please report it with this stack trace.", e);
        }
    }

    private ScanSettings settings(SourceFolders folders) throws MojoExecutionException {
        return new ScanSettings(
                path(outputFile).orElseGet(() -> defaultSarif(folders)),
                path(inventoryFile),
                includes,
                excludes,
                includeTests,
                knowledge.stream().map(File::toPath).toList(),
                path(manifest),
                rules,
                excludedRules,
                Optional.ofNullable(encoding),
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                FailOn.parse(failOn).orElseThrow(() -> wrong("failOn", failOn, "error, warning, note, never")),
                failOnIncomplete,
                resolution(),
                Language.parse(lang).orElseThrow(() -> wrong("lang", lang, "en, zh-Hant")));
    }

    /** Given on the command line, the property is for all modules, whatever they say. */
    private boolean skipsAll() {
        return skip && Boolean.parseBoolean(session.getUserProperties().getProperty(SKIP));
    }

    /** Below the build folder of the top-level project, so that {@code mvn clean} removes it. */
    private Path defaultSarif(SourceFolders folders) {
        MavenProject top = session.getTopLevelProject();
        if (top.getFile() == null || !top.getBasedir().toPath().equals(folders.base())) {
            return folders.base().resolve(Reports.DEFAULT_SARIF);
        }
        return Path.of(top.getBuild().getDirectory()).resolve("privacy").resolve("privacy.sarif");
    }

    private ScanSettings.Resolution resolution() throws MojoExecutionException {
        try {
            return ScanSettings.Resolution.valueOf(dependencyResolution.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("dependencyResolution", dependencyResolution, "auto, download, none");
        }
    }

    private static MojoExecutionException wrong(String parameter, String value, String words) {
        return new MojoExecutionException(
                "privacy." + parameter + " is '" + value + "', which is none of " + words + ".");
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file)
                .map(given -> given.toPath().toAbsolutePath().normalize());
    }
}
