package io.github.privacyscan.program;

import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.Span;
import java.util.List;

/**
 * The settings in one file: properties, YAML, environment variables, descriptors. Values are as written; one that may be
 * secret must never be shown.
 *
 * @param file the file
 * @param form what sort of file it is
 * @param entries its entries in order
 * @param problems what could not be read
 */
public record SettingsFacts(SourceFile file, Form form, List<Entry> entries, List<Problem> problems)
        implements ResourceFacts {

    public SettingsFacts {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Settings of a plain file. */
    public SettingsFacts(SourceFile file, List<Entry> entries, List<Problem> problems) {
        this(file, Form.PLAIN, entries, problems);
    }

    /** What sort of file settings stand in. */
    public enum Form {
        /** Any other file; it may as well hold texts for people. */
        PLAIN,
        /** Texts for people in one or several languages, by its name or folder. */
        TEXTS,
        /** The settings of an application: {@code application.yml}, {@code bootstrap-prod.properties}. */
        APPLICATION,
        /** Variables of processes: {@code .env}, Dockerfile, compose file, manifests of Kubernetes. */
        ENVIRONMENT,
        /** A descriptor in XML; keys are the names of its elements from the root on, joined by dots. */
        DESCRIPTOR
    }

    /**
     * One setting.
     *
     * @param key its dotted name as written: {@code spring.datasource.url}; elements of a list have their number:
     *     {@code hosts[0]}
     * @param value its value as text; empty if there is none
     * @param span where it stands
     * @param profile the profile it is for, as written: {@code prod}; empty when it always holds
     */
    public record Entry(String key, String value, Span span, String profile) {

        /** A setting that always holds. */
        public Entry(String key, String value, Span span) {
            this(key, value, span, "");
        }
    }
}
