package io.github.privacyscan;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.ResourceFacts;
import io.github.privacyscan.program.Resources;
import io.github.privacyscan.program.SettingsFacts;
import io.github.privacyscan.read.config.DescriptorReader;
import io.github.privacyscan.read.config.EnvironmentReader;
import io.github.privacyscan.read.config.GradleReader;
import io.github.privacyscan.read.config.LoggingEntries;
import io.github.privacyscan.read.config.LoggingReader;
import io.github.privacyscan.read.config.MavenReader;
import io.github.privacyscan.read.config.PropertiesReader;
import io.github.privacyscan.read.config.YamlReader;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.mapper.MapperReader;
import io.github.privacyscan.read.sql.ChangeLogReader;
import io.github.privacyscan.read.sql.ScriptReader;
import io.github.privacyscan.read.template.PageReader;
import io.github.privacyscan.read.template.Scriptlets;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the files that are not Java, several at a time. What no reader takes is left alone without a word. */
final class ResourceReading {

    /** The first reader whose form fits takes the file. */
    private static final List<Reader> READERS = List.of(
            reader(named(".sql"), ScriptReader::read),
            reader(matching("log4j[^/]*\\.properties"), LoggingEntries::readProperties),
            reader(PageReader::takes, PageReader::read),
            reader(named(".properties"), PropertiesReader::read),
            reader(named(".yml", ".yaml"), ResourceReading::yaml),
            reader(matching("\\.env(?:\\..+)?|.*\\.env"), EnvironmentReader::readAssignments),
            reader(matching("(?:dockerfile|containerfile)(?:\\..+)?"), EnvironmentReader::readDockerfile),
            reader(matching(".*\\.gradle(?:\\.kts)?"), GradleReader::read),
            reader(xml("mapper"), MapperReader::read),
            reader(xml(ChangeLogReader.ROOT), ChangeLogReader::read),
            reader(xml("project"), MavenReader::read),
            reader(xml("configuration").and(XmlRoot::isLogging), LoggingReader::read),
            reader(xml("Configuration", "log4j:configuration"), LoggingReader::read),
            reader(xml("web-app", "persistence", "configuration"), DescriptorReader::read));

    private ResourceReading() {}

    /**
     * What was read.
     *
     * @param resources facts of each file that a reader took
     * @param code facts of the Java in pages
     * @param problems what could not be read, problems inside files included
     */
    record Outcome(Resources resources, List<FileFacts> code, List<Problem> problems) {}

    /** Which texts a reader takes, told by the file, and what it makes of them. */
    private record Reader(Predicate<SourceText> takes, Function<SourceText, ResourceFacts> read) {}

    /** What a file holds: facts if a reader took it, Java if it is a page with some. */
    private record Parts(Optional<ResourceFacts> facts, Optional<FileFacts> code) {}

    static Outcome read(List<SourceFile> files, Optional<String> encoding, int threads) throws ConfigurationException {
        return outcome(EachFile.read(
                "resources", files, encoding, threads, () -> ResourceReading::parts, ResourceReading::nothing));
    }

    private static void nothing() {}

    private static Parts parts(SourceText text) {
        return new Parts(facts(text), Scriptlets.of(text).map(written -> new JavaReader().read(written)));
    }

    private static Reader reader(Predicate<SourceText> takes, Function<SourceText, ResourceFacts> read) {
        return new Reader(takes, read);
    }

    /** A change log in YAML is found when its keys are known. */
    private static ResourceFacts yaml(SourceText text) {
        ResourceFacts facts = YamlReader.read(text);
        return facts instanceof SettingsFacts settings && ChangeLogReader.isChangeLog(settings)
                ? ChangeLogReader.read(settings)
                : facts;
    }

    private static Predicate<SourceText> named(String... endings) {
        return text -> {
            String path = text.file().path().toLowerCase(Locale.ROOT);
            return List.of(endings).stream().anyMatch(path::endsWith);
        };
    }

    private static Predicate<SourceText> matching(String pattern) {
        Pattern names = Pattern.compile(pattern);
        return text -> {
            String path = text.file().path();
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return names.matcher(name).matches();
        };
    }

    private static Predicate<SourceText> xml(String... roots) {
        Set<String> names = Set.of(roots);
        return named(".xml").and(text -> names.contains(XmlRoot.of(text)));
    }

    private static Optional<ResourceFacts> facts(SourceText text) {
        return READERS.stream()
                .filter(reader -> reader.takes().test(text))
                .findFirst()
                .map(reader -> reader.read().apply(text));
    }

    private static Outcome outcome(List<EachFile.Read<Parts>> files) {
        List<Problem> all = new ArrayList<>();
        files.forEach(file -> all.addAll(file.problems()));
        List<Parts> parts = files.stream()
                .map(EachFile.Read::result)
                .flatMap(Optional::stream)
                .toList();
        List<ResourceFacts> read =
                parts.stream().map(Parts::facts).flatMap(Optional::stream).toList();
        read.forEach(file -> all.addAll(file.problems()));
        List<FileFacts> inPages =
                parts.stream().map(Parts::code).flatMap(Optional::stream).toList();
        inPages.forEach(file -> all.addAll(file.problems()));
        return new Outcome(new Resources(read), inPages, all);
    }
}
