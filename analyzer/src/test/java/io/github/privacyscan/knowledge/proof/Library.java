package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.yaml.YamlDocument;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library file.
 *
 * @param name of the file, without its ending
 * @param artifacts {@code group:name:version} of the jars that its names are in
 * @param with jars that only have supertypes of its types
 * @param claims what it says
 */
record Library(String name, List<String> artifacts, List<String> with, List<Claim> claims) {

    /** Reads a file; {@code shown} is what messages call it. */
    static Library read(String name, String shown, String content) {
        YamlNode root = YamlDocument.parse(shown, content);
        return new Library(name, jars(root, "artifacts"), jars(root, "with"), Claims.of(root));
    }

    private static List<String> jars(YamlNode root, String key) {
        return root.texts(key).stream().filter(jar -> !jar.equals(Jars.JDK)).toList();
    }

    /** All jars to search, in this order. */
    List<String> jars() {
        return Stream.concat(artifacts.stream(), with.stream()).toList();
    }
}
