package io.github.privacyscan.cli;

import io.github.privacyscan.findings.FailOn;
import io.github.privacyscan.report.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line as values; a wrong word is answered with the right ones. */
final class Converters {

    private Converters() {}

    /** {@code en}, {@code zh-Hant}. */
    static final class Languages implements ITypeConverter<Language> {
        @Override
        public Language convert(String word) {
            return Language.parse(word)
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of en, zh-Hant"));
        }
    }

    /** {@code error}, {@code warning}, {@code note}, {@code never}. */
    static final class Thresholds implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String word) {
            return FailOn.parse(word)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + word + "' is none of error, warning, note, never"));
        }
    }
}
