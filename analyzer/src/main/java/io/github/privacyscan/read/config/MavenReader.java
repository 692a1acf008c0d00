package io.github.privacyscan.read.config;

import io.github.privacyscan.program.BuildFacts;
import io.github.privacyscan.read.xml.XmlWalk;
import io.github.privacyscan.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dependencies that a {@code pom.xml} declares, those of profiles included. */
public final class MavenReader {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> variables = new HashMap<>();
    private final List<BuildFacts.Dependency> dependencies = new ArrayList<>();

    private MavenReader() {}

    /** Reads any XML; what is no project declares nothing. */
    public static BuildFacts read(SourceText source) {
        XmlWalk.Tree tree = XmlWalk.read(source);
        MavenReader reader = new MavenReader();
        tree.root().filter(root -> root.name().equals("project")).ifPresent(reader::project);
        return new BuildFacts(source.file(), reader.dependencies, tree.problems());
    }

    private void project(XmlWalk.Node root) {
        List.of("groupId", "version").forEach(name -> {
            root.children("parent").forEach(parent -> variables.put("project." + name, parent.childText(name)));
            root.children(name).forEach(own -> variables.put("project." + name, own.text()));
        });
        root.children("properties").forEach(this::variables);
        root.children("dependencies").forEach(this::dependencies);
        root.children("profiles").stream()
                .flatMap(profiles -> profiles.children("profile").stream())
                .flatMap(profile -> profile.children("dependencies").stream())
                .forEach(this::dependencies);
    }

    private void variables(XmlWalk.Node properties) {
        properties.children().forEach(property -> variables.put(property.name(), property.text()));
    }

    private void dependencies(XmlWalk.Node list) {
        for (XmlWalk.Node node : list.children("dependency")) {
            String scope = node.childText("scope");
            dependencies.add(new BuildFacts.Dependency(
                    resolved(node.childText("groupId")),
                    resolved(node.childText("artifactId")),
                    resolved(node.childText("version")),
                    scope.isEmpty() ? "compile" : scope,
                    node.children("artifactId").stream()
                            .findFirst()
                            .map(XmlWalk.Node::span)
                            .orElse(node.span())));
        }
    }

    private String resolved(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }
}
