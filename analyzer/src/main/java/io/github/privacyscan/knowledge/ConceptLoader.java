package io.github.privacyscan.knowledge;

import io.github.privacyscan.knowledge.About.Companion;
import io.github.privacyscan.knowledge.About.EvidenceClass;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Concept.Term;
import io.github.privacyscan.knowledge.Concept.Tier;
import io.github.privacyscan.knowledge.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * Turns concept files and word lists into values.
 *
 * <p>The words of a list stand in one text, separated by spaces, because a parser is many times faster with one long text
 * than with a hundred short ones; a YAML list is understood too. A mistake is a {@link
 * io.github.privacyscan.knowledge.yaml.YamlException} with file and line.
 */
final class ConceptLoader {

    private static final List<String> FILE_KEYS = List.of("category", "concepts");
    private static final List<String> STRENGTHS = List.of("strong", "medium", "weak");
    private static final List<String> EVIDENCE = List.of("subscriber", "identifying", "traffic", "content");
    private static final List<String> BESIDE_KEYS = List.of("names", "concepts", "with", "on-people", "strength");
    private static final List<String> TIERS = List.of("T1", "T2", "T3", "S", "none");
    private static final Map<String, Form> FORMS = Map.of(
            "english", Form.ENGLISH,
            "traditional", Form.TRADITIONAL,
            "simplified", Form.SIMPLIFIED,
            "pinyin", Form.PINYIN,
            "initials", Form.INITIALS);
    private static final List<String> CONCEPT_KEYS = Stream.concat(
                    Stream.of(
                            "id",
                            "title",
                            "title-zh-hant",
                            "title-zh-hans",
                            "explanation",
                            "explanation-zh-hant",
                            "tier",
                            "evidence",
                            "dpv",
                            "format",
                            "annotations",
                            "beside",
                            "not",
                            "not-labels"),
                    FORMS.keySet().stream().sorted())
            .toList();
    private static final List<String> EXTENSION_KEYS = Stream.concat(
                    Stream.of("extend", "annotations", "beside", "not", "not-labels"),
                    FORMS.keySet().stream().sorted())
            .toList();
    private static final List<String> MATCHING_KEYS = List.of("matching", "lookalikes");

    /** The word lists that the inventory asks for. */
    private static final List<String> LISTS = List.of(
            "neutral-suffixes",
            "protected-suffixes",
            "protected-prefixes",
            "verb-prefixes",
            "thing-prefixes",
            "again-prefixes",
            "ambiguous-on-things",
            "person-prefixes",
            "role-prefixes",
            "person-class-tokens",
            "owned-class-tokens",
            "thing-class-tokens",
            "label-fillers",
            "machine-class-tokens",
            "machine-concepts",
            "department-class-tokens",
            "department-concepts",
            "lone-concepts",
            "network-suffixes",
            "identifier-names",
            "redirect-prefixes",
            "error-text-names",
            "storing-method-prefixes",
            "label-yes-no",
            "label-counts",
            "label-thing-words",
            "label-thing-links",
            "label-other-things",
            "label-owner-words",
            "label-setting-openings",
            "label-person-types",
            "label-thing-types",
            "label-type-fillers",
            "record-concepts",
            "label-agents",
            "agent-suffixes",
            "placeholder-names",
            "placeholder-domains",
            "agent-concept",
            "kind-not-said",
            "keyed-reads",
            "keyed-writes",
            "unkeyed-words",
            "unkeyed-types",
            "unkeyed-holders",
            "bag-owners",
            "bag-names",
            "bag-types",
            "bag-value-types",
            "container-makers",
            "key-containers",
            "traditional-simplified",
            "text-types",
            "number-types",
            "date-types",
            "boolean-types",
            "other-value-types",
            "container-types",
            "yes-no-concepts",
            "date-concepts",
            "text-concepts");

    private ConceptLoader() {}

    /**
     * The concepts of a file with {@code concepts:}, in its order.
     *
     * @param known ids of the concepts of earlier files, to which this one may add
     */
    static List<Concept> concepts(YamlNode file, Set<String> known) {
        file.allowOnly(FILE_KEYS);
        String category = file.text("category");
        Set<String> ids = new LinkedHashSet<>();
        List<Concept> concepts = new ArrayList<>();
        for (YamlNode node : file.items("concepts")) {
            Concept concept = node.has("extend") ? extension(node, known) : concept(node, category);
            if (!ids.add(concept.id())) {
                throw node.error("concept '" + concept.id() + "' is there twice");
            }
            concepts.add(concept);
        }
        return List.copyOf(concepts);
    }

    /** The word lists of a file with {@code matching:}. */
    static Matching matching(YamlNode file) {
        file.allowOnly(MATCHING_KEYS);
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        file.get("matching").allowOnly(LISTS);
        file.get("matching").entries().forEach((name, words) -> sets.put(name, new LinkedHashSet<>(words(words))));
        return new Matching(
                sets, file.find("lookalikes").map(ConceptLoader::words).orElse(List.of()));
    }

    private static Concept concept(YamlNode node, String category) {
        node.allowOnly(CONCEPT_KEYS);
        String tier = node.get("tier").choice(TIERS, "tier");
        return new Concept(
                node.text("id"),
                node.text("title"),
                node.findText("title-zh-hant").orElse(node.text("title")),
                category,
                Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
                node.find("dpv").map(ConceptLoader::words).orElse(List.of()),
                terms(node),
                node.findText("format"),
                about(node));
    }

    /** Names for a concept of an earlier file. */
    private static Concept extension(YamlNode node, Set<String> known) {
        node.allowOnly(EXTENSION_KEYS);
        String id = node.get("extend").choice(known, "concept");
        return new Concept(id, "", "", "", Tier.NONE, List.of(), terms(node), Optional.empty(), about(node));
    }

    private static About about(YamlNode node) {
        return new About(
                node.findText("title-zh-hans").orElse(""),
                node.findText("explanation").orElse(""),
                node.findText("explanation-zh-hant").orElse(""),
                node.find("evidence")
                        .map(word -> EvidenceClass.valueOf(
                                word.choice(EVIDENCE, "evidence class").toUpperCase(Locale.ROOT))),
                node.find("beside").map(YamlNode::items).orElse(List.of()).stream()
                        .map(ConceptLoader::companion)
                        .toList(),
                node.find("not").map(ConceptLoader::joined).orElse(List.of()),
                node.find("not-labels").map(ConceptLoader::words).orElse(List.of()));
    }

    /** Names as they are compared: {@code mailboxsize} for {@code mailbox_size}. */
    private static List<String> joined(YamlNode names) {
        return words(names).stream()
                .map(name -> name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Companion companion(YamlNode node) {
        node.allowOnly(BESIDE_KEYS);
        List<String> besides = node.find("concepts").map(ConceptLoader::words).orElse(List.of());
        List<String> besideNames = node.find("with").map(ConceptLoader::words).orElse(List.of());
        if (besides.isEmpty() && besideNames.isEmpty()) {
            throw node.error("what must stand beside: 'concepts' or 'with' is needed");
        }
        return new Companion(
                words(node.get("names")),
                besides,
                besideNames,
                node.flag("on-people"),
                strength(node.find("strength")
                        .map(word -> word.choice(STRENGTHS, "strength"))
                        .orElse("medium")));
    }

    private static List<Term> terms(YamlNode concept) {
        List<Term> terms = new ArrayList<>();
        concept.entries().forEach((key, node) -> {
            if (FORMS.containsKey(key)) {
                node.allowOnly(STRENGTHS);
                Form form = FORMS.get(key);
                node.entries().forEach((word, list) -> addTerms(terms, list, form, strength(word)));
            }
        });
        concept.find("annotations").ifPresent(list -> addTerms(terms, list, Form.ANNOTATION, Strength.STRONG));
        if (terms.isEmpty() && concept.has("id")) {
            throw concept.error("concept '" + concept.text("id") + "' has no terms");
        }
        return terms;
    }

    private static void addTerms(List<Term> terms, YamlNode list, Form form, Strength strength) {
        for (String word : words(list)) {
            terms.add(new Term(word, form, strength));
        }
    }

    private static Strength strength(String word) {
        return Strength.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The words of a text, or the items of a list (which may contain spaces). */
    private static List<String> words(YamlNode node) {
        if (!node.isText()) {
            return node.texts();
        }
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(node.text());
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }
}
