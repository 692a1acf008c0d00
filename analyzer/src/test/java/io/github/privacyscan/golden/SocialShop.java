package io.github.privacyscan.golden;

import io.github.privacyscan.Analysis;
import io.github.privacyscan.AnalysisRequest;
import io.github.privacyscan.ConfigurationException;
import io.github.privacyscan.ProgressListener;
import io.github.privacyscan.Reports;
import java.nio.file.Path;

/** The example application that lies beside the product, and a scan of it with the defaults. */
final class SocialShop {

    /** Surefire and IDEs start tests in the folder of the module. */
    static final Path ROOT =
            Path.of("").toAbsolutePath().resolveSibling("test-projects").resolve("apps/social-shop");

    private SocialShop() {}

    static Reports scan() throws ConfigurationException {
        return Reports.of(Analysis.run(AnalysisRequest.of(ROOT), ProgressListener.NONE), ROOT);
    }
}
