package io.github.privacyscan;

import io.github.privacyscan.program.FileFacts;
import io.github.privacyscan.read.java.JavaReader;
import io.github.privacyscan.read.java.ReadTime;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads Java files to facts, largest first, so that no thread is left with a large one at the end. */
final class Reading {

    private Reading() {}

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
        List<SourceFile> largestFirst = files.stream()
                .sorted(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::path))
                .toList();
        List<JavaReader> readers = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        List<EachFile.Read<FileFacts>> read = EachFile.read(
                "read",
                largestFirst,
                encoding,
                threads,
                () -> {
                    JavaReader reader = new JavaReader();
                    readers.add(reader);
                    return reader::read;
                },
                () -> progress.progress("read", done.incrementAndGet(), files.size()));
        ReadTime time = readers.stream().map(JavaReader::time).reduce(ReadTime.NONE, ReadTime::plus);
        return outcome(read, time, readers.size());
    }

    private static Outcome outcome(List<EachFile.Read<FileFacts>> files, ReadTime time, int threads) {
        List<FileFacts> read = new ArrayList<>();
        List<Problem> all = new ArrayList<>();
        int failed = 0;
        int partial = 0;
        for (EachFile.Read<FileFacts> file : files) {
            all.addAll(file.problems());
            if (file.result().isEmpty()) {
                failed++;
                continue;
            }
            FileFacts facts = file.result().get();
            read.add(facts);
            all.addAll(facts.problems());
            if (isWhollyLost(facts)) {
                failed++;
            } else if (facts.problems().stream().anyMatch(p -> p.severity() != Problem.Severity.NOTE)) {
                partial++;
            }
        }
        return new Outcome(read, all, failed, partial, time, threads);
    }

    private static boolean isWhollyLost(FileFacts facts) {
        return facts.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
