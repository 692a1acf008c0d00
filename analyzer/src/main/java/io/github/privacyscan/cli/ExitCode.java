package io.github.privacyscan.cli;

/** What the process tells its caller; a contract that scripts rely on. */
final class ExitCode {

    /** The scan ran and nothing is at or above the threshold. */
    static final int OK = 0;

    /** There are findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** An option is wrong, or what it names cannot be used. */
    static final int USAGE = 2;

    /** The tool is broken. */
    static final int INTERNAL = 3;

    /** Something could not be analysed, and {@code --fail-on-incomplete} was given. */
    static final int INCOMPLETE = 4;

    private ExitCode() {}
}
