package io.github.privacyscan.link.members;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ImportDecl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises the annotations of the table by the imports of a file. */
final class AnnotationNames {

    private final AnnotationTable table;
    private final List<ImportDecl> imports;
    private final LombokSettings settings;
    private final boolean imported;

    AnnotationNames(AnnotationTable table, FileFacts file, LombokSettings settings) {
        this.table = table;
        this.settings = settings;
        this.imports = file.imports().stream().filter(use -> !use.isStatic()).toList();
        this.imported = imports.stream().anyMatch(use -> table.isAbout(use.name()));
    }

    /** What the settings for the file say. */
    LombokSettings settings() {
        return settings;
    }

    /** The annotation of that key; a key also stands for its variant {@code key.experimental}. */
    Optional<AnnotationUse> find(List<AnnotationUse> annotations, String key) {
        if (annotations.isEmpty() || !canMean(annotations)) {
            return Optional.empty();
        }
        return Stream.of(key, key + ".experimental")
                .map(table.annotations()::get)
                .filter(java.util.Objects::nonNull)
                .flatMap(name -> annotations.stream().filter(use -> means(use.name(), name)))
                .findFirst();
    }

    boolean has(List<AnnotationUse> annotations, String key) {
        return find(annotations, key).isPresent();
    }

    /** The type of the logger that an annotation of the table creates; the table may name a setting that declares it. */
    Optional<String> logger(List<AnnotationUse> annotations) {
        if (annotations.isEmpty() || !canMean(annotations)) {
            return Optional.empty();
        }
        return table.loggers().entrySet().stream()
                .filter(logger -> annotations.stream().anyMatch(use -> means(use.name(), logger.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(type -> type.startsWith("$") ? declared(type.substring(1)) : Optional.of(type));
    }

    /** The type in a declaration of a logger: {@code a.Log a.Logs.create(NAME)}, or {@code a.Log.create(NAME)}. */
    private Optional<String> declared(String key) {
        return settings().text(key).map(String::trim).map(written -> {
            String factory = written.substring(0, (written + "(").indexOf('('));
            int space = factory.indexOf(' ');
            return factory.substring(0, space < 0 ? Math.max(0, factory.lastIndexOf('.')) : space);
        });
    }

    /** Most files import nothing of the table, so that only qualified names can mean it. */
    private boolean canMean(List<AnnotationUse> annotations) {
        return imported || annotations.stream().anyMatch(use -> use.name().indexOf('.') >= 0);
    }

    /** Whether a written name can mean a qualified one: {@code ToString.Exclude} with {@code ToString} imported. */
    private boolean means(String written, String qualified) {
        if (written.equals(qualified)) {
            return true;
        }
        if (!qualified.endsWith("." + written)) {
            return false;
        }
        String prefix = qualified.substring(0, qualified.length() - written.length() - 1);
        int dot = written.indexOf('.');
        String head = dot < 0 ? written : written.substring(0, dot);
        Optional<ImportDecl> single = imports.stream()
                .filter(use -> !use.onDemand() && use.name().endsWith("." + head))
                .findFirst();
        return single.map(use -> use.name().equals(prefix + "." + head))
                .orElseGet(() -> imports.stream()
                        .anyMatch(use -> use.onDemand() && use.name().equals(prefix)));
    }
}
