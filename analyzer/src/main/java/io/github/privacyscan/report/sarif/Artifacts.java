package io.github.privacyscan.report.sarif;

import com.contrastsecurity.sarif.Artifact;
import com.contrastsecurity.sarif.ArtifactLocation;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.report.ReportInput;
import io.github.privacyscan.report.UnknownReceiver;
import io.github.privacyscan.source.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that the report mentions, sorted by path; a file's number is its index in {@code run.artifacts}. */
final class Artifacts {

    /** The symbolic name of the scanned folder, which a consumer resolves for itself. */
    static final String BASE = "SRCROOT";

    private static final String UNRESERVED = "-._~!$&'()*+,;=@/";

    private final Map<String, Integer> indices = new LinkedHashMap<>();

    private Artifacts(Set<String> paths) {
        paths.forEach(path -> indices.put(path, indices.size()));
    }

    static Artifacts of(ReportInput input) {
        Set<String> paths = new TreeSet<>();
        Stream.of(
                        input.findings().stream().flatMap(Artifacts::places),
                        input.problems().stream().map(problem -> problem.place()),
                        input.coverage().unknownReceivers().stream()
                                .limit(UnknownReceiver.TOLD)
                                .map(UnknownReceiver::first))
                .flatMap(places -> places)
                .map(Place::path)
                .filter(path -> !path.isBlank())
                .forEach(paths::add);
        return new Artifacts(paths);
    }

    /** The location of a path, in line and by index; empty for the scanned folder itself and for things without a file. */
    Optional<ArtifactLocation> location(String path) {
        return Optional.ofNullable(indices.get(path))
                .map(index -> new ArtifactLocation()
                        .withUri(uri(path))
                        .withUriBaseId(BASE)
                        .withIndex(index));
    }

    Set<Artifact> list() {
        Set<Artifact> list = new LinkedHashSet<>();
        indices.keySet().forEach(path -> list.add(artifact(path)));
        return list;
    }

    private static Artifact artifact(String path) {
        Artifact artifact = new Artifact()
                .withLocation(new ArtifactLocation().withUri(uri(path)).withUriBaseId(BASE));
        return path.endsWith(".java") ? artifact.withSourceLanguage("java") : artifact;
    }

    private static Stream<Place> places(Finding finding) {
        return Stream.of(
                        Stream.of(finding.place()),
                        finding.elements().stream().map(Finding.Element::place),
                        finding.paths().stream()
                                .flatMap(path -> path.steps().stream())
                                .map(Finding.Step::place),
                        finding.related().stream().map(Finding.Related::place))
                .flatMap(places -> places);
    }

    /** A relative reference (RFC 3986, 4.2) to the path. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean isAlphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (isAlphanumeric || UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
