package io.github.privacyscan.link.truth;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The calls of a folder of sources as the compiler understands them. Calls that it cannot resolve are left out. */
final class JavacCalls {

    private final Map<Site, Callee> calls = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();

    private JavacCalls() {}

    /**
     * Attributes all sources below a folder; errors of the compiler cost the calls they concern.
     *
     * @param classPath jars and class folders
     * @param processors jars of annotation processors (Lombok); empty for none
     */
    static JavacCalls of(Path sources, List<Path> classPath, List<Path> processors) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacCalls result = new JavacCalls();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(
                    List.of("-nowarn", "-Xmaxerrs", "1", "-XDshould-stop.ifError=FLOW", "-encoding", "UTF-8", "-cp"));
            options.add(joined(classPath));
            if (processors.isEmpty()) {
                options.add("-proc:none");
            } else {
                options.addAll(List.of("-processorpath", joined(processors)));
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, mistake -> {}, options, null, files.getJavaFileObjectsFromPaths(javaFiles(sources)));
            Map<String, CompilationUnitTree> units = new TreeMap<>();
            task.addTaskListener(new Collector(units));
            task.analyze();
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : units.values()) {
                new CallVisitor(task, trees, sources, unit, result.calls, result.types).scan(unit, null);
            }
        }
        return result;
    }

    /** With annotation processing the trees that count are those of the last round. */
    private record Collector(Map<String, CompilationUnitTree> units) implements TaskListener {
        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getCompilationUnit() != null) {
                units.put(event.getSourceFile().toUri().toString(), event.getCompilationUnit());
            }
        }
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is called, by place. */
    Map<Site, Callee> calls() {
        return calls;
    }

    /** Binary names of the types that the sources declare. */
    Set<String> types() {
        return types;
    }
}
