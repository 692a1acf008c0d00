package io.github.privacyscan.cli;

import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.Reports;
import io.github.privacyscan.findings.FailOn;
import io.github.privacyscan.report.Language;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code scan}, and the request they make. */
final class ScanOptions {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders to scan; no class path and no build needed. Paths in reports are relative to the"
                    + " folder, or to the nearest common one of several.")
    private List<Path> directories = List.of();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "SARIF file, '-' for standard output (default: " + Reports.DEFAULT_SARIF + " below the first DIR).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "List of the personal data found, as CSV, or as JSON if the name ends in .json.")
    private Optional<Path> inventory = Optional.empty();

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "The organisation's privacy.yml: must be readable; no rule of this version reads it.")
    private Optional<Path> manifest = Optional.empty();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Folder with more library models and data concepts; may be repeated.")
    private List<Path> knowledge = List.of();

    @Option(
            names = "--rules",
            paramLabel = "ID",
            split = ",",
            description = "Run only these rules, separated by commas.")
    private List<String> rules = List.of();

    @Option(
            names = "--exclude-rules",
            paramLabel = "ID",
            split = ",",
            description = "Do not run these rules, separated by commas.")
    private List<String> excludedRules = List.of();

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Scan only files that match, in the form of gitignore lines; may be repeated.")
    private List<String> includes = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "GLOB",
            description = "Leave out files and folders that match, in the form of gitignore lines; may be repeated.")
    private List<String> excludes = List.of();

    @Option(names = "--include-tests", description = "Scan test sources too.")
    private boolean includeTests;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Jars and class folders that sharpen types, separated as on a class path.")
    private String classPath = "";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Character set of the sources (default: UTF-8, or what fits a file that is not).")
    private Optional<String> encoding = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "Exit with 1 if there are findings of this level or above: error, warning, note, never"
                    + " (default: never).",
            converter = Converters.Thresholds.class)
    private FailOn failOn = FailOn.NEVER;

    @Option(names = "--fail-on-incomplete", description = "Exit with 4 if something could not be analysed.")
    private boolean failOnIncomplete;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--lang",
            paramLabel = "en|zh-Hant",
            description = "Language of the summary (default: en).",
            converter = Converters.Languages.class)
    private Language language = Language.EN;

    @Option(names = "--no-progress", description = "Show no progress, even on a terminal.")
    private boolean noProgress;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print all findings, the time of each stage and how much was seen.")
    private boolean verbose;

    /** What the options ask for. */
    AnalysisRequest request() throws ConfigurationException {
        for (Path directory : directories) {
            require(Files.isDirectory(directory), "The folder to scan does not exist", directory);
        }
        for (Path folder : knowledge) {
            require(Files.isDirectory(folder), "The folder given with --knowledge does not exist", folder);
        }
        if (manifest.isPresent()) {
            require(
                    Files.isRegularFile(manifest.get()),
                    "The file given with --manifest does not exist",
                    manifest.get());
        }
        if (encoding.isPresent() && !isCharset(encoding.get())) {
            throw new ConfigurationException("--encoding " + encoding.get() + " is no character set that Java knows.");
        }
        if (threads < 1) {
            throw new ConfigurationException("--threads must be at least 1, not " + threads + ".");
        }
        return new AnalysisRequest(
                root(),
                directories,
                List.of(),
                includes,
                excludes,
                includeTests,
                jars(),
                knowledge,
                manifest,
                new HashSet<>(rules),
                new HashSet<>(excludedRules),
                encoding,
                threads);
    }

    boolean toStandardOutput() {
        return output.filter(STANDARD_OUTPUT::equals).isPresent();
    }

    Path sarif() {
        return output.orElseGet(() -> directories.get(0).resolve(Reports.DEFAULT_SARIF));
    }

    Optional<Path> inventory() {
        return inventory;
    }

    FailOn failOn() {
        return failOn;
    }

    boolean failOnIncomplete() {
        return failOnIncomplete;
    }

    Language language() {
        return language;
    }

    boolean showsProgress() {
        return !noProgress && !quiet;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The folder, or the nearest one that is around all of them. */
    private Path root() throws ConfigurationException {
        Path common = directories.get(0).toAbsolutePath().normalize();
        for (Path directory : directories) {
            Path absolute = directory.toAbsolutePath().normalize();
            while (common != null && !absolute.startsWith(common)) {
                common = common.getParent();
            }
            if (common == null) {
                throw new ConfigurationException("The folders to scan have no common root: " + directories + ".");
            }
        }
        return common;
    }

    private List<Path> jars() throws ConfigurationException {
        List<Path> paths = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (!entry.isBlank()) {
                Path path = Path.of(entry);
                require(Files.exists(path), "An entry of --class-path does not exist", path);
                paths.add(path);
            }
        }
        return paths;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static void require(boolean exists, String otherwise, Path path) throws ConfigurationException {
        if (!exists) {
            throw new ConfigurationException(otherwise + ": " + path + ". Check the path; it counts from "
                    + Path.of("").toAbsolutePath() + ".");
        }
    }
}
