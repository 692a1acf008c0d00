package io.github.privacyscan.link.members;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which annotations create members.
 *
 * @param annotations qualified annotation name by key
 * @param loggers qualified type of the logger by qualified annotation name
 * @param inferred qualified types that stand for the type of an initialiser
 * @param settings what the keys of its settings start with
 * @param imports what an import can name to bring one of the annotations: it, its type or its package
 */
record AnnotationTable(
        Map<String, String> annotations,
        Map<String, String> loggers,
        Set<String> inferred,
        String settings,
        Set<String> imports) {

    private static final String ANNOTATION = "annotation.";
    private static final String LOGGER = "logger.";
    private static final String INFERRED = "inferred.";

    AnnotationTable {
        annotations = Map.copyOf(annotations);
        inferred = Set.copyOf(inferred);
        loggers = java.util.Collections.unmodifiableMap(new TreeMap<>(loggers));
        imports = Set.copyOf(imports);
    }

    private AnnotationTable(
            Map<String, String> annotations, Map<String, String> loggers, Set<String> inferred, String settings) {
        this(annotations, loggers, inferred, settings, imports(annotations.values(), loggers.keySet()));
    }

    private static Set<String> imports(Collection<String> annotations, Collection<String> loggers) {
        Set<String> imports = new HashSet<>(annotations);
        imports.addAll(loggers);
        for (String name : List.copyOf(imports)) {
            for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
                imports.add(name.substring(0, dot));
            }
        }
        return imports;
    }

    /** Whether an import of that name can bring an annotation of the table: it, its package or its type. */
    boolean isAbout(String imported) {
        return imports.contains(imported);
    }

    /** Reads the resource, which is part of the product: a failure is a broken build. */
    static AnnotationTable load() {
        Properties properties = new Properties();
        try (InputStream in = AnnotationTable.class.getResourceAsStream("lombok.properties")) {
            if (in == null) {
                throw new IllegalStateException("resource lombok.properties is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("resource lombok.properties cannot be read", e);
        }
        Map<String, String> annotations = new TreeMap<>();
        Map<String, String> loggers = new TreeMap<>();
        Set<String> inferred = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(ANNOTATION)) {
                annotations.put(key.substring(ANNOTATION.length()), properties.getProperty(key));
            } else if (key.startsWith(LOGGER)) {
                loggers.put(key.substring(LOGGER.length()), properties.getProperty(key));
            } else if (key.startsWith(INFERRED)) {
                inferred.add(properties.getProperty(key));
            }
        }
        return new AnnotationTable(annotations, loggers, inferred, properties.getProperty("settings", ""));
    }
}
