package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.LabelMatch.Verdict;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Form;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Concept.Term;
import io.github.privacyscan.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Finds the concept that a Chinese label (a comment, a caption, a column comment) names: the longest term that ends its
 * first phrase. Traditional and Simplified characters are equal, full-width letters are normal ones. Safe to share between
 * threads.
 */
final class LabelMatcher {

    private static final int MAX_PHRASE = 40;

    /** So many characters before a term make a sentence that may be about something else. */
    private static final int LONG = 8;

    /** {@code 证件类型 01身份证 02护照}: codes and what they mean say nothing of what the label names. */
    private static final Pattern LIST_OF_CODES = Pattern.compile("(?<=\\p{IsIdeographic})\\s+(?=\\d)");

    private static final String ENDS_PHRASE = ",.;:!?()[]{}<>/|\\\"'`=、。，；：！？（）［］【】〔〕《》“”‘’…—·\n\r";

    private final Map<Character, Character> simplified = new HashMap<>();
    private final Map<String, List<Entry>> terms = new HashMap<>();
    private final List<String> fillers;
    private final List<String> typeFillers;
    private final List<String> openings;
    private final List<String> things;
    private final List<String> owners;
    private final List<String> settings;
    private final List<String> links;
    private final List<String> others;
    private final Set<String> yesNoConcepts;
    private final Map<String, LabelMatch> known = new ConcurrentHashMap<>();

    LabelMatcher(Knowledge knowledge) {
        for (String pair : knowledge.matching().set("traditional-simplified")) {
            simplified.put(pair.charAt(0), pair.charAt(1));
        }
        fillers = folded(knowledge.matching().set("label-fillers"));
        typeFillers = folded(knowledge.matching().set("label-type-fillers"));
        openings = folded(knowledge.matching().set("label-yes-no"));
        things = folded(knowledge.matching().set("label-thing-words"));
        owners = folded(knowledge.matching().set("label-owner-words"));
        links = folded(knowledge.matching().set("label-thing-links"));
        others = folded(knowledge.matching().set("label-other-things"));
        settings = folded(knowledge.matching().set("label-setting-openings"));
        yesNoConcepts = knowledge.matching().set("yes-no-concepts");
        knowledge.concepts().values().forEach(this::index);
    }

    /** What a label says. */
    LabelMatch match(String label) {
        return known.computeIfAbsent(label, this::analyse);
    }

    /** Whether the first phrase of a text, without a word for a record at its end, ends with one of the words. */
    boolean endsWithAny(String text, Set<String> words) {
        String folded = fold(phrase(text));
        if (!isChinese(folded) || folded.length() > MAX_PHRASE) {
            return false;
        }
        String bare = typeFillers.stream()
                .filter(filler -> folded.endsWith(filler) && folded.length() > filler.length())
                .findFirst()
                .map(filler -> folded.substring(0, folded.length() - filler.length()))
                .orElse(folded);
        return words.stream().map(this::fold).anyMatch(bare::endsWith);
    }

    /** Whether a text has a Chinese character. */
    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private void index(Concept concept) {
        for (Term term : concept.terms()) {
            if (term.form() == Form.TRADITIONAL || term.form() == Form.SIMPLIFIED) {
                terms.computeIfAbsent(fold(term.text()), key -> new ArrayList<>(1))
                        .add(new Entry(concept, term));
            }
        }
    }

    private LabelMatch analyse(String label) {
        String phrase = phrase(label);
        if (!isChinese(phrase) || phrase.length() > MAX_PHRASE) {
            return LabelMatch.silent(phrase);
        }
        String folded = fold(phrase);
        LabelMatch whole = ending(phrase, folded);
        if (whole.verdict() != Verdict.SILENT) {
            return whole;
        }
        for (String filler : fillers) {
            if (folded.endsWith(filler) && folded.length() > filler.length()) {
                int end = folded.length() - filler.length();
                return ending(phrase.substring(0, end), folded.substring(0, end));
            }
        }
        return whole;
    }

    private LabelMatch ending(String phrase, String folded) {
        for (int start = 0; start < folded.length(); start++) {
            List<Entry> entries = terms.getOrDefault(folded.substring(start), List.of()).stream()
                    .filter(entry -> !isExcluded(entry, folded))
                    .toList();
            if (!entries.isEmpty() && !splitsWord(folded, start)) {
                String before = folded.substring(0, start);
                boolean question = openings.stream().anyMatch(before::startsWith);
                boolean thing = endsWithThing(before) || settings.stream().anyMatch(before::startsWith);
                List<Entry> open = question ? yesNo(entries) : entries;
                if (open.isEmpty()) {
                    return LabelMatch.denies(phrase);
                }
                return thing ? LabelMatch.doubts(phrase) : named(phrase, start, open);
            }
        }
        if (openings.stream().anyMatch(folded::startsWith)) {
            return LabelMatch.denies(phrase);
        }
        boolean other = isThing(folded) || others.stream().anyMatch(folded::endsWith);
        return other ? LabelMatch.doubts(phrase) : LabelMatch.silent(phrase);
    }

    /** {@code 店铺} and {@code 店铺所在} before {@code 纬度}: where the shop is; {@code 用户表的} names the record, no thing. */
    private boolean endsWithThing(String before) {
        return things.stream().anyMatch(before::endsWith)
                || links.stream()
                        .filter(before::endsWith)
                        .findFirst()
                        .map(link -> before.substring(0, before.length() - link.length()))
                        .filter(bare -> typeFillers.stream().noneMatch(bare::endsWith))
                        .filter(bare -> things.stream().anyMatch(bare::endsWith))
                        .isPresent();
    }

    /** {@code 岗位编码}: names nothing known, of a thing. */
    private boolean isThing(String folded) {
        return folded.length() <= LONG && owners.stream().anyMatch(folded::startsWith);
    }

    private boolean isExcluded(Entry entry, String folded) {
        List<String> not = entry.concept().about().notLabels();
        return !not.isEmpty() && not.stream().map(this::fold).anyMatch(folded::equals);
    }

    private List<Entry> yesNo(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> yesNoConcepts.contains(entry.concept().id()))
                .toList();
    }

    private static LabelMatch named(String phrase, int start, List<Entry> entries) {
        String written = phrase.substring(start);
        List<Entry> possible = entries.stream()
                .filter(entry -> start == 0 || entry.term().strength() != Strength.WEAK)
                .sorted(Comparator.comparing(
                                (Entry entry) -> !entry.term().text().equals(written))
                        .thenComparing(entry -> entry.term().strength()))
                .toList();
        if (possible.isEmpty()) {
            return LabelMatch.silent(phrase);
        }
        List<Concept> concepts =
                possible.stream().map(Entry::concept).distinct().toList();
        Strength strength = possible.get(0).term().strength();
        boolean sentence = start > LONG && strength == Strength.STRONG;
        return new LabelMatch(Verdict.NAMES, concepts, sentence ? Strength.MEDIUM : strength, phrase);
    }

    /** A term in Latin letters must not be the end of a longer word: {@code IP} in {@code VIP}. */
    private static boolean splitsWord(String text, int start) {
        return start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static String phrase(String label) {
        String text = label.strip();
        int end = 0;
        while (end < text.length() && ENDS_PHRASE.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return LIST_OF_CODES.split(text.substring(0, end), 2)[0].replaceAll("\\s+", "");
    }

    private List<String> folded(Set<String> words) {
        return words.stream()
                .map(this::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Lower case, normal width, Simplified characters; as long as the text. */
    private String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Tokens.halfWidth(text.charAt(i));
            folded.append(simplified.getOrDefault(c, c));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private record Entry(Concept concept, Term term) {}
}
