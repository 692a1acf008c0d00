package io.github.privacyscan;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.java.ReadTime;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceContent;
import io.github.privacyscan.source.SourceFile;
import io.github.privacyscan.source.SourceReader;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads files to facts, several at a time, largest first. Each worker has its own parser and a deep stack, because real
 * code nests deeply.
 */
final class Reading {

    private final List<SourceFile> files;
    private final Optional<String> encoding;
    private final ProgressListener progress;
    private final FileFacts[] facts;
    private final List<List<Problem>> problems = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    private Reading(List<SourceFile> files, Optional<String> encoding, ProgressListener progress) {
        this.files = files.stream()
                .sorted(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::path))
                .toList();
        this.encoding = encoding;
        this.progress = progress;
        this.facts = new FileFacts[files.size()];
        files.forEach(file -> problems.add(List.of()));
    }

    /**
     * What was read.
     *
     * @param files facts of each file that could be read at all
     * @param problems what could not be read, problems inside files included
     * @param failed how many files could not be read at all
     * @param partial how many files were read in part
     * @param time how long all threads together read
     * @param threads how many threads read
     */
    record Outcome(
            List<FileFacts> files, List<Problem> problems, int failed, int partial, ReadTime time, int threads) {}

    static Outcome read(List<SourceFile> files, Optional<String> encoding, int threads, ProgressListener progress)
            throws ConfigurationException {
        Reading reading = new Reading(files, encoding, progress);
        List<FutureTask<ReadTime>> workers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(threads, files.size())); i++) {
            workers.add(DeepStack.start("privacy-scan-read-" + i, reading::work));
        }
        ReadTime time = ReadTime.NONE;
        for (FutureTask<ReadTime> worker : workers) {
            time = time.plus(DeepStack.result(worker));
        }
        return reading.outcome(time, workers.size());
    }

    private ReadTime work() {
        JavaReader reader = new JavaReader();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            readOne(reader, i);
            progress.progress("read", done.incrementAndGet(), files.size());
        }
        return reader.time();
    }

    /** One of the two places that catch everything: a file that breaks its reader costs that file only. */
    private void readOne(JavaReader reader, int index) {
        SourceFile file = files.get(index);
        try {
            SourceContent content = SourceReader.read(file, encoding);
            problems.set(index, content.problems());
            if (content.text().isPresent()) {
                facts[index] = reader.read(content.text().get());
            }
        } catch (RuntimeException | StackOverflowError failure) {
            problems.set(index, List.of(lost(file, failure)));
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

    private Outcome outcome(ReadTime time, int threads) {
        List<FileFacts> read = new ArrayList<>();
        List<Problem> all = new ArrayList<>();
        int failed = 0;
        int partial = 0;
        for (int i = 0; i < facts.length; i++) {
            all.addAll(problems.get(i));
            if (facts[i] == null) {
                failed++;
                continue;
            }
            read.add(facts[i]);
            all.addAll(facts[i].problems());
            if (isWhollyLost(facts[i])) {
                failed++;
            } else if (facts[i].problems().stream().anyMatch(p -> p.severity() != Problem.Severity.NOTE)) {
                partial++;
            }
        }
        return new Outcome(read, all, failed, partial, time, threads);
    }

    private static boolean isWhollyLost(FileFacts facts) {
        return facts.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
