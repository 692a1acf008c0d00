package io.github.privacyscan.cli;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.report.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules, or shows the page of one. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List all rules, or show what one rule reports and how to clear it.")
final class RulesCommand implements Callable<Integer> {

    private final Main.Streams streams;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to show, for example PDPO-DPP4-LOG.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|zh-Hant",
            description = "Language of titles and explanations (default: en).",
            converter = Converters.Languages.class)
    private Language language = Language.EN;

    RulesCommand(Main.Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws ConfigurationException {
        List<RuleInfo> rules = Analysis.rules();
        if (id.isEmpty()) {
            rules.forEach(rule -> streams.out().println(line(rule)));
            return ExitCode.OK;
        }
        RuleInfo rule = rules.stream()
                .filter(candidate -> candidate.id().equalsIgnoreCase(id.get()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "There is no rule " + id.get() + "; 'privacy-scan rules' lists all."));
        show(rule);
        return ExitCode.OK;
    }

    private String line(RuleInfo rule) {
        return String.format("%-26s %-8s %s", rule.id(), rule.level().word(), language.of(rule.title()));
    }

    private void show(RuleInfo rule) {
        boolean isChinese = language == Language.ZH_HANT;
        streams.out().println(line(rule));
        streams.out().println((isChinese ? "相關條文：" : "Relevant to ") + rule.provision());
        String help = isChinese ? Analysis.chineseHelp(rule.id()) : rule.help();
        if (!help.isBlank()) {
            streams.out().println();
            streams.out().println(help.strip());
        }
    }
}
