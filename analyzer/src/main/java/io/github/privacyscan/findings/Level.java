package io.github.privacyscan.findings;

/** How serious a finding is, as SARIF 2.1.0 (3.27.10) calls it; from the most to the least. */
public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** The word in SARIF and on the command line. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
