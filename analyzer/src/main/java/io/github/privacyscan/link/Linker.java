package io.github.privacyscan.link;

import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.program.Program;
import io.github.privacyscan.program.SignatureSource;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Links a program. */
public final class Linker {

    /** Only reserved. Declarations are found when they are needed, in recursions as deep as types inherit. */
    private static final long STACK_BYTES = 256L * 1024 * 1024;

    private Linker() {}

    /**
     * Gives the names of a program their meaning.
     *
     * <p>The result does not depend on the number of threads. A file whose linking fails is reported as a problem and its
     * procedures stay without types; that never happens for facts that readers make of correct text.
     *
     * @param threads how many files are linked at a time, at least 1
     */
    public static LinkedProgram link(Program program, Knowledge knowledge, SignatureSource library, int threads) {
        Declarations declarations = Declarations.of(program, knowledge, library);
        Hierarchy hierarchy = new Hierarchy(declarations);
        Members members = new Members(declarations, hierarchy);
        Procedures procedures = new Procedures(declarations);
        Roles roles = new Roles(declarations, knowledge);
        Targets targets = new Targets(
                declarations,
                hierarchy,
                members,
                procedures,
                new Instantiated(declarations, procedures),
                new Beans(declarations, roles));
        Environment environment = new Environment(declarations, hierarchy, members, procedures, targets);
        new Mappers(environment, roles).add();
        List<Problem> problems = linkAll(program.files(), environment, Math.max(1, threads));
        new PropertyCopies(environment, knowledge).add();
        new InheritedMappings(environment, roles).add();
        new ReflectedCalls(environment).add();
        declarations.names().forget();
        members.forget();
        targets.forget();
        return new LinkedSources(program, environment, knowledge, problems);
    }

    private static List<Problem> linkAll(List<FileFacts> files, Environment environment, int threads) {
        if (threads == 1) {
            return files.stream()
                    .map(file -> link(file, environment))
                    .flatMap(Optional::stream)
                    .toList();
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, Linker::worker);
        try {
            List<Future<Optional<Problem>>> running = new ArrayList<>();
            files.forEach(file -> running.add(workers.submit(() -> link(file, environment))));
            List<Problem> problems = new ArrayList<>();
            for (Future<Optional<Problem>> file : running) {
                file.get().ifPresent(problems::add);
            }
            return problems;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("linking failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "privacy-scan-link", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** The broad catch around a file: one body that linking cannot stand must not cost the other files. */
    private static Optional<Problem> link(FileFacts file, Environment environment) {
        try {
            BodyLinker linker = new BodyLinker(environment);
            environment.procedures().of(file).forEach(linker::link);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            Place place = new Place(file.file().path(), Span.NONE);
            return Optional.of(new Problem(
                    Problem.Severity.ERROR,
                    Problem.Stage.LINK,
                    place,
                    "Linking stopped in this file (" + e.getClass().getSimpleName()
                            + "); calls behind that point stay unresolved."));
        }
    }
}
