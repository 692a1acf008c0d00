package io.github.privacyscan.knowledge.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of some artifacts and of the JDK that runs. Not for use by several threads. */
final class Jars implements AutoCloseable {

    /** What stands in a proof for a class of the JDK. */
    static final String JDK = "JDK";

    private static final String CLASS = ".class";
    private static final FileSystem RUNTIME = FileSystems.getFileSystem(URI.create("jrt:/"));

    private final Map<String, ZipFile> jars = new LinkedHashMap<>();
    private final Map<String, Optional<Found>> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    /**
     * A class and where it was found.
     *
     * @param artifact {@code group:name:version}, or {@link #JDK}
     */
    record Found(ClassFile file, String artifact) {}

    /**
     * @param folder where the jars lie, named {@code group.name-version.jar}
     * @param artifacts {@code group:name:version} of each, in the order they are searched
     */
    Jars(Path folder, List<String> artifacts) throws IOException {
        for (String artifact : artifacts) {
            String[] parts = artifact.split(":", -1);
            Path jar = folder.resolve(parts[0] + "." + parts[1] + "-" + parts[2] + ".jar");
            jars.put(artifact, new ZipFile(jar.toFile()));
        }
    }

    /** The class of that binary name. */
    Optional<Found> find(String name) {
        return classes.computeIfAbsent(name, this::search);
    }

    /** The class and all its supertypes that can be found, nearest first. */
    List<Found> hierarchy(String name) {
        List<Found> all = new ArrayList<>();
        supertypes(name).forEach(type -> find(type).ifPresent(all::add));
        return all;
    }

    /** The names of the class and of all its supertypes, also of those that cannot be found. */
    Set<String> supertypes(String name) {
        Set<String> names = new LinkedHashSet<>();
        collect(name, names);
        find(name).ifPresent(found -> names.add("java.lang.Object"));
        return names;
    }

    /** Public classes of the artifact of a type that are below it, sorted by name. */
    List<Found> subtypes(Found type) {
        return namesOf(type.artifact()).stream()
                .filter(name -> supertypes(name).contains(type.file().name()))
                .flatMap(name -> find(name).stream())
                .toList();
    }

    private Set<String> namesOf(String artifact) {
        return names.computeIfAbsent(artifact, this::list);
    }

    private Set<String> list(String artifact) {
        if (artifact.equals(JDK)) {
            Path base = RUNTIME.getPath("/modules/java.base/java");
            try (Stream<Path> files = Files.walk(base)) {
                return classNames(files.map(file -> "java/" + base.relativize(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Optional.ofNullable(jars.get(artifact))
                .map(jar -> classNames(jar.stream().map(ZipEntry::getName)))
                .orElse(Set.of());
    }

    private static Set<String> classNames(Stream<String> entries) {
        return entries.filter(
                        entry -> entry.endsWith(CLASS) && !entry.startsWith("META-INF") && !entry.contains("-info"))
                .map(entry ->
                        entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void collect(String name, Set<String> names) {
        if (names.add(name)) {
            find(name).ifPresent(found -> found.file().supertypes().forEach(next -> collect(next, names)));
        }
    }

    private Optional<Found> search(String name) {
        String entry = name.replace('.', '/') + CLASS;
        try {
            for (Map.Entry<String, ZipFile> jar : jars.entrySet()) {
                ZipEntry found = jar.getValue().getEntry(entry);
                if (found != null) {
                    try (InputStream content = jar.getValue().getInputStream(found)) {
                        return Optional.of(new Found(ClassFile.read(content.readAllBytes()), jar.getKey()));
                    }
                }
            }
            return runtimeClass(name, entry);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }

    private static Optional<Found> runtimeClass(String name, String entry) throws IOException {
        int dot = name.lastIndexOf('.');
        Path modules = RUNTIME.getPath("/packages/" + (dot < 0 ? "" : name.substring(0, dot)));
        if (dot < 0 || !Files.isDirectory(modules)) {
            return Optional.empty();
        }
        try (var links = Files.newDirectoryStream(modules)) {
            for (Path module : links) {
                Path file = RUNTIME.getPath("/modules/" + module.getFileName() + "/" + entry);
                if (Files.exists(file)) {
                    return Optional.of(new Found(ClassFile.read(Files.readAllBytes(file)), JDK));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars.values()) {
            jar.close();
        }
    }
}
