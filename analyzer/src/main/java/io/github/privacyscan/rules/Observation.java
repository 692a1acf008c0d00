package io.github.privacyscan.rules;

import io.github.privacyscan.findings.Certainty;
import io.github.privacyscan.findings.Finding;
import io.github.privacyscan.findings.RuleInfo;
import io.github.privacyscan.findings.Text;
import io.github.privacyscan.inventory.DataElement;
import io.github.privacyscan.source.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding in the making, for rules about declarations: what was seen, where, and on which data it rests. Immutable: every
 * method gives a new value.
 *
 * <pre>{@code
 * Observation.of(INFO, place)
 *         .says("'Member.delete' sets 'deleted' and keeps " + data.en(), "…")   // a fact without the full stop
 *         .about(elements)                                                      // lowers the grade where they are guesses
 *         .near(field.place(), new Text("the flag", "刪除標記"))
 *         .clearedBy(CLEAR)
 *         .finding("Member.delete");                                            // words that survive moved lines
 * }</pre>
 */
public final class Observation {

    private final RuleInfo info;
    private final Place place;
    private final Text fact;
    private final Grade grade;
    private final List<DataElement> elements;
    private final List<Finding.Path> paths;
    private final List<Finding.Related> related;
    private final Text clear;

    private Observation(
            RuleInfo info,
            Place place,
            Text fact,
            Grade grade,
            List<DataElement> elements,
            List<Finding.Path> paths,
            List<Finding.Related> related,
            Text clear) {
        this.info = info;
        this.place = place;
        this.fact = fact;
        this.grade = grade;
        this.elements = List.copyOf(elements);
        this.paths = List.copyOf(paths);
        this.related = List.copyOf(related);
        this.clear = clear;
    }

    /** Something that bears on a rule, at its primary location, of the rule's own grade. */
    public static Observation of(RuleInfo info, Place place) {
        Text nothing = new Text("", "");
        return new Observation(info, place, nothing, Grade.of(info), List.of(), List.of(), List.of(), nothing);
    }

    /** The fact in both languages, as a sentence without its full stop. */
    public Observation says(String english, String chinese) {
        return new Observation(info, place, new Text(english, chinese), grade, elements, paths, related, clear);
    }

    /** Another grade than the rule's own. */
    public Observation graded(Grade other) {
        return new Observation(info, place, fact, other, elements, paths, related, clear);
    }

    /** No surer than this. */
    public Observation atMost(Certainty certainty) {
        return graded(
                new Grade(grade.level(), grade.severity(), grade.certainty().and(certainty)));
    }

    /** The data it rests on, worst first; the grade is no higher than the surest of them allows. */
    public Observation about(List<DataElement> data) {
        Grade allowed = data.stream()
                .map(grade::on)
                .min((a, b) -> a.level().compareTo(b.level()))
                .orElse(grade);
        return new Observation(info, place, fact, allowed, data, paths, related, clear);
    }

    /** A path a reader can follow to the place. */
    public Observation along(Finding.Path path) {
        List<Finding.Path> more = new ArrayList<>(paths);
        more.add(path);
        return new Observation(info, place, fact, grade, elements, more, related, clear);
    }

    /** Another place a reader needs, and what it is. */
    public Observation near(Place other, Text what) {
        List<Finding.Related> more = new ArrayList<>(related);
        more.add(new Finding.Related(other, what));
        return new Observation(info, place, fact, grade, elements, paths, more, clear);
    }

    /** What would clear the finding: a full sentence in both languages. */
    public Observation clearedBy(Text sentence) {
        return new Observation(info, place, fact, grade, elements, paths, related, sentence);
    }

    /**
     * The finding.
     *
     * @param identity what it is about, in words that survive moved lines: symbols, keys, never line numbers
     */
    public Finding finding(String identity) {
        return new Finding(
                info,
                place,
                Wording.sentence(fact),
                grade.level(),
                grade.severity(),
                grade.certainty(),
                elements.stream().map(FlowPaths::element).toList(),
                paths,
                related,
                clear,
                identity);
    }
}
