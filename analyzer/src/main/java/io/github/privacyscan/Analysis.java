package io.github.privacyscan;

import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.flow.FlowAnalysis;
import io.github.privacyscan.flow.FlowResult;
import io.github.privacyscan.inventory.DeclaredSdks;
import io.github.privacyscan.inventory.Inventory;
import io.github.privacyscan.inventory.InventoryBuilder;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeException;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Linker;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.FolderSettings;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.read.bytecode.ClassPath;
import io.github.privacyscan.read.java.SettingsReader;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.rules.RulePage;
import io.github.privacyscan.rules.catalog.Rules;
import io.github.privacyscan.source.Discovery;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceDiscovery;
import io.github.privacyscan.source.SourceReader;
import io.github.privacyscan.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the pipeline once and returns everything as values.
 *
 * <pre>{@code
 * AnalysisResult result = Analysis.run(AnalysisRequest.of(Path.of("my-project")), ProgressListener.NONE);
 * result.findings().forEach(finding -> System.out.println(finding.place() + " " + finding.message().en()));
 * }</pre>
 *
 * <p>A file that cannot be read or a rule that fails becomes a {@link Problem} of the result; everything else is still
 * analysed. Nothing is written, nothing is sent.
 */
public final class Analysis {

    private final AnalysisRequest request;
    private final ProgressListener progress;
    private final Timings timings;
    private final List<Problem> problems = new ArrayList<>();

    private Analysis(AnalysisRequest request, ProgressListener progress) {
        this.request = request;
        this.progress = progress;
        this.timings = new Timings(progress);
    }

    /**
     * Scans.
     *
     * @throws ConfigurationException if the request cannot be carried out as it stands
     */
    public static AnalysisResult run(AnalysisRequest request, ProgressListener progress) throws ConfigurationException {
        Analysis analysis = new Analysis(request, progress);
        return DeepStack.result(DeepStack.start("privacy-scan", analysis::run));
    }

    /** The facts of all rules, sorted by id. */
    public static List<RuleInfo> rules() {
        return infos(Rules.all());
    }

    /** What a rule's page says in Chinese, in Markdown; empty for an unknown id. */
    public static String chineseHelp(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.info().id().equals(id))
                .findFirst()
                .map(rule -> RulePage.of(rule.getClass()).chinese())
                .orElse("");
    }

    private static List<RuleInfo> infos(List<Rule> rules) {
        return rules.stream()
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    private AnalysisResult run() throws ConfigurationException {
        checkRequest();
        List<Rule> rules = selectedRules();
        // Nothing needs the knowledge before linking, so it is loaded while files are read.
        Background<Knowledge> loading = Background.start("privacy-scan-knowledge", this::knowledge);
        Discovery discovery = timings.of("discover", this::discover);
        problems.addAll(discovery.problems());
        if (discovery.files().isEmpty()) {
            problems.add(new Problem(
                    Problem.Severity.WARNING,
                    Problem.Stage.DISCOVER,
                    new Place("", Span.NONE),
                    "No Java file was found in the scanned folders, so nothing was analysed."));
        }
        Reading.Outcome read = timings.of("read", () -> read(discovery));
        problems.addAll(read.problems());
        ResourceReading.Outcome resources = timings.of(
                "resources", () -> ResourceReading.read(discovery.resources(), request.encoding(), request.threads()));
        problems.addAll(resources.problems());
        Knowledge knowledge = timings.of("knowledge", loading::result);
        List<FileFacts> files = new ArrayList<>(read.files());
        files.addAll(resources.code());
        Program facts = new Program(files, resources.resources(), settings(discovery));
        LinkedProgram program = timings.of("link", () -> link(facts, knowledge));
        Inventory inventory = timings.of("inventory", () -> InventoryBuilder.build(program, knowledge));
        FlowResult flow = timings.of("flow", () -> FlowAnalysis.run(program, inventory, knowledge, request.threads()));
        problems.addAll(flow.problems());
        RuleContext context = new RuleContext(program, inventory, flow, knowledge);
        Judging.Outcome judged = timings.of("rules", () -> Judging.judge(rules, context, request.threads()));
        problems.addAll(judged.problems());
        return new AnalysisResult(
                judged.findings().stream().sorted().distinct().toList(),
                infos(rules),
                Usages.of(context),
                DeclaredSdks.of(facts, knowledge),
                problems.stream().sorted().distinct().toList(),
                Coverages.of(discovery, read, program.statistics(), flow),
                timings.of(read, judged.milliseconds()));
    }

    private List<FolderSettings> settings(Discovery discovery) {
        return discovery.settings().stream()
                .map(file -> SourceReader.read(file, request.encoding()))
                .flatMap(content -> content.text().stream())
                .map(SettingsReader::read)
                .toList();
    }

    private void checkRequest() throws ConfigurationException {
        if (request.directories().isEmpty()) {
            throw new ConfigurationException("No folder to scan was given.");
        }
        for (Path directory : request.directories()) {
            if (!Files.isDirectory(directory)) {
                throw new ConfigurationException("There is no folder " + directory + " to scan.");
            }
        }
        for (Path folder : request.knowledge()) {
            if (!Files.isDirectory(folder)) {
                throw new ConfigurationException("There is no knowledge folder " + folder + ".");
            }
        }
        if (request.manifest().isPresent()
                && !Files.isReadable(request.manifest().get())) {
            throw new ConfigurationException(
                    "The manifest " + request.manifest().get() + " cannot be read.");
        }
    }

    private List<Rule> selectedRules() throws ConfigurationException {
        List<String> known = Rules.all().stream().map(rule -> rule.info().id()).toList();
        for (String wanted : request.rules()) {
            requireKnown(known, wanted);
        }
        for (String excluded : request.excludedRules()) {
            requireKnown(known, excluded);
        }
        return Rules.all().stream()
                .filter(rule -> request.rules().isEmpty()
                        || request.rules().contains(rule.info().id()))
                .filter(rule -> !request.excludedRules().contains(rule.info().id()))
                .toList();
    }

    private static void requireKnown(List<String> known, String id) throws ConfigurationException {
        if (!known.contains(id)) {
            throw new ConfigurationException(
                    "There is no rule " + id + ". The rules are " + String.join(", ", known) + ".");
        }
    }

    private Knowledge knowledge() throws ConfigurationException {
        try {
            return KnowledgeLoader.load(request.knowledge());
        } catch (KnowledgeException mistake) {
            throw new ConfigurationException(mistake.getMessage());
        }
    }

    private Discovery discover() {
        return SourceDiscovery.discover(
                request.root(),
                request.directories(),
                request.modules(),
                request.includes(),
                request.excludes(),
                request.includeTests());
    }

    private Reading.Outcome read(Discovery discovery) throws ConfigurationException {
        return Reading.read(discovery.files(), request.encoding(), request.threads(), progress);
    }

    private LinkedProgram link(Program facts, Knowledge knowledge) {
        try (ClassPath classPath = ClassPath.open(request.classPath())) {
            LinkedProgram program = Linker.link(facts, knowledge, classPath, request.threads());
            problems.addAll(program.problems());
            problems.addAll(classPath.problems());
            return program;
        }
    }
}
