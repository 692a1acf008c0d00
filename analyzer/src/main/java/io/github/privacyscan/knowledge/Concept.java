package io.github.privacyscan.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A kind of data, such as an identity card number.
 *
 * @param id stable lower-case identifier, {@code hkid}
 * @param titleEn English name; empty only while files are loaded, for names added to another concept
 * @param titleZhHant Traditional Chinese name
 * @param category family, {@code government-id}
 * @param tier product policy on sensitivity
 * @param dpv terms of the Data Privacy Vocabulary 2.3
 * @param terms how names and labels say it
 * @param format id of its value format, if one is known
 * @param about explanations, evidence class, and names that count only beside other data
 */
public record Concept(
        String id,
        String titleEn,
        String titleZhHant,
        String category,
        Tier tier,
        List<String> dpv,
        List<Term> terms,
        Optional<String> format,
        About about) {

    public Concept {
        dpv = List.copyOf(dpv);
        terms = List.copyOf(terms);
    }

    /** A concept of which only names are known. */
    public Concept(
            String id,
            String titleEn,
            String titleZhHant,
            String category,
            Tier tier,
            List<String> dpv,
            List<Term> terms,
            Optional<String> format) {
        this(id, titleEn, titleZhHant, category, tier, dpv, terms, format, About.NOTHING);
    }

    /** The same with the terms and other names of another. */
    Concept with(Concept more) {
        return new Concept(
                id,
                titleEn,
                titleZhHant,
                category,
                tier,
                dpv,
                About.both(terms, more.terms),
                format,
                about.with(more.about));
    }

    /** Whether it only adds names to another concept of the same id. */
    boolean isExtension() {
        return titleEn.isEmpty();
    }

    /** Product policy on sensitivity (the Ordinance knows no such classes). */
    public enum Tier {
        /** Unique identifiers, secrets and payment cards. */
        T1,
        /** Direct contact and account data. */
        T2,
        /** Online, device and technical identifiers: inventory on their own. */
        T3,
        /** High harm: health, biometric, credit, criminal, child, location, political, salary, private communications. */
        S,
        /** Steers rules (consent, opt-out); not personal data in itself. */
        NONE,
        /** A kind of data that a user declared ({@link OwnKind}); only the user's own sinks ask for it. */
        OWN
    }

    /** How surely a term names its concept. */
    public enum Strength {
        /** Names the concept by itself. */
        STRONG,
        /** Usual name with known other meanings. */
        MEDIUM,
        /** Ambiguous: needs a person-like owner or a second signal. */
        WEAK
    }

    /** The language or form of a term. */
    public enum Form {
        ENGLISH,
        TRADITIONAL,
        SIMPLIFIED,
        PINYIN,
        INITIALS,
        /** The simple name of a constraint annotation that values of the concept carry: {@code Email}. */
        ANNOTATION
    }

    /**
     * One way to say the concept.
     *
     * @param text the term as a developer writes it ({@code hkidNo}, {@code 身份證號碼})
     * @param form language or form
     * @param strength how surely it names the concept
     */
    public record Term(String text, Form form, Strength strength) {}
}
