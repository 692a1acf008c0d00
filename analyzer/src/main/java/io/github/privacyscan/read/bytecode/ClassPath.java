package io.github.privacyscan.read.bytecode;

import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * Declarations from jars, class folders and the running JDK.
 *
 * <p>Of two classes with one name the one of the earlier entry counts; the JDK comes last, but its {@code java.} packages
 * are looked for nowhere else. Opening reads the tables of contents only; classes are read when asked for and kept.
 * Thread-safe. Never throws for what is broken in an entry: that is a problem, and the class is unknown.
 */
public final class ClassPath implements SignatureSource, AutoCloseable {

    private static final String JDK_PREFIX = "java.";

    private final List<ClassContainer> containers;
    private final Map<String, List<ClassContainer>> byPackage;
    private final Set<String> jdkPackages = jdkPackages();
    private final Map<String, Optional<TypeDecl>> known = new ConcurrentHashMap<>();
    private final Set<Problem> problems = new ConcurrentSkipListSet<>();

    private ClassPath(List<ClassContainer> containers, Map<String, List<ClassContainer>> byPackage) {
        this.containers = containers;
        this.byPackage = byPackage;
    }

    /** Only the running JDK. */
    public static ClassPath ofJdk() {
        return open(List.of());
    }

    /**
     * A class path.
     *
     * @param entries jars and class folders, in order of precedence; one that cannot be read becomes a problem
     */
    public static ClassPath open(List<Path> entries) {
        List<ClassContainer> containers = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        Map<String, List<ClassContainer>> byPackage = new HashMap<>();
        for (Path entry : entries) {
            try {
                ClassContainer container = ClassContainer.open(entry);
                containers.add(container);
                for (String packageName : container.packages()) {
                    byPackage
                            .computeIfAbsent(packageName, absent -> new ArrayList<>(1))
                            .add(container);
                }
            } catch (IOException failure) {
                broken.add(problem(
                        entry.getFileName(),
                        "The class path entry was left out: it cannot be read as a jar or folder."));
            }
        }
        ClassPath classPath = new ClassPath(List.copyOf(containers), byPackage);
        classPath.problems.addAll(broken);
        return classPath;
    }

    @Override
    public Optional<TypeDecl> find(String binaryName) {
        Optional<TypeDecl> cached = known.get(binaryName);
        return cached != null ? cached : known.computeIfAbsent(binaryName, this::read);
    }

    @Override
    public List<String> packagesOf(String module) {
        Set<String> packages = new TreeSet<>();
        exported(module, packages, new HashSet<>());
        return List.copyOf(packages);
    }

    /** Modules of the JDK only: what is on a class path belongs to no module. */
    private static void exported(String name, Set<String> packages, Set<String> visited) {
        Optional<ModuleDescriptor> module = visited.add(name)
                ? ModuleFinder.ofSystem().find(name).map(ModuleReference::descriptor)
                : Optional.empty();
        if (module.isEmpty()) {
            return;
        }
        module.get().exports().stream()
                .filter(exports -> !exports.isQualified())
                .forEach(exports -> packages.add(exports.source()));
        module.get().requires().stream()
                .filter(requires -> requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                .forEach(requires -> exported(requires.name(), packages, visited));
    }

    /** What could not be read so far, in order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Closes the jars; classes that were not read yet are then unknown. */
    @Override
    public void close() {
        for (ClassContainer container : containers) {
            try {
                container.close();
            } catch (IOException failure) {
                problems.add(problem(container.name(), "The class path entry could not be closed."));
            }
        }
    }

    private Optional<TypeDecl> read(String binaryName) {
        String file = binaryName.replace('.', '/') + ".class";
        String packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        if (!binaryName.startsWith(JDK_PREFIX)) {
            for (ClassContainer container : byPackage.getOrDefault(packageName, List.of())) {
                Optional<TypeDecl> found = read(container, file);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return readFromJdk(packageName, file);
    }

    private Optional<TypeDecl> read(ClassContainer container, String file) {
        try {
            return container.read(file).map(ClassFileReader::read);
        } catch (IOException | RuntimeException broken) {
            problems.add(problem(container.name(), "The class file " + file + " was left out: it cannot be read."));
            return Optional.empty();
        }
    }

    private Optional<TypeDecl> readFromJdk(String packageName, String file) {
        if (!jdkPackages.contains(packageName)) {
            return Optional.empty();
        }
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
            return Optional.ofNullable(in == null ? null : ClassFileReader.read(in.readAllBytes()));
        } catch (IOException | RuntimeException broken) {
            problems.add(problem(Path.of("jdk"), "The class file " + file + " was left out: it cannot be read."));
            return Optional.empty();
        }
    }

    /** Asking the JDK for a class it has not is slow, and guesses at names ask very often. */
    private static Set<String> jdkPackages() {
        return ModuleFinder.ofSystem().findAll().stream()
                .flatMap(module -> module.descriptor().packages().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Problem problem(Path entry, String message) {
        return new Problem(
                Problem.Severity.NOTE, Problem.Stage.READ, new Place(String.valueOf(entry), Span.NONE), message);
    }
}
