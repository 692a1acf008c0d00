package io.github.privacyscan.knowledge.proof;

import io.github.privacyscan.knowledge.proof.Claim.Name;
import io.github.privacyscan.knowledge.proof.Claim.Sort;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads out of a library file what it says about the library's classes. Of an entry with several types each type must have
 * one of the methods, and each method must be in one of the types.
 */
final class Claims {

    /** The sections about methods and fields. */
    static final List<String> SECTIONS = List.of(
            "sinks",
            "sources",
            "passes",
            "builders",
            "sanitizers",
            "aliases",
            "guards",
            "positions",
            "deliveries",
            "copies");

    private static final Pattern ARGUMENT = Pattern.compile("^(?:argument )?(\\d+)\\b");

    private final YamlNode root;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(YamlNode root) {
        this.root = root;
    }

    /** All that a file claims, in its order. Patterns for types of anybody claim nothing. */
    static List<Claim> of(YamlNode root) {
        Claims claims = new Claims(root);
        root.items("types").forEach(claims::stub);
        SECTIONS.forEach(section -> root.items(section).forEach(entry -> claims.entry(section, entry)));
        root.items("annotations").forEach(claims::annotation);
        return claims.claims;
    }

    private void stub(YamlNode entry) {
        String type = entry.text("name");
        add(entry, new Name(Sort.TYPE, type, "", "", false));
        entry.texts("extends").forEach(above -> add(entry, new Name(Sort.SUPERTYPE, type, "", erased(above), false)));
        Map<String, YamlNode> returns =
                entry.find("returns").map(YamlNode::entries).orElse(Map.of());
        returns.forEach(
                (method, returned) -> add(entry, new Name(Sort.RETURN, type, method, erased(returned.text()), false)));
    }

    private static String erased(String type) {
        int bracket = type.indexOf('<');
        return bracket < 0 ? type : type.substring(0, bracket);
    }

    private void entry(String section, YamlNode entry) {
        List<String> types =
                entry.texts("type").stream().filter(type -> type.contains(".")).toList();
        String detail = entry.has("parameterTypes") ? "(" + String.join(",", entry.texts("parameterTypes")) + ")" : "";
        List<List<Name>> members = new ArrayList<>();
        entry.texts("fields").forEach(field -> members.add(of(types, Sort.FIELD, field, "")));
        entry.texts("finish").forEach(method -> members.add(of(types, Sort.METHOD, method, "")));
        members.forEach(named -> add(entry, named));
        List<Name> all = new ArrayList<>();
        for (String method : entry.texts("methods")) {
            List<Name> named = of(types, Sort.METHOD, method, detail);
            members.add(named);
            all.addAll(named);
            int least = positions(entry).min().orElse(0);
            add(entry, named, parameters(entry), least, needsResult(section, entry, method));
        }
        add(entry, all, OptionalInt.empty(), positions(entry).max().orElse(0), false);
        for (String type : types.size() < 2 ? List.<String>of() : types) {
            add(
                    entry,
                    members.stream()
                            .flatMap(List::stream)
                            .filter(name -> name.type().equals(type))
                            .toList());
        }
        entry.items("to").stream().filter(YamlNode::isMapping).forEach(listener -> listener(entry, listener));
    }

    private static List<Name> of(List<String> types, Sort sort, String member, String detail) {
        return types.stream()
                .map(type -> new Name(sort, type, member, detail, false))
                .toList();
    }

    /** Who receives a message. */
    private void listener(YamlNode entry, YamlNode listener) {
        List<String> holders = listener.has("on") ? listener.texts("on") : listener.texts("annotation");
        Stream.concat(listener.texts("annotation").stream(), holders.stream())
                .distinct()
                .forEach(type -> add(entry, new Name(Sort.ANNOTATION, type, "", "", false)));
        for (String type : listener.texts("type")) {
            listener.texts("method").forEach(method -> add(entry, new Name(Sort.METHOD, type, method, "", false)));
        }
        for (String holder : holders) {
            listener.texts("names").forEach(member -> add(entry, new Name(Sort.MEMBER, holder, member, "", false)));
        }
    }

    private static OptionalInt parameters(YamlNode entry) {
        return entry.findNumber("parameters").map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The arguments that the entry names, counted from 1. Methods that lack the later ones may stand beside others. */
    private static IntStream positions(YamlNode entry) {
        Stream<String> paths = Stream.of(
                        "arguments", "yields", "result", "from", "to", "message", "channel", "name", "given")
                .flatMap(key -> entry.items(key).stream())
                .filter(YamlNode::isText)
                .map(YamlNode::text);
        Stream<String> ends = entry.texts("flows").stream().flatMap(flow -> Stream.of(flow.split(" -> ", -1)));
        return Stream.concat(paths, ends)
                .map(path -> ARGUMENT.matcher(path.strip()))
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1);
    }

    private static boolean needsResult(String section, YamlNode entry, String method) {
        if (method.equals("<init>")) {
            return false;
        }
        return section.equals("builders")
                || section.equals("aliases")
                || (section.equals("passes")
                        && entry.texts("flows").stream().allMatch(flow -> flow.endsWith("-> result")));
    }

    private void annotation(YamlNode entry) {
        List<String> types =
                entry.texts("name").stream().filter(type -> type.contains(".")).toList();
        types.forEach(type -> add(entry, new Name(Sort.ANNOTATION, type, "", "", false)));
        Set<String> members = new LinkedHashSet<>(entry.texts("member"));
        members.addAll(
                entry.find("when").map(YamlNode::entries).orElse(Map.of()).keySet());
        members.forEach(member -> add(entry, of(types, Sort.MEMBER, member, "")));
    }

    private void add(YamlNode entry, Name name) {
        add(entry, List.of(name));
    }

    private void add(YamlNode entry, List<Name> names) {
        add(entry, names, OptionalInt.empty(), 0, false);
    }

    private void add(YamlNode entry, List<Name> names, OptionalInt parameters, int positions, boolean needsResult) {
        if (names.isEmpty()) {
            return;
        }
        Optional<String> unproved = entry.findText("unproved").or(() -> root.findText("unproved"));
        List<Name> all =
                names.stream().flatMap(name -> twins(name).stream()).distinct().toList();
        claims.add(new Claim(entry.origin(), all, parameters, positions, needsResult, unproved));
    }

    /** The name and what it is called after the library has moved to another package. */
    private List<Name> twins(Name name) {
        List<Name> names = new ArrayList<>();
        names.add(name);
        root.find("twins").map(YamlNode::entries).orElse(Map.of()).forEach((from, to) -> {
            String type = moved(name.type(), from, to.text());
            if (!type.equals(name.type())) {
                names.add(new Name(name.sort(), type, name.member(), moved(name.detail(), from, to.text()), true));
            }
        });
        return names;
    }

    private static String moved(String name, String from, String to) {
        return name.startsWith(from) ? to + name.substring(from.length()) : name;
    }
}
