package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the files about recipients, hosts, regions and settings. The words of a list stand in one text. */
final class DirectoryFile {

    private static final List<String> ROLES = words(Recipient.Role.values());
    private static final List<String> TESTS = words(ConfigKey.Test.values());
    private static final List<String> CONDITIONS = words(ConfigKey.Condition.values());

    private DirectoryFile() {}

    /** The key of each sort of file, with what reads it. */
    static Map<String, Function<YamlNode, Directory>> readers(ClosedLists words) {
        Map<String, Function<YamlNode, Directory>> readers = new LinkedHashMap<>();
        readers.put("recipients", root -> recipients(root, words));
        readers.put("hosts", root -> hosts(root, words));
        readers.put("regions", DirectoryFile::regions);
        readers.put("config-keys", DirectoryFile::configKeys);
        readers.put("sdks", root -> sdks(root, words));
        return readers;
    }

    private static Directory recipients(YamlNode root, ClosedLists words) {
        root.allowOnly(List.of("recipients"));
        Map<String, Recipient> recipients = new LinkedHashMap<>();
        for (YamlNode node : root.items("recipients")) {
            node.allowOnly(List.of("name", "kinds", "role", "place", "needs"));
            String name = node.text("name");
            Set<String> kinds = new LinkedHashSet<>();
            node.get("kinds").items().forEach(kind -> kinds.add(sinkKind(kind, words)));
            Recipient recipient = new Recipient(
                    name,
                    kinds,
                    Recipient.Role.valueOf(constant(node.get("role").choice(ROLES, "role"))),
                    node.find("place").map(DirectoryFile::place),
                    tokens(node, "needs"));
            if (recipients.put(name, recipient) != null) {
                throw node.error("recipient '" + name + "' is there twice");
            }
        }
        return new Directory(recipients, List.of(), List.of(), List.of(), List.of());
    }

    private static Directory hosts(YamlNode root, ClosedLists words) {
        root.allowOnly(List.of("hosts"));
        List<Host> hosts = new ArrayList<>();
        for (YamlNode node : root.items("hosts")) {
            node.allowOnly(List.of("recipient", "kind", "at"));
            String kind = sinkKind(node.get("kind"), words);
            for (String pattern : tokens(node, "at")) {
                hosts.add(Host.of(pattern.toLowerCase(Locale.ROOT), node.text("recipient"), kind));
            }
        }
        return new Directory(Map.of(), hosts, List.of(), List.of(), List.of());
    }

    private static Directory regions(YamlNode root) {
        root.allowOnly(List.of("regions"));
        List<Region> regions = new ArrayList<>();
        for (YamlNode provider : root.items("regions")) {
            String name = provider.text("provider");
            provider.entries().forEach((place, names) -> {
                if (!place.equals("provider")) {
                    requirePlace(place, names);
                    words(names).forEach(region -> regions.add(new Region(name, region, place)));
                }
            });
        }
        return new Directory(Map.of(), List.of(), regions, List.of(), List.of());
    }

    private static Directory configKeys(YamlNode root) {
        root.allowOnly(List.of("config-keys"));
        List<ConfigKey> keys =
                root.items("config-keys").stream().map(DirectoryFile::configKey).toList();
        return new Directory(Map.of(), List.of(), List.of(), keys, List.of());
    }

    private static ConfigKey configKey(YamlNode node) {
        node.allowOnly(List.of("key", "rule", "test", "values", "absent", "when", "unless", "with", "because"));
        Set<ConfigKey.Condition> conditions = new LinkedHashSet<>();
        for (YamlNode word : node.items("when")) {
            conditions.add(ConfigKey.Condition.valueOf(constant(word.choice(CONDITIONS, "condition"))));
        }
        return new ConfigKey(
                node.text("key"),
                node.text("rule"),
                node.find("test")
                        .map(word -> ConfigKey.Test.valueOf(constant(word.choice(TESTS, "test"))))
                        .orElse(ConfigKey.Test.EQUALS),
                node.texts("values").stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .toList(),
                node.flag("absent"),
                conditions,
                node.findText("unless"),
                node.findText("with"));
    }

    private static Directory sdks(YamlNode root, ClosedLists words) {
        root.allowOnly(List.of("sdks"));
        List<Sdk> sdks = new ArrayList<>();
        for (YamlNode node : root.items("sdks")) {
            node.allowOnly(List.of("artifact", "recipient", "kind", "packages"));
            String artifact = node.text("artifact");
            if (!artifact.matches("[\\w.-]+:[\\w.-]+")) {
                throw node.error("'" + artifact + "' is not a group and a name with a colon between them");
            }
            String kind = sinkKind(node.get("kind"), words);
            sdks.add(new Sdk(artifact, node.text("recipient"), kind, tokens(node, "packages")));
        }
        return new Directory(Map.of(), List.of(), List.of(), List.of(), sdks);
    }

    private static String sinkKind(YamlNode node, ClosedLists words) {
        return node.choice(words.sinks().keySet(), "sink kind");
    }

    private static String place(YamlNode node) {
        requirePlace(node.text(), node);
        return node.text();
    }

    private static void requirePlace(String code, YamlNode node) {
        if (!code.matches("[A-Z]{2}")) {
            throw node.error("'" + code + "' is not the code of a country or territory");
        }
    }

    private static List<String> tokens(YamlNode node, String key) {
        return node.find(key).map(DirectoryFile::words).orElse(List.of());
    }

    private static List<String> words(YamlNode node) {
        return node.items().stream()
                .flatMap(item -> Stream.of(item.text().split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
