package io.github.privacyscan.cli;

import io.github.privacyscan.Reports;
import picocli.CommandLine.IVersionProvider;

/** Which version this is and what it runs on, for {@code version} and {@code --version}. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }

    static String line() {
        return "privacy-scan " + Reports.version() + " (Java " + Runtime.version() + ")";
    }
}
