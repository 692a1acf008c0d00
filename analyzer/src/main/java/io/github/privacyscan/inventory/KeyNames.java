package io.github.privacyscan.inventory;

import io.github.privacyscan.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Recognises calls that read or write a value by its name, such as {@code map.get("email")}, {@code
 * profile.setProperty("email", value)} and {@code JsonPath.read(text, "$.user.email")}, and reads such names.
 */
final class KeyNames {

    private static final int MAX_CHINESE = 12;
    private static final Pattern NAME = Pattern.compile("[$@/]?[\\p{L}\\p{N}_.\\-\\[\\]'*/@]{2,80}");
    private static final Pattern SEPARATOR = Pattern.compile("[./$\\[\\]'@*]+");

    private final Set<String> reads;
    private final Set<String> writes;
    private final Set<String> unkeyed;
    private final Set<String> unkeyedTypes;
    private final Set<String> unkeyedHolders;
    private final Set<String> containers;
    private final Set<String> things;
    private final OwnerNames owners;
    private final Map<String, Role> roles = new ConcurrentHashMap<>();

    KeyNames(Knowledge knowledge, OwnerNames owners) {
        this.owners = owners;
        reads = knowledge.matching().set("keyed-reads");
        writes = knowledge.matching().set("keyed-writes");
        unkeyed = knowledge.matching().set("unkeyed-words");
        unkeyedTypes = knowledge.matching().set("unkeyed-types");
        unkeyedHolders = knowledge.matching().set("unkeyed-holders");
        containers = knowledge.matching().set("key-containers");
        things = knowledge.matching().set("thing-prefixes");
    }

    /** What a method of that name does with a name that it is given. */
    Role roleOf(String method) {
        return roles.computeIfAbsent(method, this::role);
    }

    private Role role(String method) {
        List<String> words = Tokens.of(method);
        if (words.isEmpty() || words.stream().anyMatch(unkeyed::contains)) {
            return Role.NONE;
        }
        boolean read = reads.contains(words.get(0));
        boolean write = writes.contains(words.get(0));
        return read && write ? Role.EITHER : read ? Role.READ : write ? Role.WRITE : Role.NONE;
    }

    /** Whether methods of that type take names of other things: of messages, settings of the machine, classes. */
    boolean isOther(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return unkeyedTypes.contains(simple);
    }

    /** Whether an object of that name keeps other things than values under names: captions, settings, checks. */
    boolean isOtherHolder(String name) {
        List<String> words = Tokens.of(name);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return unkeyedHolders.contains(last)
                || (last.endsWith("s") && unkeyedHolders.contains(last.substring(0, last.length() - 1)));
    }

    /** The name of a value: the last part of a path, with what the part before it is. */
    Optional<Key> key(String text) {
        if (LabelMatcher.isChinese(text)) {
            return text.length() <= MAX_CHINESE ? Optional.of(new Key(text, OwnerNature.NEUTRAL)) : Optional.empty();
        }
        if (!NAME.matcher(text).matches()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (!part.isEmpty() && !part.chars().allMatch(Character::isDigit)) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String name = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            List<String> words = Tokens.of(parts.get(i));
            String last = words.isEmpty() ? "" : words.get(words.size() - 1);
            if (!containers.contains(last)) {
                return things.contains(last) ? Optional.empty() : Optional.of(new Key(name, owners.of(parts.get(i))));
            }
        }
        return Optional.of(new Key(name, OwnerNature.NEUTRAL));
    }

    /** What a method does with the name that it is given first. */
    enum Role {
        /** Gets the value. */
        READ,
        /** Keeps the value that it is given next. */
        WRITE,
        /** Gets it, or keeps one if it is given one. */
        EITHER,
        /** Nothing. */
        NONE
    }

    /**
     * The name of a value.
     *
     * @param name the name
     * @param owner what the name before it in a path tells about the thing that has the value
     */
    record Key(String name, OwnerNature owner) {}
}
