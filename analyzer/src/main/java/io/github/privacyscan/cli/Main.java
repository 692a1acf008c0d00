package io.github.privacyscan.cli;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.AnalysisResult;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.ProgressListener;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program {@code privacy-scan.jar}. */
public final class Main {

    private Main() {}

    /** Runs and ends the process with an exit code of {@link ExitCode}. */
    public static void main(String[] args) {
        OptionalInt relaunched = Relaunch.run();
        System.exit(
                relaunched.isPresent()
                        ? relaunched.getAsInt()
                        : run(args, System.out, System.err, Terminal.isStandardError()));
    }

    /**
     * Runs one command without ending the process.
     *
     * @param out where a report goes that was asked for with {@code --output -}, and the output of {@code rules} and
     *     {@code version}
     * @param err where everything else goes
     * @param isTerminal whether a human looks at {@code err}
     * @return an exit code of {@link ExitCode}
     */
    static int run(String[] args, OutputStream out, OutputStream err, boolean isTerminal) {
        return run(args, new Streams(out, err, isTerminal), Analysis::run);
    }

    static int run(String[] args, Streams streams, Scanner scanner) {
        CommandLine line = new CommandLine(new PrivacyScan())
                .addSubcommand(new ScanCommand(streams, scanner))
                .addSubcommand(new RulesCommand(streams))
                .addSubcommand(new VersionCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(streams.out())
                .setErr(streams.err())
                .setParameterExceptionHandler((failure, rest) -> misused(failure, streams.err()))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, streams.err()));
        try {
            return line.execute(args);
        } catch (Error failure) {
            // Left alone, it would end the process with 1, which means findings.
            return broken(failure, streams.err());
        } finally {
            streams.flush();
        }
    }

    private static int misused(ParameterException failure, PrintWriter err) {
        err.println("privacy-scan: " + failure.getMessage());
        err.println("Try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, PrintWriter err) {
        if (failure instanceof ConfigurationException) {
            err.println("privacy-scan: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        return broken(failure, err);
    }

    private static int broken(Throwable failure, PrintWriter err) {
        if (failure instanceof OutOfMemoryError) {
            err.println("privacy-scan: The memory was not enough; give more with java -Xmx2g -jar privacy-scan.jar.");
            return ExitCode.INTERNAL;
        }
        err.println("privacy-scan failed. This is a defect of privacy-scan, not of the scanned code.");
        err.println("Please report it to the project's issue tracker, with the command line and what follows:");
        failure.printStackTrace(err);
        return ExitCode.INTERNAL;
    }

    /** What carries out a request; tests put something else in the place of the analysis. */
    @FunctionalInterface
    interface Scanner {

        AnalysisResult scan(AnalysisRequest request, ProgressListener progress) throws ConfigurationException;
    }

    /** Where output goes. Text is written in the character set of the terminal, reports in UTF-8. */
    record Streams(OutputStream report, PrintWriter out, PrintWriter err, boolean isTerminal) {

        Streams(OutputStream out, OutputStream err, boolean isTerminal) {
            this(out, writer(out), writer(err), isTerminal);
        }

        void flush() {
            out.flush();
            err.flush();
        }

        private static PrintWriter writer(OutputStream stream) {
            String terminal = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
            return new PrintWriter(stream, true, Charset.forName(terminal));
        }
    }
}
