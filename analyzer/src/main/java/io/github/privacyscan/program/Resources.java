package io.github.privacyscan.program;

import java.util.Comparator;
import java.util.List;

/**
 * The facts of all files of one scan that are not Java.
 *
 * @param all facts of each file, sorted by path
 */
public record Resources(List<ResourceFacts> all) {

    /** Nothing but Java was read. */
    public static final Resources NONE = new Resources(List.of());

    public Resources {
        all = all.stream().sorted(Comparator.comparing(ResourceFacts::file)).toList();
    }

    /** The facts of one kind, sorted by path. */
    public <T extends ResourceFacts> List<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
