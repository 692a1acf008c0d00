package io.github.privacyscan.read.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar or a folder with class files. Thread-safe. */
abstract sealed class ClassContainer implements AutoCloseable {

    private static final String CLASS = ".class";

    private final Path location;

    private ClassContainer(Path location) {
        this.location = location;
    }

    /**
     * Opens a jar or folder.
     *
     * @throws IOException if it is neither
     */
    static ClassContainer open(Path location) throws IOException {
        if (Files.isDirectory(location)) {
            return new Folder(location);
        }
        if (!Files.exists(location)) {
            throw new NoSuchFileException(location.toString());
        }
        return new Jar(location);
    }

    /** The file name, for messages. */
    Path name() {
        return location.getFileName();
    }

    /** The packages it has classes of. */
    abstract Set<String> packages() throws IOException;

    /** The bytes of a class file, if it is here. */
    abstract Optional<byte[]> read(String file) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static void addPackageOf(String file, Set<String> packages) {
        if (file.endsWith(CLASS)) {
            packages.add(file.substring(0, Math.max(0, file.lastIndexOf('/'))).replace('/', '.'));
        }
    }

    private static final class Jar extends ClassContainer {

        private final ZipFile zip;

        Jar(Path location) throws IOException {
            super(location);
            this.zip = new ZipFile(location.toFile());
        }

        @Override
        Set<String> packages() {
            Set<String> packages = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).forEach(name -> addPackageOf(name, packages));
            return packages;
        }

        @Override
        Optional<byte[]> read(String file) throws IOException {
            ZipEntry entry = zip.getEntry(file);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static final class Folder extends ClassContainer {

        private final Path root;

        Folder(Path location) {
            super(location);
            this.root = location;
        }

        @Override
        Set<String> packages() throws IOException {
            Set<String> packages = new TreeSet<>();
            try (Stream<Path> files = Files.walk(root)) {
                files.forEach(
                        file -> addPackageOf(root.relativize(file).toString().replace('\\', '/'), packages));
            }
            return packages;
        }

        @Override
        Optional<byte[]> read(String file) throws IOException {
            Path path = root.resolve(file);
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
