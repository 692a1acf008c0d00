package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.inventory.LabelMatch.Verdict;
import io.github.privacyscan.inventory.storage.Storage;
import io.github.privacyscan.inventory.storage.StoredColumn;
import io.github.privacyscan.inventory.storage.StoredTable;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import io.github.privacyscan.program.FieldDecl;
import io.github.privacyscan.program.Label;
import io.github.privacyscan.program.TypeDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the initials and pinyin names of a program mean in it, by the labels beside some of them: a parameter {@code zjhm}
 * without a word beside it is what the column {@code zjhm} with its COMMENT is. A name that labels explain in more than one
 * way, or say to be no data, means nothing elsewhere. Immutable once made.
 */
final class Glossary {

    /** No name is explained. */
    static final Glossary NONE = new Glossary(Map.of());

    /** Initials that no vocabulary knows: hardly a word of any language. */
    private static final Pattern INITIALS = Pattern.compile("[b-df-hj-np-tv-z]{4,8}");

    private final Map<String, Entry> byName;

    private Glossary(Map<String, Entry> byName) {
        this.byName = byName;
    }

    /**
     * What a name means.
     *
     * @param concept the concept that its labels name
     * @param because the first label that does, and where it stands
     */
    record Entry(Concept concept, String because) {}

    /** What the name means elsewhere in the program, if its labels there agree. */
    Optional<Entry> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Collects the labelled names of fields and columns. */
    static Glossary of(LinkedProgram program, Knowledge knowledge, Storage storage) {
        Draft draft = new Draft(knowledge, new HintReader(knowledge, program));
        for (TypeDecl type : program.sourceTypes()) {
            for (FieldDecl field : type.fields()) {
                if (draft.explains(field.name()) && TypeScan.isData(type, field)) {
                    draft.field(type, field);
                }
            }
        }
        for (StoredTable table : storage.tables()) {
            for (StoredColumn column : table.columns()) {
                if (draft.explains(column.name())) {
                    column.comment()
                            .ifPresent(text -> draft.add(
                                    column.name(), List.of(new Text("column comment", text)), column.qualifiedName()));
                }
            }
        }
        return draft.finish();
    }

    /** A glossary that grows. */
    private static final class Draft {

        private final Set<String> known;
        private final HintReader hints;
        private final Labels labels;
        private final Map<String, List<Optional<Entry>>> found = new HashMap<>();

        Draft(Knowledge knowledge, HintReader hints) {
            this.hints = hints;
            labels = new Labels(knowledge, new NameMatcher(knowledge));
            known = knowledge.concepts().values().stream()
                    .flatMap(concept -> concept.terms().stream())
                    .filter(term -> term.form() == Form.PINYIN || term.form() == Form.INITIALS)
                    .map(Concept.Term::text)
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        /** Whether a name needs an explanation. */
        boolean explains(String name) {
            return known.contains(name) || INITIALS.matcher(name).matches();
        }

        void field(TypeDecl type, FieldDecl field) {
            List<Label> beside = field.labels();
            Declared declared =
                    new Declared(type.binaryName(), field.name(), Type.UNKNOWN, field.annotations(), beside);
            add(field.name(), hints.read(declared).labels(), type.simpleName() + "." + field.name());
        }

        void add(String name, List<Text> texts, String where) {
            labels.read(texts)
                    .ifPresent(read -> found.computeIfAbsent(name, any -> new ArrayList<>(1))
                            .add(entry(read, where)));
        }

        private static Optional<Entry> entry(Labels.Read read, String where) {
            LabelMatch match = read.match();
            boolean sure = match.verdict() == Verdict.NAMES && match.strength() == Strength.STRONG;
            return sure
                    ? Optional.of(new Entry(match.concepts().get(0), "'" + match.text() + "' at " + where))
                    : Optional.empty();
        }

        Glossary finish() {
            Map<String, Entry> agreed = new HashMap<>();
            found.forEach((name, entries) -> {
                boolean same = entries.stream()
                                .map(entry -> entry.map(Entry::concept))
                                .distinct()
                                .count()
                        == 1;
                if (same) {
                    entries.get(0).ifPresent(entry -> agreed.put(name, entry));
                }
            });
            return new Glossary(Map.copyOf(agreed));
        }
    }
}
