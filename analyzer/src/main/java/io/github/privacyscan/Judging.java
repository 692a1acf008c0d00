package io.github.privacyscan;

import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.RuleContext;
import io.github.privacyscan.source.Place;
import io.github.privacyscan.source.Problem;
import io.github.privacyscan.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks every rule, several at a time: rules only read what they are given, and know nothing of each other. */
final class Judging {

    private final List<Rule> rules;
    private final RuleContext context;
    private final List<Outcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();

    private Judging(List<Rule> rules, RuleContext context) {
        this.rules = rules;
        this.context = context;
        this.outcomes = new ArrayList<>(rules.stream().map(rule -> Outcome.NONE).toList());
    }

    /**
     * What rules said.
     *
     * @param findings in order of the rules
     * @param problems rules that failed
     * @param milliseconds wall time of each rule by its id
     */
    record Outcome(List<Finding> findings, List<Problem> problems, Map<String, Long> milliseconds) {

        private static final Outcome NONE = new Outcome(List.of(), List.of(), Map.of());
    }

    static Outcome judge(List<Rule> rules, RuleContext context, int threads) throws ConfigurationException {
        Judging judging = new Judging(rules, context);
        List<FutureTask<Boolean>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, rules.size()); i++) {
            workers.add(DeepStack.start("privacy-scan-rules-" + i, judging::work));
        }
        for (FutureTask<Boolean> worker : workers) {
            DeepStack.result(worker);
        }
        Map<String, Long> milliseconds = new TreeMap<>();
        judging.outcomes.forEach(one -> milliseconds.putAll(one.milliseconds()));
        return new Outcome(
                judging.outcomes.stream()
                        .flatMap(one -> one.findings().stream())
                        .toList(),
                judging.outcomes.stream()
                        .flatMap(one -> one.problems().stream())
                        .toList(),
                milliseconds);
    }

    private boolean work() {
        for (int i = next.getAndIncrement(); i < rules.size(); i = next.getAndIncrement()) {
            outcomes.set(i, judge(rules.get(i)));
        }
        return true;
    }

    /** One of the two places that catch everything: a rule that breaks costs its own findings only. */
    private Outcome judge(Rule rule) {
        long start = System.nanoTime();
        try {
            List<Finding> findings = rule.check(context);
            long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new Outcome(findings, List.of(), Map.of(rule.info().id(), time));
        } catch (RuntimeException | StackOverflowError failure) {
            return new Outcome(
                    List.of(),
                    List.of(
                            new Problem(
                                    Problem.Severity.ERROR,
                                    Problem.Stage.RULES,
                                    new Place("", Span.NONE),
                                    "Rule " + rule.info().id() + " failed with " + failure
                                            + "; its findings are missing. This is a defect of privacy-scan: please report it.")),
                    Map.of());
        }
    }
}
