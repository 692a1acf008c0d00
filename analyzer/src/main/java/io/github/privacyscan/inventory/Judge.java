package io.github.privacyscan.inventory;

import io.github.privacyscan.inventory.Hints.Constraint;
import io.github.privacyscan.inventory.Hints.Text;
import io.github.privacyscan.inventory.Judgement.Alone;
import io.github.privacyscan.inventory.LabelMatch.Verdict;
import io.github.privacyscan.knowledge.Concept;
import io.github.privacyscan.knowledge.Concept.Strength;
import io.github.privacyscan.knowledge.Knowledge;
import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs the signals about one declaration: its name first, then its names in tables and messages, constraints and labels.
 * A label beats a name when they disagree, a declaration by annotation beats both.
 */
final class Judge {

    private final NameMatcher names;
    private final Labels labels;
    private final ValueTypes types;
    private final HintReader hints;
    private final Set<String> againPrefixes;
    private final Set<String> machineConcepts;
    private final Set<String> loneConcepts;
    private final Set<String> networkSuffixes;
    private final Agents agents;
    private final Glossary glossary;
    private final Set<String> questions;
    private final Set<String> recordConcepts;
    private final Optional<Concept> kindNotSaid;

    Judge(Knowledge knowledge, LinkedProgram program, Glossary glossary) {
        this.glossary = glossary;
        names = new NameMatcher(knowledge);
        labels = new Labels(knowledge, names);
        types = new ValueTypes(knowledge, program);
        hints = new HintReader(knowledge, program);
        machineConcepts = knowledge.matching().set("machine-concepts");
        loneConcepts = knowledge.matching().set("lone-concepts");
        networkSuffixes = knowledge.matching().set("network-suffixes");
        agents = new Agents(knowledge);
        recordConcepts = knowledge.matching().set("record-concepts");
        kindNotSaid =
                knowledge.matching().set("kind-not-said").stream().findFirst().flatMap(knowledge::concept);
        questions = knowledge.matching().set("label-yes-no");
        againPrefixes = knowledge.matching().set("again-prefixes");
    }

    /** What a class or table is by what people call it. */
    OwnerNature nature(List<Text> texts) {
        return labels.nature(texts);
    }

    /** The reader of annotations. */
    HintReader hints() {
        return hints;
    }

    /** What a declaration in a type of that nature is, if personal data. */
    Optional<Judgement> judge(Declared declared, OwnerNature declaredBy) {
        if (!types.isValue(declared.type())) {
            return Optional.empty();
        }
        Hints beside = hints.read(declared);
        if (beside.excluded()) {
            return Optional.empty();
        }
        OwnerNature owner = beside.setting() ? OwnerNature.MACHINE : declaredBy;
        Optional<Judgement> byName = nameMatch(declared, owner).map(match -> byName(declared.name(), owner, match));
        Optional<Judgement> judged = byOtherNames(byName, declared.type(), owner, beside.otherNames());
        judged = byConstraints(judged, declared.type(), beside.constraints());
        judged = byGlossary(byLabel(judged, declared, owner, beside.labels()), declared, owner, beside)
                .map(found -> onMachine(found, owner));
        return beside.declared() ? confirmed(judged, beside.declaredConcept()) : judged;
    }

    /** Whether what a name means is certainly not what a value of the type is: {@code required.get("email")} is a flag. */
    boolean isNoValue(Judgement judgement, Type type) {
        return types.cannotHold(type, judgement.concept());
    }

    /** What a name in a text (a map key, a request parameter, a caption) means. */
    Optional<Judgement> judgeText(String name, OwnerNature owner) {
        if (LabelMatcher.isChinese(name)) {
            Declared text = new Declared("", "", Type.UNKNOWN, List.of(), List.of());
            return byLabel(Optional.empty(), text, owner, List.of(new Text("text", name)));
        }
        Declared text = new Declared("", name, Type.UNKNOWN, List.of(), List.of());
        Optional<Judgement> judged = names.match(name, owner).map(match -> byName(name, owner, match));
        return byGlossary(judged, text, owner, Hints.NONE).map(found -> onMachine(found, owner));
    }

    /** What the name means elsewhere in the program, where nothing beside it says what it is here. */
    private Optional<Judgement> byGlossary(
            Optional<Judgement> judged, Declared declared, OwnerNature owner, Hints beside) {
        boolean open =
                judged.filter(known -> known.confidence() != Confidence.WEAK).isEmpty();
        if (!open || owner.isThing() || labels.read(beside.labels()).isPresent()) {
            return judged;
        }
        return glossary.of(declared.name())
                .filter(entry -> types.canHold(declared.type(), entry.concept()))
                .filter(entry -> judged.filter(known -> !known.concept().equals(entry.concept()))
                        .isEmpty())
                .map(entry -> with(
                        judged,
                        entry.concept(),
                        Confidence.MEDIUM,
                        false,
                        "name '" + declared.name() + "' means " + entry.because()))
                .or(() -> judged);
    }

    private Optional<NameMatch> nameMatch(Declared declared, OwnerNature owner) {
        return names.candidates(declared.name()).stream()
                .filter(match -> match.holdsOn(owner) && types.canHold(declared.type(), match.concept()))
                .filter(match -> match.strength() == Strength.STRONG || !isKey(declared, match.concept()))
                .findFirst()
                .or(() -> enteredAgain(declared));
    }

    /** {@code repeatPassword}: an action elsewhere, but in the name of a text the same text once more. */
    private Optional<NameMatch> enteredAgain(Declared declared) {
        List<String> words = Tokens.of(declared.name());
        if (words.size() < 2 || !againPrefixes.contains(words.get(0))) {
            return Optional.empty();
        }
        return names.candidates(String.join("_", words.subList(1, words.size()))).stream()
                .filter(match -> match.strength() == Strength.STRONG && match.complete())
                .filter(match -> types.canHold(declared.type(), match.concept()))
                .findFirst();
    }

    private Judgement byName(String name, OwnerNature owner, NameMatch match) {
        List<String> evidence = new ArrayList<>();
        evidence.add("name '" + name + "' = " + match.concept().id() + " (" + lower(match.strength()) + ")");
        if (match.strength() != Strength.STRONG && owner == OwnerNature.PERSON) {
            evidence.add("owner is person-like");
        }
        Alone alone = alone(match);
        Confidence confidence = alone == Alone.NEITHER ? confidence(match.strength()) : Confidence.WEAK;
        if (match.behindRole() && confidence == Confidence.WEAK) {
            evidence.add("a word for a person before it");
            confidence = Confidence.MEDIUM;
        }
        return new Judgement(match.concept(), confidence, match.protectedName(), isSure(match), alone, evidence);
    }

    private Alone alone(NameMatch match) {
        if (match.isInitials() && match.strength() == Strength.MEDIUM) {
            return Alone.ABBREVIATION;
        }
        boolean common = match.strength() == Strength.WEAK
                && !match.isInitials()
                && !loneConcepts.contains(match.concept().id());
        return common ? Alone.COMMON_WORD : Alone.NEITHER;
    }

    private Optional<Judgement> byOtherNames(
            Optional<Judgement> judged, Type type, OwnerNature owner, List<Text> others) {
        if (judged.filter(known -> known.confidence() == Confidence.STRONG).isPresent()) {
            return judged;
        }
        for (Text other : others) {
            Optional<NameMatch> match = names.match(other.text(), owner)
                    .filter(found -> found.strength() == Strength.STRONG && types.canHold(type, found.concept()));
            if (match.isPresent()) {
                String evidence = other.from() + " '" + other.text() + "' = "
                        + match.get().concept().id() + " (strong)";
                return Optional.of(with(
                        judged,
                        match.get().concept(),
                        Confidence.STRONG,
                        match.get().protectedName(),
                        evidence));
            }
        }
        return judged;
    }

    private Optional<Judgement> byConstraints(Optional<Judgement> judged, Type type, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            Concept concept = constraint.concept();
            boolean same =
                    judged.filter(known -> known.concept().equals(concept)).isPresent();
            boolean open = judged.filter(known -> known.confidence() != Confidence.WEAK)
                    .isEmpty();
            if ((same || open) && types.canHold(type, concept)) {
                Confidence confidence = same ? Confidence.STRONG : Confidence.MEDIUM;
                return Optional.of(with(judged, concept, confidence, false, "annotation @" + constraint.annotation()));
            }
        }
        return judged;
    }

    private Optional<Judgement> byLabel(
            Optional<Judgement> judged, Declared declared, OwnerNature owner, List<Text> texts) {
        Optional<Labels.Read> read = labels.read(texts);
        if (read.isEmpty()) {
            return judged.or(() -> byAgent(declared, texts));
        }
        LabelMatch label = read.get().match();
        if (label.verdict() != Verdict.NAMES) {
            return judged.filter(found -> survives(found, label.verdict()));
        }
        List<Concept> possible = label.concepts().stream()
                .filter(concept -> types.canHold(declared.type(), concept) || isAnswer(declared, concept, label))
                .filter(concept -> !machineConcepts.contains(concept.id()) || !isNetworkName(declared.name()))
                .toList();
        Optional<Concept> agreed = judged.map(Judgement::concept).filter(possible::contains);
        if (agreed.isPresent()) {
            boolean strong = label.strength() == Strength.STRONG || judged.get().confidence() == Confidence.STRONG;
            Confidence confidence = strong ? Confidence.STRONG : Confidence.MEDIUM;
            return Optional.of(with(judged, agreed.get(), confidence, false, evidence(read.get(), agreed.get())));
        }
        return possible.stream()
                .findFirst()
                .filter(concept -> labelWins(judged, label.strength(), owner))
                .filter(concept -> !isKey(declared, concept))
                .map(concept -> byLabelAlone(concept, read.get(), isProtected(judged)))
                .or(() -> judged);
    }

    /** {@code Integer}, called {@code 是否接收推广短信}: the number is a yes or a no. */
    private boolean isAnswer(Declared declared, Concept concept, LabelMatch label) {
        return types.isYesNo(concept)
                && types.isNumber(declared.type())
                && questions.stream().anyMatch(label.text()::startsWith);
    }

    /** {@code Long brid}, called a number of patients: the key of a row, which tells nothing outside the program. */
    private boolean isKey(Declared declared, Concept concept) {
        return recordConcepts.contains(concept.id())
                && declared.name().toLowerCase(Locale.ROOT).endsWith("id")
                && types.isNumber(declared.type());
    }

    private Judgement byLabelAlone(Concept concept, Labels.Read read, boolean isProtected) {
        Strength strength = read.match().strength();
        boolean common = strength == Strength.WEAK && !loneConcepts.contains(concept.id());
        Alone alone = common ? Alone.COMMON_WORD : Alone.NEITHER;
        return new Judgement(
                concept, confidence(strength), isProtected, false, alone, List.of(evidence(read, concept)));
    }

    /** {@code 操作人员} beside {@code operUser}: who did it. */
    private Optional<Judgement> byAgent(Declared declared, List<Text> texts) {
        return agents.concept(declared.name(), texts)
                .filter(concept -> types.canHold(declared.type(), concept))
                .map(concept -> with(
                        Optional.empty(),
                        concept,
                        Confidence.MEDIUM,
                        false,
                        "name '" + declared.name() + "' and its label say who did something"));
    }

    /**
     * What a declaration is because of the data beside it, unless something that stands at it says otherwise.
     *
     * @param because the data beside it
     */
    Optional<Judgement> beside(Declared declared, Concept concept, Strength strength, String because) {
        Hints hint = hints.read(declared);
        boolean contradicted = hint.excluded()
                || labels.read(hint.labels())
                        .filter(read -> !read.match().concepts().contains(concept))
                        .isPresent();
        return contradicted || !types.canHold(declared.type(), concept)
                ? Optional.empty()
                : Optional.of(with(
                        Optional.empty(),
                        concept,
                        confidence(strength),
                        false,
                        "name '" + declared.name() + "' beside " + because + " = " + concept.id()));
    }

    private boolean survives(Judgement judged, Verdict label) {
        return label == Verdict.DOUBTS ? judged.sureName() : types.isYesNo(judged.concept());
    }

    /** {@code notifyUrl}: what its label calls an address is one in a network. */
    private boolean isNetworkName(String name) {
        List<String> words = Tokens.of(name);
        return !words.isEmpty() && networkSuffixes.contains(words.get(words.size() - 1));
    }

    /** Accounts and addresses of machines are worth a line in the inventory, no more. */
    private Judgement onMachine(Judgement judged, OwnerNature owner) {
        return owner == OwnerNature.MACHINE
                        && machineConcepts.contains(judged.concept().id())
                ? judged.weakened("owner is a machine or a setting")
                : judged;
    }

    private static boolean labelWins(Optional<Judgement> judged, Strength label, OwnerNature owner) {
        return switch (label) {
            case STRONG -> true;
            case MEDIUM ->
                !owner.isThing()
                        && judged.filter(known -> known.confidence() != Confidence.WEAK)
                                .isEmpty();
            case WEAK -> owner == OwnerNature.PERSON && judged.isEmpty();
        };
    }

    private Optional<Judgement> confirmed(Optional<Judgement> judged, Optional<Concept> concept) {
        return concept.or(() -> judged.map(Judgement::concept))
                .or(() -> kindNotSaid)
                .map(known -> with(
                        judged, known, Confidence.CONFIRMED, isProtected(judged), "annotation says personal data"));
    }

    /** The signal, before what was known, if that was about the same concept. */
    private static Judgement with(
            Optional<Judgement> known, Concept concept, Confidence confidence, boolean isProtected, String evidence) {
        Optional<Judgement> same = known.filter(before -> before.concept().equals(concept));
        List<String> all = new ArrayList<>(same.map(Judgement::evidence).orElse(List.of()));
        all.add(evidence);
        return new Judgement(concept, confidence, isProtected || isProtected(same), isSure(same), Alone.NEITHER, all);
    }

    /** A name of several words that means one thing only. */
    private static boolean isSure(NameMatch match) {
        return match.strength() == Strength.STRONG
                && Tokens.of(match.term().text()).size() > 1;
    }

    private static boolean isSure(Optional<Judgement> judged) {
        return judged.map(Judgement::sureName).orElse(false);
    }

    private static boolean isProtected(Optional<Judgement> judged) {
        return judged.map(Judgement::protectedName).orElse(false);
    }

    private static String evidence(Labels.Read read, Concept concept) {
        return read.describe() + " = " + concept.id() + " ("
                + lower(read.match().strength()) + ")";
    }

    private static Confidence confidence(Strength strength) {
        return switch (strength) {
            case STRONG -> Confidence.STRONG;
            case MEDIUM -> Confidence.MEDIUM;
            case WEAK -> Confidence.WEAK;
        };
    }

    private static String lower(Strength strength) {
        return strength.name().toLowerCase(Locale.ROOT);
    }
}
