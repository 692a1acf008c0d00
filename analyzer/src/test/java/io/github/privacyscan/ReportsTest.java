package io.github.privacyscan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.privacyscan.report.sarif.SarifIntegrity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a real scan, not of made-up findings. */
final class ReportsTest {

    private static final Path SHOP =
            Path.of("../test-projects/apps/social-shop").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void sarifOfTheShopIsSoundAndTheSameOnOneThread() throws IOException, ConfigurationException {
        Path many = sarif(AnalysisRequest.of(SHOP).withThreads(3));
        SarifIntegrity.check(many, SHOP);
        assertArrayEquals(Files.readAllBytes(sarif(AnalysisRequest.of(SHOP).withThreads(1))), Files.readAllBytes(many));
    }

    private Path sarif(AnalysisRequest request) throws IOException, ConfigurationException {
        AnalysisResult result = Analysis.run(request, ProgressListener.NONE);
        assertFalse(result.findings().isEmpty());
        Path file = folder.resolve(request.threads() + ".sarif");
        Reports.of(result, SHOP).writeSarif(file);
        return file;
    }
}
