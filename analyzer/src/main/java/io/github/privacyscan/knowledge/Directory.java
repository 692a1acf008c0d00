package io.github.privacyscan.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who receives data, where, and which settings matter: facts that are not about methods.
 *
 * @param recipients by name, in the order of the files
 * @param hosts in the order of the files
 * @param regions in the order of the files
 * @param configKeys in the order of the files
 * @param sdks in the order of the files
 */
public record Directory(
        Map<String, Recipient> recipients,
        List<Host> hosts,
        List<Region> regions,
        List<ConfigKey> configKeys,
        List<Sdk> sdks) {

    /** Knows nothing. */
    static final Directory EMPTY = new Directory(Map.of(), List.of(), List.of(), List.of(), List.of());

    public Directory {
        recipients = Collections.unmodifiableMap(new LinkedHashMap<>(recipients));
        hosts = List.copyOf(hosts);
        regions = List.copyOf(regions);
        configKeys = List.copyOf(configKeys);
        sdks = List.copyOf(sdks);
    }

    /** The recipient of that name. */
    public Optional<Recipient> recipient(String name) {
        return Optional.ofNullable(recipients.get(name));
    }

    /**
     * The known host to which an address leads; of several the one that fixes most of the address.
     *
     * @param address a web address with or without scheme, or a host
     */
    public Optional<Host> host(String address) {
        return hosts.stream().filter(host -> host.accepts(address)).max(Comparator.comparingInt(Host::precision));
    }

    /** The regions of a name, one for each provider that has it. */
    public List<Region> regions(String name) {
        return regions.stream()
                .filter(region -> region.name().equalsIgnoreCase(name))
                .toList();
    }

    /** The settings that a name means: more than one when several rules ask for it. */
    public List<ConfigKey> configKeys(String name) {
        return configKeys.stream().filter(key -> key.isNamed(name)).toList();
    }

    /**
     * The known library that an artifact is: itself, or one of its group where all known ones are of one recipient and kind; a
     * single known one stands only for those whose names begin alike.
     *
     * @param group its group
     * @param name its name
     */
    public Optional<Sdk> sdk(String group, String name) {
        List<Sdk> ofGroup =
                sdks.stream().filter(sdk -> sdk.group().equals(group)).toList();
        Optional<Sdk> exact = ofGroup.stream()
                .filter(sdk -> sdk.artifact().equals(group + ":" + name))
                .findFirst();
        boolean isOne = ofGroup.stream()
                        .map(sdk -> sdk.recipient() + " " + sdk.kind())
                        .distinct()
                        .count()
                == 1;
        boolean isLike = ofGroup.size() > 1
                || ofGroup.stream()
                        .anyMatch(sdk -> firstWord(sdk.artifact().substring(group.length() + 1))
                                .equals(firstWord(name)));
        return exact.or(() -> isOne && isLike ? ofGroup.stream().findFirst() : Optional.empty());
    }

    private static String firstWord(String name) {
        int end = name.indexOf('-');
        return end < 0 ? name : name.substring(0, end);
    }

    /** Both; a recipient of the same name is the other's. */
    Directory with(Directory other) {
        Map<String, Recipient> all = new LinkedHashMap<>(recipients);
        all.putAll(other.recipients);
        return new Directory(
                all,
                join(hosts, other.hosts),
                join(regions, other.regions),
                join(configKeys, other.configKeys),
                join(sdks, other.sdks));
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
