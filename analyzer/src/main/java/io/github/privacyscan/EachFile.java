package io.github.privacyscan;

import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceContent;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceReader;
import io.github.privacyscan.source.SourceText;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads files several at a time, in their order, and keeps what each gives in that order. Each thread has a reader of its own
 * and a deep stack, because real code nests deeply.
 *
 * @param <R> what a reader makes of a text
 */
final class EachFile<R> {

    private final List<SourceFile> files;
    private final Optional<String> encoding;
    private final Runnable afterEach;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Read<R>> results = new ArrayList<>();

    /**
     * What became of a file.
     *
     * @param result empty if it has no text, or its reader broke
     * @param problems what kept it from being read; those that the reader found are the result's
     */
    record Read<R>(Optional<R> result, List<Problem> problems) {}

    private EachFile(List<SourceFile> files, Optional<String> encoding, Runnable afterEach) {
        this.files = files;
        this.encoding = encoding;
        this.afterEach = afterEach;
        files.forEach(file -> results.add(new Read<>(Optional.empty(), List.of())));
    }

    /**
     * Reads all files.
     *
     * @param name of the threads
     * @param threads how many at most; at least one
     * @param readers makes a reader for a thread
     * @param afterEach called by the threads after each file
     */
    static <R> List<Read<R>> read(
            String name,
            List<SourceFile> files,
            Optional<String> encoding,
            int threads,
            Supplier<Function<SourceText, R>> readers,
            Runnable afterEach)
            throws ConfigurationException {
        EachFile<R> all = new EachFile<>(files, encoding, afterEach);
        List<FutureTask<Boolean>> workers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(threads, files.size())); i++) {
            Function<SourceText, R> reader = readers.get();
            workers.add(DeepStack.start("privacy-scan-" + name + "-" + i, () -> all.work(reader)));
        }
        for (FutureTask<Boolean> worker : workers) {
            DeepStack.result(worker);
        }
        return all.results;
    }

    private boolean work(Function<SourceText, R> reader) {
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            results.set(i, readOne(reader, files.get(i)));
            afterEach.run();
        }
        return true;
    }

    /** One of the two places that catch everything: a file that breaks its reader costs that file only. */
    private Read<R> readOne(Function<SourceText, R> reader, SourceFile file) {
        try {
            SourceContent content = SourceReader.read(file, encoding);
            return new Read<>(content.text().map(reader), content.problems());
        } catch (RuntimeException | StackOverflowError failure) {
            return new Read<>(Optional.empty(), List.of(lost(file, failure)));
        }
    }

    private static Problem lost(SourceFile file, Throwable failure) {
        String reason = failure instanceof StackOverflowError
                ? "its code is nested too deeply."
                : "reading it failed with " + failure + ". This is a defect of privacy-scan: please report it.";
        return new Problem(
                Problem.Severity.ERROR,
                Problem.Stage.READ,
                new Place(file.path(), Span.NONE),
                "The file was not analysed: " + reason);
    }
}
