package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.program.AnnotationUse;
import io.github.privacyscan.program.MethodDecl;
import io.github.privacyscan.program.TypeDecl;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs by the clock that work off requests to unsubscribe, and run so seldom that ten working days may pass. */
final class RequestJobs {

    /** So many days hold ten working days and the days of rest between them. */
    private static final long LONGEST = 14;

    private static final long MILLIS = 24L * 60 * 60 * 1000;

    private static final int MONTH = 31;

    private static final int YEAR = 366;

    private RequestJobs() {}

    /**
     * A job.
     *
     * @param name the method, for readers
     * @param schedule its schedule as written
     * @param days so many days may lie between two runs
     * @param place its schedule
     */
    record Job(String name, String schedule, long days, Place place) {}

    static List<Job> of(RuleContext context) {
        List<Job> jobs = new ArrayList<>();
        for (TypeDecl type : context.program().sourceTypes()) {
            for (MethodDecl method : type.methods()) {
                // Few methods have annotations, so these are looked at first.
                if (!method.annotations().isEmpty() && isAbout(type, method)) {
                    context.roles()
                            .find(method.annotations(), type.binaryName(), "scheduled")
                            .flatMap(use -> job(context, type, method, use))
                            .ifPresent(jobs::add);
                }
            }
        }
        return jobs;
    }

    private static boolean isAbout(TypeDecl type, MethodDecl method) {
        return Wish.isObjection(method.name()) || Wish.isObjection(type.simpleName());
    }

    private static Optional<Job> job(RuleContext context, TypeDecl type, MethodDecl method, AnnotationUse use) {
        Optional<String> cron = use.text("cron");
        Optional<Long> days = cron.isPresent() ? gap(cron.get()) : delay(use);
        String written = cron.orElseGet(() -> Stream.of("fixedDelay", "fixedRate")
                .filter(use.members()::containsKey)
                .findFirst()
                .orElse(""));
        return days.filter(gap -> gap > LONGEST)
                .flatMap(gap -> context.program()
                        .fileOf(type.binaryName())
                        .map(file -> new Job(
                                type.simpleName() + "." + method.name(),
                                written,
                                gap,
                                new Place(file.file().path(), use.span()))));
    }

    /** The longest time between two runs, when the expression says one day of the month or some months. */
    private static Optional<Long> gap(String cron) {
        String[] fields = cron.strip().split("\\s+", -1);
        if (fields.length != 6 && fields.length != 7) {
            return cron.equals("@monthly") ? Optional.of((long) MONTH) : Optional.empty();
        }
        boolean isWeekly = !fields[5].equals("*") && !fields[5].equals("?");
        if (fields[4].matches("\\d+|[A-Za-z]{3}")) {
            return Optional.of((long) YEAR);
        }
        return !isWeekly && fields[3].matches("\\d+|L|LW|\\d+W") ? Optional.of((long) MONTH) : Optional.empty();
    }

    private static Optional<Long> delay(AnnotationUse use) {
        if (use.members().containsKey("timeUnit")) {
            return Optional.empty();
        }
        return Stream.of("fixedDelay", "fixedRate")
                .flatMap(name -> Optional.ofNullable(use.members().get(name)).stream())
                .filter(AnnotationUse.Value.Literal.class::isInstance)
                .map(value -> ((AnnotationUse.Value.Literal) value).text().replaceAll("[_lL]", ""))
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> Long.parseLong(text) / MILLIS)
                .findFirst();
    }
}
