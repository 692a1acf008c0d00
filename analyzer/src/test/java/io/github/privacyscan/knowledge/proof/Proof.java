package io.github.privacyscan.knowledge.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name that was found in a jar: one line of a file of proofs.
 *
 * @param key see {@link Claim.Name#key}
 * @param shape of a method; {@link Shape#NONE} for all else
 * @param artifact {@code group:name:version}, or {@code JDK}
 */
record Proof(String key, Shape shape, String artifact) {

    private static final String BAR = " | ";

    /** The line without the artifact, which is the heading of its lines. */
    private String line() {
        return shape.equals(Shape.NONE) ? key : key + BAR + shape.text();
    }

    /** The text of a file of proofs: per artifact a heading, and its lines, all sorted. */
    static String write(List<Proof> proofs) {
        StringBuilder text = new StringBuilder();
        proofs.stream().map(Proof::artifact).distinct().sorted().forEach(artifact -> {
            text.append("== ").append(artifact).append('\n');
            proofs.stream()
                    .filter(proof -> proof.artifact().equals(artifact))
                    .map(Proof::line)
                    .distinct()
                    .sorted()
                    .forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }

    /** The proofs of a file, with the number of their line. */
    static Map<Proof, Integer> read(String text) {
        Map<Proof, Integer> proofs = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        String artifact = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("== ")) {
                artifact = line.substring(3);
                continue;
            }
            int bar = line.indexOf(BAR);
            Shape shape = bar < 0 ? Shape.NONE : Shape.parse(line.substring(bar + BAR.length()));
            proofs.put(new Proof(bar < 0 ? line : line.substring(0, bar), shape, artifact), i + 1);
        }
        return proofs;
    }
}
