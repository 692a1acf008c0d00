package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.proof.Claim.Name;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves library files against their jars; {@code bench/models.sh} runs it, first with {@code pom} to know the jars.
 *
 * <pre>
 * pom   LIBRARIES POM [NAME...]            writes a build that copies the jars
 * prove LIBRARIES JARS PROVED [NAME...]    writes the files of proofs; exit code 1 if a claim does not hold
 * </pre>
 */
public final class ModelProofs {

    private final Path libraries;
    private final List<String> names;
    private final PrintStream out;

    private ModelProofs(Path libraries, List<String> names, PrintStream out) {
        this.libraries = libraries;
        this.names = List.copyOf(names);
        this.out = out;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        boolean isPom = all.get(0).equals("pom");
        ModelProofs proofs = new ModelProofs(Path.of(all.get(1)), all.subList(isPom ? 3 : 4, all.size()), System.out);
        if (isPom) {
            Files.writeString(Path.of(all.get(2)), CopyBuild.of(proofs.read()));
        } else if (!proofs.prove(Path.of(all.get(2)), Path.of(all.get(3)))) {
            System.exit(1);
        }
    }

    private List<Library> read() throws IOException {
        List<Library> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                if (names.isEmpty() || names.contains(name)) {
                    read.add(Library.read(name, file.toString(), Files.readString(file)));
                }
            }
        }
        return read;
    }

    private boolean prove(Path jars, Path proved) throws IOException {
        List<String> wrong = new ArrayList<>();
        Totals totals = new Totals();
        for (Library library : read()) {
            List<Proof> proofs = prove(library, jars, wrong);
            totals.add(library, proofs);
            String text = Proof.write(proofs);
            Path file = proved.resolve(library.name() + ".txt");
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        }
        wrong.forEach(out::println);
        out.println(totals.text());
        return wrong.isEmpty();
    }

    private static List<Proof> prove(Library library, Path folder, List<String> wrong) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        try (Jars jars = new Jars(folder, library.jars())) {
            Prover prover = new Prover(jars);
            for (Claim claim : library.claims()) {
                prove(claim, prover, proofs).ifPresent(problem -> wrong.add(claim.origin() + ": " + problem));
            }
            wrong.addAll(needlesslyUnproved(library, prover));
        }
        Set<String> useless = new LinkedHashSet<>(library.artifacts());
        proofs.forEach(proof -> useless.remove(proof.artifact()));
        useless.forEach(artifact -> wrong.add(library.name() + ".yaml: nothing is in the artifact " + artifact));
        return proofs;
    }

    /** Entries marked as unproved of which everything is in the jars. */
    private static List<String> needlesslyUnproved(Library library, Prover prover) {
        Map<String, Boolean> marked = new LinkedHashMap<>();
        library.claims().stream()
                .filter(claim -> claim.unproved().isPresent())
                .forEach(claim ->
                        marked.merge(claim.origin(), !proofs(claim, prover).isEmpty(), Boolean::logicalAnd));
        return marked.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> entry.getKey() + ": is marked as unproved, but the artifacts have it")
                .toList();
    }

    private static List<Proof> proofs(Claim claim, Prover prover) {
        return claim.names().stream()
                .flatMap(name -> prover.prove(name).stream())
                .toList();
    }

    private static Optional<String> prove(Claim claim, Prover prover, List<Proof> proofs) {
        if (claim.unproved().isPresent()) {
            return Optional.empty();
        }
        List<Proof> found = proofs(claim, prover);
        proofs.addAll(found);
        if (found.isEmpty()) {
            Name name = claim.names().get(0);
            return Optional.of(name.key() + ": " + prover.reason(name));
        }
        return found.stream().anyMatch(proof -> claim.objection(proof.shape()).isEmpty())
                ? Optional.empty()
                : claim.objection(found.get(0).shape()).map(objection -> claim.text() + " " + objection);
    }
}
