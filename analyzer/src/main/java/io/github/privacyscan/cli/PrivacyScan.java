package io.github.privacyscan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it only explains. */
@Command(
        name = "privacy-scan",
        description = "Finds personal data in Java sources, follows it to logs, trackers and other places it should not"
                + " reach, and checks it against Hong Kong's privacy principles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:clean, or findings below the threshold",
            "1:findings at or above --fail-on",
            "2:usage or configuration error",
            "3:internal error",
            "4:incomplete scan, with --fail-on-incomplete"
        })
final class PrivacyScan implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; for example: privacy-scan scan .");
    }
}
