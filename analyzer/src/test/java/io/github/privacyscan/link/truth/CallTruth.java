package io.github.privacyscan.link.truth;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.knowledge.KnowledgeLoader;
import io.github.privacyscan.read.bytecode.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Measures the linker against the compiler. A measurement, not a test: {@code analyzer/bench/calls.sh} starts it.
 *
 * <p>Arguments: a title, the folder of the sources, the folder of the jars, the folder for the lists of calls and of
 * differences; then, for Lombok, its jar.
 */
final class CallTruth {

    private static final long STACK_BYTES = 512L * 1024 * 1024;

    private CallTruth() {}

    /** Prints four lines: all calls and calls into the sources, with and without class path. */
    public static void main(String[] arguments) throws Exception {
        FutureTask<Boolean> work = new FutureTask<>(() -> {
            measure(arguments);
            return true;
        });
        // Compiler and reader recurse as deeply as expressions nest.
        new Thread(null, work, "calls", STACK_BYTES).start();
        work.get();
    }

    private static void measure(String[] arguments) throws Exception {
        Path sources = Path.of(arguments[1]).toAbsolutePath();
        List<Path> jars = jars(Path.of(arguments[2]));
        Path output = Path.of(arguments[3]);
        List<Path> processors = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            processors.add(Path.of(arguments[i]));
        }
        List<Path> compilerPath = new ArrayList<>(jars);
        compilerPath.addAll(processors);
        JavacCalls truth = JavacCalls.of(sources, compilerPath, processors);
        Files.createDirectories(output);
        write(output.resolve("javac.txt"), truth.calls());
        Knowledge knowledge = KnowledgeLoader.load(List.of());
        for (boolean withClassPath : new boolean[] {true, false}) {
            String title = arguments[0] + (withClassPath ? ", class path" : ", no class path");
            try (ClassPath library = withClassPath ? ClassPath.open(compilerPath) : ClassPath.ofJdk()) {
                Map<Site, Callee> found = LinkerCalls.of(sources, knowledge, library);
                CallScore all = CallScore.of(truth.calls(), found, owner -> true);
                CallScore own = CallScore.of(truth.calls(), found, CallScore.in(truth.types()));
                System.out.println(all.line(title));
                System.out.println(own.line(title + ", into sources"));
                String name = withClassPath ? "with" : "without";
                write(output.resolve("linker-" + name + ".txt"), found);
                Files.write(output.resolve("different-" + name + ".txt"), all.differences());
            }
        }
    }

    private static void write(Path file, Map<Site, Callee> calls) throws IOException {
        Files.write(
                file,
                calls.entrySet().stream()
                        .map(call -> call.getKey() + "\t" + call.getValue())
                        .toList());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
